/* cff_order.c - permutes the CharStrings INDEX and FDSelect and writes a charset at the end. */
#include "cff/cff_order.h"
#include "cff/cff_cursor.h"

#include <string.h>

/* What has to be moved or written anew. */
typedef struct CffLayout {
    CffCursor cursor;
    CffIndex glyphs;
    CffOperand charset;
    size_t fd_select; /* place of the first glyph's byte; 0: one dictionary for all */
} CffLayout;

static bool find_operand(CffLayout *layout, unsigned wanted, CffOperand *operand)
{
    size_t end;
    return cff_enter_top(&layout->cursor, &end) && cff_find_operand(&layout->cursor, end, wanted, operand);
}

/* A charset of one range from CID 1 on: CIDs are glyph numbers (chapter 13, formats 1 and 2). */
static bool has_plain_charset(CffLayout *layout)
{
    CffCursor *cursor = &layout->cursor;
    cff_move_to(cursor, layout->charset.value);
    unsigned format = cff_read_number(cursor, 1);
    if (format != 1 && format != 2)
        return false;
    unsigned first = cff_read_number(cursor, 2);
    unsigned left = cff_read_number(cursor, format);
    return first == 1 && left + 2 == layout->glyphs.count && !cursor->broken;
}

/* A byte for each glyph (format 0); ranges, which ordering would break up, are not taken apart. */
static bool has_plain_fd_select(CffLayout *layout)
{
    CffOperand operand;
    if (!find_operand(layout, CFF_FD_SELECT, &operand))
        return false;
    cff_move_to(&layout->cursor, operand.value);
    unsigned format = cff_read_number(&layout->cursor, 1);
    layout->fd_select = layout->cursor.at;
    cff_move_to(&layout->cursor, layout->fd_select + layout->glyphs.count);
    return format == 0 && !layout->cursor.broken;
}

static bool read_layout(CffLayout *layout)
{
    CffOperand glyphs;
    if (!find_operand(layout, CFF_CHAR_STRINGS, &glyphs) || !find_operand(layout, CFF_CHARSET, &layout->charset) ||
        !layout->charset.is_long)
        return false;
    cff_move_to(&layout->cursor, glyphs.value);
    return cff_read_index(&layout->cursor, &layout->glyphs) > 0 && has_plain_charset(layout) &&
           has_plain_fd_select(layout);
}

/* --- the order --------------------------------------------------------------------------------- */

typedef struct GlyphKey {
    guint32 key;
    unsigned glyph;
} GlyphKey;

static gint compare_glyphs(gconstpointer a, gconstpointer b)
{
    const GlyphKey *one = a, *other = b;
    if (one->key != other->key)
        return one->key < other->key ? -1 : 1;
    return one->glyph < other->glyph ? -1 : one->glyph > other->glyph;
}

/* GlyphKey: of each new place, from which glyph it is taken. */
static GArray *glyphs_in_order(unsigned glyph_count, const guint32 *keys, unsigned key_count)
{
    GArray *order = g_array_sized_new(FALSE, FALSE, sizeof(GlyphKey), glyph_count);
    for (unsigned glyph = 0; glyph < glyph_count; glyph++) {
        GlyphKey item = {glyph == 0 || glyph >= key_count ? 0 : keys[glyph], glyph};
        g_array_append_val(order, item);
    }
    g_array_sort(order, compare_glyphs);
    return order;
}

static unsigned glyph_at(const GArray *order, unsigned place)
{
    return g_array_index(order, GlyphKey, place).glyph;
}

/* --- writing ------------------------------------------------------------------------------------ */

static void put_number(unsigned char *to, unsigned number, unsigned byte_count)
{
    for (unsigned i = byte_count; i-- > 0; number >>= 8)
        to[i] = (unsigned char)number;
}

/* All programs together are as long as before. False when their places are none. */
static bool put_programs(CffLayout *layout, const GArray *order, unsigned char *to)
{
    CffCursor *cursor = &layout->cursor;
    const CffIndex *glyphs = &layout->glyphs;
    unsigned all = cff_object_offset(cursor, glyphs, glyphs->count), offset = 1;
    for (unsigned place = 0; place < glyphs->count; place++) {
        unsigned start = cff_object_offset(cursor, glyphs, glyph_at(order, place));
        unsigned end = cff_object_offset(cursor, glyphs, glyph_at(order, place) + 1);
        if (start < 1 || end < start || end > all || end - start > all - offset)
            return false;
        put_number(to + glyphs->offsets + (size_t)place * glyphs->offset_size, offset, glyphs->offset_size);
        memcpy(to + glyphs->data + offset, cursor->bytes + glyphs->data + start, end - start);
        offset += end - start;
    }
    return offset == all;
}

static void put_fd_select(const CffLayout *layout, const GArray *order, unsigned char *to)
{
    const unsigned char *from = layout->cursor.bytes;
    for (unsigned place = 0; place < layout->glyphs.count; place++)
        to[layout->fd_select + place] = from[layout->fd_select + glyph_at(order, place)];
}

/* Format 0, a CID for each glyph but the first. */
static void add_charset(GByteArray *result, const CffLayout *layout, const GArray *order)
{
    const guint8 format = 0;
    put_number(result->data + layout->charset.place + 1, result->len, 4);
    g_byte_array_append(result, &format, 1);
    for (unsigned place = 1; place < layout->glyphs.count; place++) {
        guint8 cid[2];
        put_number(cid, glyph_at(order, place), 2);
        g_byte_array_append(result, cid, 2);
    }
}

GByteArray *cff_in_order(const unsigned char *cff, gsize length, const guint32 *keys, unsigned key_count)
{
    CffLayout layout = {.cursor = {.bytes = cff, .length = length}};
    if (!read_layout(&layout))
        return NULL;
    GArray *order = glyphs_in_order(layout.glyphs.count, keys, key_count);
    GByteArray *result = g_byte_array_append(g_byte_array_sized_new((guint)length + 2 * order->len), cff, (guint)length);
    bool holds_together = put_programs(&layout, order, result->data);
    if (holds_together) {
        put_fd_select(&layout, order, result->data);
        add_charset(result, &layout, order);
    }
    g_array_unref(order);
    if (holds_together)
        return result;
    g_byte_array_unref(result);
    return NULL;
}
