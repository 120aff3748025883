/* vertical_cells.c - HarfBuzz from top to bottom; ink put where the rules want it. Called by glyph_cells.c. */
#include "text/vertical_cells.h"

#include "text/orientation.h"
#include "text/punctuation_spacing.h"

/* The ink of a cell on the page: x from the line's centre, y from the start of the body. */
typedef struct CellInk {
    bool is_known;
    Length left, right, top, bottom;
} CellInk;

static unsigned shape(hb_buffer_t *buffer, hb_language_t language, hb_direction_t direction, const Font *font,
                      const TextUnit *unit, Region region)
{
    hb_buffer_clear_contents(buffer);
    for (int i = 0; i < unit->character_count; i++)
        hb_buffer_add(buffer, vertical_character(unit->characters[i], region), 0);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, direction);
    hb_buffer_set_script(buffer, unit->class == CLASS_HANGUL ? HB_SCRIPT_HANGUL : HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer, language);
    hb_shape(font_harfbuzz(font), buffer, NULL, 0);
    return hb_buffer_get_length(buffer);
}

/* Whether the first glyph in vertical lines, which stands in `buffer`, is another than in horizontal ones. */
static bool has_vertical_glyph(hb_buffer_t *buffer, hb_language_t language, const Font *font, const TextUnit *unit,
                               Region region)
{
    hb_codepoint_t upright = hb_buffer_get_glyph_infos(buffer, NULL)[0].codepoint;
    shape(buffer, language, HB_DIRECTION_LTR, font, unit, region);
    bool differs = hb_buffer_get_glyph_infos(buffer, NULL)[0].codepoint != upright;
    shape(buffer, language, HB_DIRECTION_TTB, font, unit, region);
    return differs;
}

static void add_ink(CellInk *ink, const Font *font, const ShapedGlyph *glyph)
{
    hb_glyph_extents_t extents;
    if (!hb_font_get_glyph_extents(font_harfbuzz(font), glyph->id, &extents) || !extents.width)
        return;
    CellInk own = {.left = glyph->x + extents.x_bearing, .top = glyph->y - extents.y_bearing};
    own.right = own.left + extents.width;
    own.bottom = own.top - extents.height;
    bool first = !ink->is_known;
    ink->left = first ? own.left : length_min(ink->left, own.left);
    ink->right = first ? own.right : length_max(ink->right, own.right);
    ink->top = first ? own.top : length_min(ink->top, own.top);
    ink->bottom = first ? own.bottom : length_max(ink->bottom, own.bottom);
    ink->is_known = true;
}

/*
 * The em box of each glyph is centred on the line and begins where the one before ends: faces
 * without vertical metrics then stand as well as the others.
 */
static CellInk take_glyphs(hb_buffer_t *buffer, const Font *font, GlyphCell *cell)
{
    unsigned count;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    Length em = font_em_down(font), start = 0;
    CellInk ink = {0};
    for (unsigned i = 0; i < count && i < GLYPH_CELL_LIMIT; i++, start += em) {
        Length width = hb_font_get_glyph_h_advance(font_harfbuzz(font), glyphs[i].codepoint);
        ShapedGlyph glyph = {glyphs[i].codepoint, -width / 2, start + font_baseline_offset(em)};
        cell->is_missing |= glyph.id == 0;
        add_ink(&ink, font, &glyph);
        cell->glyphs[cell->glyph_count++] = glyph;
    }
    return ink;
}

static void shift(GlyphCell *cell, CellInk *ink, Length x, Length y)
{
    for (int i = 0; i < cell->glyph_count; i++) {
        cell->glyphs[i].x += x;
        cell->glyphs[i].y += y;
    }
    ink->left += x;
    ink->right += x;
    ink->top += y;
    ink->bottom += y;
}

/* On the line's axis and in the middle of its frame. */
static void centre_ink(GlyphCell *cell, CellInk *ink, Length frame)
{
    shift(cell, ink, -(ink->left + ink->right) / 2, (frame - ink->top - ink->bottom) / 2);
}

/* As in horizontal lines: a mark keeps its place when its ink lies in the part that stays. */
static void place_mark(GlyphCell *cell, CellInk *ink, const TextUnit *unit, BlankSide side, Length em)
{
    Length body = mark_body(unit->characters[0], unit->class, em, WRITING_MODE_VERTICAL_RL);
    Length tolerance = length_of_em(em, 20);
    Length start = side == BLANK_BEFORE ? em - body : side == BLANK_BOTH ? (em - body) / 2 : 0;
    cell->body = body;
    if (ink->top >= start - tolerance && ink->bottom <= start + body + tolerance)
        shift(cell, ink, 0, -start);
    else if (ink->bottom - ink->top <= body + tolerance)
        shift(cell, ink, 0, (body - ink->top - ink->bottom) / 2);
    else
        cell->body = em;
}

/* A font without a vertical dash of two em has two of one: a third one covers the hole between them. */
static void bridge_dash(GlyphCell *cell)
{
    if (cell->glyph_count != 2)
        return;
    ShapedGlyph bridge = cell->glyphs[0];
    bridge.y = (cell->glyphs[0].y + cell->glyphs[1].y) / 2;
    cell->glyphs[cell->glyph_count++] = bridge;
}

static void place_in_frame(GlyphCell *cell, CellInk *ink, const TextUnit *unit, Region region, Length em)
{
    cell->body = length_of_em(em, text_unit_frame(unit, region));
    if (cell->body == 0) /* Hangul: an em here */
        cell->body = em;
    switch (unit->class) {
    case CLASS_DASH:
        bridge_dash(cell);
        centre_ink(cell, ink, cell->body);
        break;
    case CLASS_INTERPUNCT: case CLASS_SOLIDUS: case CLASS_CONNECTOR: case CLASS_ELLIPSIS: case CLASS_COMPOSITE:
        centre_ink(cell, ink, cell->body);
        break;
    default:
        break;
    }
}

/* CLREQ 5.1.1.3: two exclamation or question marks stand side by side, each in its half of one em. */
static void place_pair(GlyphCell *cell, CellInk *ink, const Font *font, Length em)
{
    CellInk pair = {0};
    for (int i = 0; i < cell->glyph_count; i++) {
        CellInk own = {0};
        ShapedGlyph *glyph = &cell->glyphs[i];
        glyph->y = font_baseline_offset(em);
        add_ink(&own, font, glyph);
        glyph->x += (2 * i - 1) * em / 4 - (own.left + own.right) / 2;
        add_ink(&pair, font, glyph);
    }
    *ink = pair;
    cell->body = em;
}

static bool turns_without_glyph(Orientation orientation)
{
    return orientation == ORIENTATION_ROTATED || orientation == ORIENTATION_ROTATED_IN_FONT;
}

bool vertical_cell_fill(hb_buffer_t *buffer, hb_language_t language, const Font *font, const TextUnit *unit,
                        Region region, GlyphCell *cell)
{
    TextUnit shown = *unit;
    shown.characters[0] = vertical_character(unit->characters[0], region);
    if (!shape(buffer, language, HB_DIRECTION_TTB, font, unit, region))
        return false;
    if (turns_without_glyph(unit_orientation(&shown)) && !has_vertical_glyph(buffer, language, font, unit, region))
        return false;
    CellInk ink = take_glyphs(buffer, font, cell);
    BlankSide side = mark_blank_side(unit->class, region);
    if (unit->class == CLASS_EXCLAMATION && unit->character_count == 2)
        place_pair(cell, &ink, font, font_em_down(font));
    else if (side == BLANK_NONE)
        place_in_frame(cell, &ink, unit, region, font_em_down(font));
    else
        place_mark(cell, &ink, unit, side, font_em_down(font));
    cell->setting = GLYPHS_UPRIGHT;
    cell->ink_start = ink.top;
    cell->ink_end = ink.bottom;
    return true;
}
