/* cff_face.c - reads as much of CFF data as is needed to count the glyphs, and puts a small sfnt around them. */
#include "press/cff_face.h"

#include <glib.h>
#include <stdbool.h>

/* Bytes being read; a step past the end makes it broken and gives zero from then on. */
typedef struct CffCursor {
    const unsigned char *bytes;
    size_t length;
    size_t at;
    bool broken;
} CffCursor;

/* Operators of the top DICT (Technical Note 5176, table 9). */
enum { OPERATOR_CHAR_STRINGS = 17, OPERATOR_ESCAPE = 12, LAST_OPERATOR = 21 };

static unsigned read_number(CffCursor *cursor, unsigned byte_count)
{
    unsigned number = 0;
    if (cursor->broken || byte_count > cursor->length - cursor->at) {
        cursor->broken = true;
        return 0;
    }
    for (unsigned i = 0; i < byte_count; i++)
        number = number << 8 | cursor->bytes[cursor->at++];
    return number;
}

static void move_to(CffCursor *cursor, size_t place)
{
    if (place > cursor->length)
        cursor->broken = true;
    else
        cursor->at = place;
}

/* Moves past an INDEX (chapter 5) and gives the number of its objects. */
static unsigned skip_index(CffCursor *cursor)
{
    unsigned count = read_number(cursor, 2);
    if (count == 0 || cursor->broken)
        return 0;
    unsigned offset_size = read_number(cursor, 1);
    size_t data = cursor->at + (size_t)(count + 1) * offset_size - 1; /* offsets count from the byte before */
    move_to(cursor, cursor->at + (size_t)count * offset_size);
    unsigned end = offset_size <= 4 ? read_number(cursor, offset_size) : 0;
    move_to(cursor, data + end);
    return count;
}

static void skip_real(CffCursor *cursor)
{
    unsigned pair;
    do
        pair = read_number(cursor, 1);
    while (!cursor->broken && (pair & 0x0F) != 0x0F);
}

/* An operand of a DICT (table 3); reals are passed over as 0. */
static unsigned read_operand(CffCursor *cursor, unsigned first)
{
    if (first == 28)
        return read_number(cursor, 2);
    if (first == 29)
        return read_number(cursor, 4);
    if (first == 30)
        skip_real(cursor);
    else if (first >= 247)
        return (first - 247) * 256 + read_number(cursor, 1) + 108; /* negative ones are no offsets */
    return first >= 32 && first <= 246 ? first - 139 : 0;
}

/* Where the INDEX of glyph programs begins, as the DICT up to `end` says; 0 when it does not. */
static size_t char_strings_offset(CffCursor *cursor, size_t end)
{
    unsigned operand = 0;
    while (cursor->at < end && !cursor->broken) {
        unsigned first = read_number(cursor, 1);
        if (first == OPERATOR_CHAR_STRINGS)
            return operand;
        if (first == OPERATOR_ESCAPE)
            read_number(cursor, 1);
        else if (first > LAST_OPERATOR)
            operand = read_operand(cursor, first);
    }
    return 0;
}

unsigned cff_glyph_count(const unsigned char *cff, size_t length)
{
    CffCursor cursor = {.bytes = cff, .length = length};
    if (length < 4)
        return 0;
    move_to(&cursor, cff[2]);
    skip_index(&cursor); /* names */
    size_t dictionaries = cursor.at;
    skip_index(&cursor);
    size_t end = cursor.at;
    /* There is one DICT: count, offset size and two offsets stand before it. */
    move_to(&cursor, dictionaries + 2);
    unsigned offset_size = read_number(&cursor, 1);
    move_to(&cursor, cursor.at + 2 * (size_t)offset_size);
    move_to(&cursor, char_strings_offset(&cursor, end));
    unsigned count = cursor.at ? read_number(&cursor, 2) : 0;
    return cursor.broken ? 0 : count;
}

bool cff_has_shared_subroutines(const unsigned char *cff, size_t length)
{
    CffCursor cursor = {.bytes = cff, .length = length};
    if (length < 4)
        return true;
    move_to(&cursor, cff[2]);
    skip_index(&cursor); /* names */
    skip_index(&cursor); /* dictionaries */
    skip_index(&cursor); /* strings */
    unsigned count = read_number(&cursor, 2);
    return cursor.broken || count > 0;
}

static void add_table(hb_face_t *face, hb_tag_t tag, const void *bytes, size_t length, hb_memory_mode_t mode)
{
    hb_blob_t *blob = hb_blob_create(bytes, (unsigned)length, mode, NULL, NULL);
    hb_face_builder_add_table(face, tag, blob);
    hb_blob_destroy(blob);
}

/* Version 0.5, which is for CFF: the count of glyphs and nothing else. */
static void add_maxp(hb_face_t *face, unsigned glyph_count)
{
    const unsigned char maxp[6] = {0, 0, 0x50, 0, (unsigned char)(glyph_count >> 8), (unsigned char)glyph_count};
    add_table(face, HB_TAG('m', 'a', 'x', 'p'), maxp, sizeof maxp, HB_MEMORY_MODE_DUPLICATE);
}

/* 1000 units an em; the font matrix inside the CFF data is what counts, and it is kept. */
static void add_head(hb_face_t *face)
{
    const unsigned char head[54] = {0, 1, 0, 0, [12] = 0x5F, 0x0F, 0x3C, 0xF5, [18] = 0x03, 0xE8};
    add_table(face, HB_TAG('h', 'e', 'a', 'd'), head, sizeof head, HB_MEMORY_MODE_DUPLICATE);
}

hb_face_t *cff_face_new(const unsigned char *cff, size_t length)
{
    unsigned glyph_count = cff_glyph_count(cff, length);
    if (glyph_count == 0 || length > G_MAXUINT)
        return NULL;
    hb_face_t *face = hb_face_builder_create();
    add_table(face, HB_TAG('C', 'F', 'F', ' '), cff, length, HB_MEMORY_MODE_READONLY);
    add_maxp(face, glyph_count);
    add_head(face);
    return face;
}
