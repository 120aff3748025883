/* glyph_cells.c - Han, kana, Hangul and marks: HarfBuzz in their language, ink put where the rules want it. Called by shaper.c. */
#include "text/glyph_cells.h"

#include "issue/language.h"
#include "text/orientation.h"
#include "text/punctuation_spacing.h"
#include "text/vertical_cells.h"

#include <glib.h>

struct GlyphCells {
    GHashTable *by_font;  /* Font → GHashTable of key → GlyphCell */
    const Font *font;     /* the last one asked for, */
    GHashTable *of_font;  /* and its cells */
    hb_buffer_t *buffer;
    hb_language_t languages[LANGUAGE_COUNT];
    GlyphCell unkept;     /* of a unit too long for a key */
};

GlyphCells *glyph_cells_new(void)
{
    GlyphCells *cells = g_new0(GlyphCells, 1);
    cells->by_font = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
    cells->buffer = hb_buffer_create();
    /* Not the face but the language decides on SC forms: with ja or en marks change place and width (9.1). */
    for (Language language = 0; language < LANGUAGE_COUNT; language++)
        cells->languages[language] = hb_language_from_string(language_shaping_tag(language), -1);
    return cells;
}

void glyph_cells_free(GlyphCells *cells)
{
    if (!cells)
        return;
    g_hash_table_unref(cells->by_font);
    hb_buffer_destroy(cells->buffer);
    g_free(cells);
}

/* The glyphs of a unit as the font sets them, side by side from 0, and where their ink lies. */
typedef struct RawGlyphs {
    GlyphCell *cell;
    Length advance;
    Length ink_start;
    Length ink_end;
} RawGlyphs;

/* Characters are placed by advance; to ask for the ink of each would take longer than to shape it. */
static bool is_placed_by_ink(const TextUnit *unit)
{
    return unit->class != CLASS_HAN && unit->class != CLASS_HANGUL && unit->class != CLASS_SYMBOL;
}

/* The forms of marks are those of their region, which the style may have named without a language. */
static hb_language_t shaping_language(const GlyphCells *cells, const TextUnit *unit, Region region)
{
    return cells->languages[is_placed_by_ink(unit) ? region_language(region) : unit->language];
}

static void shape_unit(GlyphCells *cells, const Font *font, const TextUnit *unit, Region region)
{
    hb_buffer_clear_contents(cells->buffer);
    hb_buffer_add_codepoints(cells->buffer, unit->characters, unit->character_count, 0, unit->character_count);
    hb_buffer_set_direction(cells->buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(cells->buffer, unit->class == CLASS_HANGUL ? HB_SCRIPT_HANGUL : HB_SCRIPT_HAN);
    hb_buffer_set_language(cells->buffer, shaping_language(cells, unit, region));
    hb_shape(font_harfbuzz(font), cells->buffer, NULL, 0);
}

static void take_ink(RawGlyphs *raw, const Font *font, uint32_t glyph, Length x)
{
    hb_glyph_extents_t extents;
    if (!hb_font_get_glyph_extents(font_harfbuzz(font), glyph, &extents) || !extents.width)
        return;
    bool first = raw->ink_start == raw->ink_end;
    Length start = x + extents.x_bearing;
    Length end = start + extents.width;
    raw->ink_start = first ? start : length_min(raw->ink_start, start);
    raw->ink_end = first ? end : length_max(raw->ink_end, end);
}

static RawGlyphs take_glyphs(GlyphCells *cells, const Font *font, const TextUnit *unit, GlyphCell *cell)
{
    unsigned count;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(cells->buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(cells->buffer, &count);
    RawGlyphs raw = {.cell = cell};
    for (unsigned i = 0; i < count && i < GLYPH_CELL_LIMIT; i++) {
        Length x = raw.advance + positions[i].x_offset;
        cell->glyphs[cell->glyph_count++] = (ShapedGlyph){glyphs[i].codepoint, x, -positions[i].y_offset};
        cell->is_missing |= glyphs[i].codepoint == 0;
        if (is_placed_by_ink(unit))
            take_ink(&raw, font, glyphs[i].codepoint, x);
        raw.advance += positions[i].x_advance;
    }
    return raw;
}

static void shift_glyphs(GlyphCell *cell, Length by)
{
    for (int i = 0; i < cell->glyph_count; i++)
        cell->glyphs[i].x += by;
}

static void centre_ink(RawGlyphs *raw, Length frame)
{
    shift_glyphs(raw->cell, (frame - raw->ink_end + raw->ink_start) / 2 - raw->ink_start);
}

/*
 * A mark keeps its place when its ink lies in the half that stays. Fonts with marks in the middle
 * of the em or of proportional width get their ink moved into that half; ink wider than the half
 * keeps the whole em, and its blank cannot be trimmed.
 */
static void place_half_mark(RawGlyphs *raw, const TextUnit *unit, BlankSide side, Length em, WritingMode mode)
{
    Length half = mark_body(unit->characters[0], unit->class, em, mode);
    Length tolerance = length_of_em(em, 20);
    Length body_start = side == BLANK_BEFORE ? em - half : side == BLANK_BOTH ? (em - half) / 2 : 0;
    bool is_full_width = ABS(raw->advance - em) <= tolerance;
    bool is_in_place = raw->ink_start >= body_start - tolerance && raw->ink_end <= body_start + half + tolerance;
    raw->cell->body = half;
    if (is_full_width && is_in_place)
        shift_glyphs(raw->cell, -body_start);
    else if (raw->ink_end - raw->ink_start <= half + tolerance)
        centre_ink(raw, half);
    else
        raw->cell->body = em;
}

/* Where a font has no joined two-em dash, a third one covers the hole between two. */
static void bridge_dash(RawGlyphs *raw)
{
    GlyphCell *cell = raw->cell;
    if (cell->glyph_count != 2)
        return;
    Length middle = (cell->glyphs[0].x + cell->glyphs[1].x) / 2;
    cell->glyphs[cell->glyph_count++] = (ShapedGlyph){cell->glyphs[0].id, middle, cell->glyphs[0].y};
}

static void place_in_frame(RawGlyphs *raw, const TextUnit *unit, Region region, Length em)
{
    Length frame = length_of_em(em, text_unit_frame(unit, region));
    raw->cell->body = frame;
    switch (unit->class) {
    case CLASS_DASH:
        bridge_dash(raw);
        centre_ink(raw, frame);
        break;
    case CLASS_INTERPUNCT: case CLASS_SOLIDUS: case CLASS_CONNECTOR: case CLASS_ELLIPSIS: case CLASS_COMPOSITE:
        centre_ink(raw, frame);
        break;
    default:
        raw->cell->body = length_max(frame, raw->advance);
        shift_glyphs(raw->cell, (raw->cell->body - raw->advance) / 2);
    }
}

/* In vertical lines the same, to be turned as a whole. */
static void fill_horizontal_cell(GlyphCells *cells, const Font *font, const TextUnit *unit, Region region,
                                 WritingMode mode, GlyphCell *cell)
{
    *cell = (GlyphCell){.setting = mode == WRITING_MODE_VERTICAL_RL ? GLYPHS_SIDEWAYS : GLYPHS_HORIZONTAL};
    shape_unit(cells, font, unit, region);
    RawGlyphs raw = take_glyphs(cells, font, unit, cell);
    BlankSide side = mark_blank_side(unit->class, region);
    Length before = cell->glyphs[0].x;
    if (side == BLANK_NONE)
        place_in_frame(&raw, unit, region, font_em(font));
    else
        place_half_mark(&raw, unit, side, font_em(font), mode);
    Length shift = cell->glyphs[0].x - before;
    cell->ink_start = raw.ink_start + shift;
    cell->ink_end = raw.ink_end + shift;
}

static void fill_cell(GlyphCells *cells, const Font *font, const TextUnit *unit, Region region, WritingMode mode,
                      GlyphCell *cell)
{
    *cell = (GlyphCell){0};
    if (mode == WRITING_MODE_VERTICAL_RL &&
        vertical_cell_fill(cells->buffer, shaping_language(cells, unit, region), font, unit, region, cell))
        return;
    TextUnit shown = *unit;
    if (mode == WRITING_MODE_VERTICAL_RL)
        shown.characters[0] = vertical_character(unit->characters[0], region);
    fill_horizontal_cell(cells, font, &shown, region, mode, cell);
}

static GHashTable *cells_of_font(GlyphCells *cells, const Font *font)
{
    if (cells->font == font)
        return cells->of_font;
    GHashTable *found = g_hash_table_lookup(cells->by_font, font);
    if (!found) {
        found = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
        g_hash_table_insert(cells->by_font, (gpointer)font, found);
    }
    cells->font = font;
    cells->of_font = found;
    return found;
}

/* Two characters of 21 bits, class, region, language and mode: “ is Chinese here, but a centred – differs from one beside Latin. */
static gint64 cell_key(const TextUnit *unit, Region region, WritingMode mode)
{
    guint64 second = unit->character_count > 1 ? unit->characters[1] : 0;
    return (gint64)((guint64)unit->characters[0] | second << 21 | (guint64)unit->class << 42 | (guint64)region << 48 |
                    (guint64)unit->language << 52 | (guint64)mode << 60);
}

const GlyphCell *glyph_cell_find(GlyphCells *cells, const Font *font, const TextUnit *unit, Region region,
                                 WritingMode mode)
{
    if (unit->character_count > 2) {
        fill_cell(cells, font, unit, region, mode, &cells->unkept);
        return &cells->unkept;
    }
    GHashTable *of_font = cells_of_font(cells, font);
    gint64 key = cell_key(unit, region, mode);
    GlyphCell *cell = g_hash_table_lookup(of_font, &key);
    if (!cell) {
        cell = g_new(GlyphCell, 1);
        fill_cell(cells, font, unit, region, mode, cell);
        g_hash_table_insert(of_font, g_memdup2(&key, sizeof key), cell);
    }
    return cell;
}
