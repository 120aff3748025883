/* zip_file.c - the central directory at the end of the file says where everything is (APPNOTE.TXT 4.3). */
#include "import/zip_file.h"

#include <glib.h>
#include <libdeflate.h>
#include <string.h>

enum {
    END_RECORD = 22,
    DIRECTORY_RECORD = 46,
    LOCAL_RECORD = 30,
    LONGEST_COMMENT = 65535,
    STORED = 0,
    DEFLATED = 8,
};

static size_t number16(const unsigned char *bytes)
{
    return (size_t)bytes[0] | (size_t)bytes[1] << 8;
}

static size_t number32(const unsigned char *bytes)
{
    return number16(bytes) | number16(bytes + 2) << 16;
}

static bool begins_with(const unsigned char *bytes, const char *signature)
{
    return memcmp(bytes, signature, 4) == 0;
}

/* NULL when there is none. A comment may stand behind it. */
static const unsigned char *find_end_record(FileBytes file)
{
    if (file.length < END_RECORD)
        return NULL;
    size_t last = file.length - END_RECORD, reach = MIN(last, (size_t)LONGEST_COMMENT);
    for (size_t back = 0; back <= reach; back++)
        if (begins_with(file.bytes + last - back, "PK\5\6"))
            return file.bytes + last - back;
    return NULL;
}

/* The record at `*at`, which moves behind it. */
static bool read_record(Arena *arena, FileBytes file, size_t *at, ZipEntry *entry)
{
    if (*at > file.length || file.length - *at < DIRECTORY_RECORD || !begins_with(file.bytes + *at, "PK\1\2"))
        return false;
    const unsigned char *record = file.bytes + *at;
    size_t name_length = number16(record + 28);
    size_t whole = DIRECTORY_RECORD + name_length + number16(record + 30) + number16(record + 32);
    if (file.length - *at < whole)
        return false;
    *entry = (ZipEntry){
        .name = arena_strndup(arena, (const char *)record + DIRECTORY_RECORD, name_length),
        .offset = number32(record + 42),
        .packed = number32(record + 20),
        .size = number32(record + 24),
        .method = (int)number16(record + 10),
    };
    *at += whole;
    return true;
}

bool zip_open(Arena *arena, FileBytes bytes, ZipFile *zip)
{
    const unsigned char *end = find_end_record(bytes);
    if (!end)
        return false;
    int count = (int)number16(end + 10);
    size_t at = number32(end + 16);
    *zip = (ZipFile){.bytes = bytes, .entries = arena_new_array(arena, ZipEntry, count)};
    for (; zip->count < count; zip->count++)
        if (!read_record(arena, bytes, &at, &zip->entries[zip->count]))
            return false;
    return count > 0;
}

const ZipEntry *find_zip_entry(const ZipFile *zip, const char *name)
{
    for (int i = 0; i < zip->count; i++)
        if (strcmp(zip->entries[i].name, name) == 0)
            return &zip->entries[i];
    return NULL;
}

/* Where the packed bytes begin; NULL when they do not lie in the file. */
static const unsigned char *packed_bytes(const ZipFile *zip, const ZipEntry *entry)
{
    size_t length = zip->bytes.length;
    if (entry->offset > length || length - entry->offset < LOCAL_RECORD)
        return NULL;
    const unsigned char *local = zip->bytes.bytes + entry->offset;
    size_t start = entry->offset + LOCAL_RECORD + number16(local + 26) + number16(local + 28);
    if (!begins_with(local, "PK\3\4") || start > length || length - start < entry->packed)
        return NULL;
    return zip->bytes.bytes + start;
}

static bool unpack(const unsigned char *packed, const ZipEntry *entry, char *to)
{
    if (entry->method == STORED) {
        if (entry->packed == entry->size)
            memcpy(to, packed, entry->size);
        return entry->packed == entry->size;
    }
    if (entry->method != DEFLATED)
        return false;
    struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
    enum libdeflate_result result =
        libdeflate_deflate_decompress(decompressor, packed, entry->packed, to, entry->size, NULL);
    libdeflate_free_decompressor(decompressor);
    return result == LIBDEFLATE_SUCCESS;
}

bool zip_entry_read(Arena *arena, const ZipFile *zip, const ZipEntry *entry, FileBytes *result)
{
    const unsigned char *packed = packed_bytes(zip, entry);
    if (!packed)
        return false;
    char *unpacked = arena_new_array(arena, char, entry->size + 1);
    *result = (FileBytes){(const unsigned char *)unpacked, entry->size};
    return unpack(packed, entry, unpacked);
}
