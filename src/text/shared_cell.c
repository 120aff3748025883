/* shared_cell.c - condensed as far as the em asks for, figures as high above the middle as below it. Called by shaper.c. */
#include "text/shared_cell.h"

#include "text/western_word.h"

/* Thousandths: a cell may be a little wider than its em before it is condensed, and never narrower than this. */
enum { WIDEST = 1060, LEAST_SCALE = 600 };

static void shape(hb_buffer_t *buffer, const Font *font, const TextUnit *unit)
{
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_codepoints(buffer, unit->characters, unit->character_count, 0, unit->character_count);
    hb_buffer_guess_segment_properties(buffer);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer, hb_language_from_string("en", -1));
    hb_shape(font_harfbuzz(font), buffer, NULL, 0);
}

static Length shaped_width(hb_buffer_t *buffer)
{
    unsigned count;
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
    Length width = 0;
    for (unsigned i = 0; i < count; i++)
        width += positions[i].x_advance;
    return width;
}

/* The font of upright letters `width` wide, made narrower where the em across the line is too small for them. */
static const Font *condensed_font(FontSet *set, FontRequest request, Length width)
{
    if (width <= length_of_em(request.size, WIDEST))
        return font_set_find(set, &request);
    int scale = length_scale(1000, request.size, width);
    request.width_scale = scale < LEAST_SCALE ? LEAST_SCALE : scale;
    return font_set_find(set, &request);
}

static void append_centred(hb_buffer_t *buffer, const Font *font, Length em, GArray *glyphs)
{
    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
    Length x = -shaped_width(buffer) / 2;
    Length baseline = (em + western_capital_height(font)) / 2; /* about that of figures too */
    for (unsigned i = 0; i < count; i++) {
        ShapedGlyph glyph = {infos[i].codepoint, x + positions[i].x_offset, baseline - positions[i].y_offset};
        g_array_append_val(glyphs, glyph);
        x += positions[i].x_advance;
    }
}

const Font *shared_cell_shape(hb_buffer_t *buffer, FontSet *set, const RunFonts *fonts, const Font *font,
                              const TextUnit *unit, GArray *glyphs)
{
    bool is_usual = font == fonts->western_font;
    FontRequest request = upright_request(fonts->western);
    const Font *upright = is_usual ? font_set_find(set, &request) : font;
    shape(buffer, upright, unit);
    const Font *used = is_usual ? condensed_font(set, request, shaped_width(buffer)) : font;
    if (used != upright)
        shape(buffer, used, unit);
    append_centred(buffer, used, fonts->em, glyphs);
    return used;
}
