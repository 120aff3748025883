/* read_files.c - stamps are taken before a file is read, so that what is saved meanwhile is seen. */
#include "manifest/read_files.h"

#include <glib.h>
#include <sys/stat.h>

typedef struct ReadFile {
    char *path;
    FileStamp stamp;
} ReadFile;

struct ReadFiles {
    GArray *items; /* ReadFile */
    GHashTable *known;
};

static int64_t nanoseconds(struct timespec time)
{
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

FileStamp file_stamp(const char *path)
{
    struct stat status;
    if (stat(path, &status) != 0)
        return (FileStamp){0};
    return (FileStamp){
        .exists = true,
        .device = status.st_dev,
        .number = status.st_ino,
        .size = status.st_size,
        .changed = nanoseconds(status.st_ctim),
        .modified = nanoseconds(status.st_mtim),
    };
}

bool file_stamps_equal(const FileStamp *a, const FileStamp *b)
{
    return a->exists == b->exists && a->device == b->device && a->number == b->number && a->size == b->size &&
           a->changed == b->changed && a->modified == b->modified;
}

ReadFiles *read_files_new(void)
{
    ReadFiles *files = g_new(ReadFiles, 1);
    *files = (ReadFiles){
        .items = g_array_new(FALSE, FALSE, sizeof(ReadFile)),
        .known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    };
    return files;
}

void read_files_free(ReadFiles *files)
{
    if (!files)
        return;
    g_array_unref(files->items);
    g_hash_table_unref(files->known);
    g_free(files);
}

void read_files_note(ReadFiles *files, const char *path)
{
    if (!files || g_hash_table_contains(files->known, path))
        return;
    ReadFile file = {.path = g_strdup(path), .stamp = file_stamp(path)};
    g_hash_table_add(files->known, file.path);
    g_array_append_val(files->items, file);
}

int read_files_count(const ReadFiles *files)
{
    return (int)files->items->len;
}

const char *read_files_path(const ReadFiles *files, int index)
{
    return g_array_index(files->items, ReadFile, index).path;
}

const FileStamp *read_files_stamp(const ReadFiles *files, int index)
{
    return &g_array_index(files->items, ReadFile, index).stamp;
}
