/* cff_face.c - counts the glyphs of CFF data, and puts a small sfnt around them. */
#include "cff/cff_face.h"
#include "cff/cff_cursor.h"

#include <glib.h>

unsigned cff_glyph_count(const unsigned char *cff, size_t length)
{
    CffCursor cursor = {.bytes = cff, .length = length};
    CffOperand glyphs;
    size_t end;
    if (!cff_enter_top(&cursor, &end) || !cff_find_operand(&cursor, end, CFF_CHAR_STRINGS, &glyphs))
        return 0;
    cff_move_to(&cursor, glyphs.value);
    unsigned count = cff_read_number(&cursor, 2);
    return cursor.broken ? 0 : count;
}

bool cff_has_cids(const unsigned char *cff, size_t length)
{
    CffCursor cursor = {.bytes = cff, .length = length};
    CffOperand operand;
    size_t end;
    return cff_enter_top(&cursor, &end) && cff_find_operand(&cursor, end, CFF_FD_SELECT, &operand);
}

bool cff_has_shared_subroutines(const unsigned char *cff, size_t length)
{
    CffCursor cursor = {.bytes = cff, .length = length};
    if (length < 4)
        return true;
    cff_move_to(&cursor, cff[2]);
    cff_skip_index(&cursor); /* names */
    cff_skip_index(&cursor); /* dictionaries */
    cff_skip_index(&cursor); /* strings */
    unsigned count = cff_read_number(&cursor, 2);
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
