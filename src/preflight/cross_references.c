/* cross_references.c - reads cross-reference tables and streams (ISO 32000-1, 7.5.4 and 7.5.8). */
#include "preflight/cross_references.h"

#include "preflight/pdf_values.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_SECTIONS = 4096, LARGEST_NUMBER = 16000000 };

typedef struct Reading {
    const CheckedFile *file;
    GHashTable *numbers;  /* of objects known, those that are free too */
    GHashTable *sections; /* offsets of those read */
    GArray *objects;      /* ObjectPlace */
    GArray *tables;       /* size_t */
    GArray *trailers;     /* size_t, of each of them */
    bool is_complete;
} Reading;

typedef struct Cursor {
    const unsigned char *at;
    const unsigned char *end;
} Cursor;

static Cursor cursor_at(const Reading *reading, size_t offset)
{
    FileBytes bytes = reading->file->bytes;
    return (Cursor){bytes.bytes + (offset < bytes.length ? offset : bytes.length),
                    bytes.bytes + bytes.length};
}

static bool is_white(unsigned char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f' ||
           byte == '\0';
}

static void skip_white(Cursor *cursor)
{
    while (cursor->at < cursor->end && is_white(*cursor->at))
        cursor->at++;
}

static bool starts_with(const Cursor *cursor, const char *word)
{
    size_t length = strlen(word);
    return (size_t)(cursor->end - cursor->at) >= length && memcmp(cursor->at, word, length) == 0;
}

static bool take_word(Cursor *cursor, const char *word)
{
    skip_white(cursor);
    if (!starts_with(cursor, word))
        return false;
    cursor->at += strlen(word);
    return true;
}

static bool take_number(Cursor *cursor, size_t *number)
{
    skip_white(cursor);
    const unsigned char *start = cursor->at;
    *number = 0;
    for (; cursor->at < cursor->end && g_ascii_isdigit(*cursor->at); cursor->at++)
        *number =
            *number > SIZE_MAX / 100 ? SIZE_MAX / 100 : *number * 10 + (size_t)(*cursor->at - '0');
    return cursor->at > start;
}

/* The first section that tells of an object is the newest. */
static void add_object(Reading *reading, size_t number, size_t offset, bool is_in_use)
{
    if (number == 0 || number > LARGEST_NUMBER ||
        !g_hash_table_add(reading->numbers, GSIZE_TO_POINTER(number)))
        return;
    ObjectPlace place = {(int)number, offset};
    if (is_in_use && offset < reading->file->bytes.length)
        g_array_append_val(reading->objects, place);
}

static bool read_entries(Reading *reading, Cursor *cursor, size_t first, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t offset, generation;
        if (!take_number(cursor, &offset) || !take_number(cursor, &generation))
            return false;
        skip_white(cursor);
        if (cursor->at == cursor->end || (*cursor->at != 'n' && *cursor->at != 'f'))
            return false;
        add_object(reading, first + i, offset, *cursor->at++ == 'n');
    }
    return true;
}

/* The number that follows the key in a trailer, which has no deep structure that could hold the same key. */
static bool find_number(Cursor cursor, const char *key, size_t *number)
{
    for (; cursor.at < cursor.end && !starts_with(&cursor, "startxref"); cursor.at++) {
        if (starts_with(&cursor, key)) {
            cursor.at += strlen(key);
            return take_number(&cursor, number);
        }
    }
    return false;
}

static void read_section(Reading *reading, size_t offset);

static bool read_table(Reading *reading, Cursor cursor, size_t offset)
{
    size_t first, count, other, trailer = 0;
    g_array_append_val(reading->tables, offset);
    g_array_append_val(reading->trailers, trailer);
    guint table = reading->trailers->len - 1;
    while (!take_word(&cursor, "trailer"))
        if (!take_number(&cursor, &first) || !take_number(&cursor, &count) ||
            !read_entries(reading, &cursor, first, count))
            return false;
    g_array_index(reading->trailers, size_t, table) =
        (size_t)(cursor.at - reading->file->bytes.bytes);
    if (find_number(cursor, "/XRefStm", &other))
        read_section(reading, other);
    if (find_number(cursor, "/Prev", &other))
        read_section(reading, other);
    return true;
}

/* --- streams ---------------------------------------------------------------------------------------- */

typedef struct Fields {
    size_t widths[3];
    size_t entry_length;
} Fields;

static bool read_widths(const Reading *reading, qpdf_oh stream, Fields *fields)
{
    qpdf_oh widths = value_of(reading->file, stream, "/W");
    fields->entry_length = 0;
    for (int i = 0; i < 3; i++) {
        double width = number_of(reading->file, item_of(reading->file, widths, i), -1);
        if (width < 0 || width > 8)
            return false;
        fields->widths[i] = (size_t)width;
        fields->entry_length += fields->widths[i];
    }
    return fields->entry_length > 0;
}

static size_t field_value(const unsigned char *entry, const Fields *fields, int field)
{
    size_t value = 0;
    for (int i = 0; i < field; i++)
        entry += fields->widths[i];
    for (size_t i = 0; i < fields->widths[field]; i++)
        value = value << 8 | entry[i];
    return value;
}

/* Entries of type 1 stand in the file, of type 2 in an object stream; without a type they are of type 1. */
static void add_entry(Reading *reading, const unsigned char *entry, const Fields *fields,
                      size_t number)
{
    size_t type = fields->widths[0] ? field_value(entry, fields, 0) : 1;
    add_object(reading, number, field_value(entry, fields, 1), type == 1);
}

static void add_entries(Reading *reading, qpdf_oh stream, const Fields *fields, StreamBytes bytes)
{
    const CheckedFile *file = reading->file;
    qpdf_oh index = value_of(file, stream, "/Index");
    int ranges = item_count(file, index) / 2;
    size_t entries = bytes.length / fields->entry_length, used = 0;
    for (int range = 0; range < (ranges ? ranges : 1); range++) {
        double first = ranges ? number_of(file, item_of(file, index, 2 * range), 0) : 0;
        double count =
            ranges ? number_of(file, item_of(file, index, 2 * range + 1), 0) : (double)entries;
        for (size_t i = 0;
             (double)i < count && used < entries && first >= 0 && first < LARGEST_NUMBER;
             i++, used++)
            add_entry(reading, bytes.start + used * fields->entry_length, fields,
                      (size_t)first + i);
    }
}

/* A section that libqpdf could not read is passed over: it has found the objects by other means. */
static void read_stream_section(Reading *reading, size_t number)
{
    const CheckedFile *file = reading->file;
    Fields fields;
    StreamBytes bytes;
    qpdf_oh stream = number > LARGEST_NUMBER
                         ? qpdf_oh_new_null(file->document)
                         : qpdf_get_object_by_id(file->document, (int)number, 0);
    if (!has_name(file, stream, "/Type", "/XRef") || !read_widths(reading, stream, &fields) ||
        !stream_bytes(file, stream, &bytes))
        return;
    add_entries(reading, stream, &fields, bytes);
    free(bytes.start);
    double previous = number_of(file, value_of(file, stream, "/Prev"), -1);
    if (previous >= 0 && previous < (double)file->bytes.length)
        read_section(reading, (size_t)previous);
}

/* --- all sections ----------------------------------------------------------------------------------- */

static void read_section(Reading *reading, size_t offset)
{
    if (g_hash_table_size(reading->sections) >= MOST_SECTIONS ||
        !g_hash_table_add(reading->sections, GSIZE_TO_POINTER(offset + 1)))
        return;
    Cursor cursor = cursor_at(reading, offset);
    size_t number, generation;
    skip_white(&cursor);
    size_t keyword = (size_t)(cursor.at - reading->file->bytes.bytes);
    if (take_word(&cursor, "xref"))
        reading->is_complete = read_table(reading, cursor, keyword) && reading->is_complete;
    else if (take_number(&cursor, &number) && take_number(&cursor, &generation) &&
             take_word(&cursor, "obj"))
        read_stream_section(reading, number);
    else
        reading->is_complete = false;
}

static bool find_start(const Reading *reading, size_t *offset)
{
    static const char keyword[] = "startxref";
    size_t length = strlen(keyword);
    FileBytes bytes = reading->file->bytes;
    for (size_t at = bytes.length; at >= length; at--) {
        if (memcmp(bytes.bytes + at - length, keyword, length) == 0) {
            Cursor cursor = cursor_at(reading, at);
            return take_number(&cursor, offset);
        }
    }
    return false;
}

static gint by_offset(gconstpointer a, gconstpointer b)
{
    const ObjectPlace *first = a, *second = b;
    if (first->offset != second->offset)
        return first->offset < second->offset ? -1 : 1;
    return first->number - second->number;
}

static CrossReferences take_result(const Reading *reading)
{
    Arena *arena = reading->file->arena;
    g_array_sort(reading->objects, by_offset);
    return (CrossReferences){
        arena_copy(arena, reading->objects->data, reading->objects->len, sizeof(ObjectPlace)),
        (int)reading->objects->len,
        arena_copy(arena, reading->tables->data, reading->tables->len, sizeof(size_t)),
        arena_copy(arena, reading->trailers->data, reading->trailers->len, sizeof(size_t)),
        (int)reading->tables->len,
        reading->is_complete,
    };
}

CrossReferences cross_references_read(const CheckedFile *file)
{
    Reading reading = {
        .file = file,
        .numbers = g_hash_table_new(NULL, NULL),
        .sections = g_hash_table_new(NULL, NULL),
        .objects = g_array_new(FALSE, FALSE, sizeof(ObjectPlace)),
        .tables = g_array_new(FALSE, FALSE, sizeof(size_t)),
        .trailers = g_array_new(FALSE, FALSE, sizeof(size_t)),
        .is_complete = true,
    };
    size_t start;
    if (find_start(&reading, &start))
        read_section(&reading, start);
    else
        reading.is_complete = false;
    CrossReferences result = take_result(&reading);
    g_hash_table_unref(reading.numbers);
    g_hash_table_unref(reading.sections);
    g_array_unref(reading.objects);
    g_array_unref(reading.tables);
    g_array_unref(reading.trailers);
    return result;
}
