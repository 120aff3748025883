/* western_word.c - HarfBuzz for Latin, Greek, Cyrillic and figures. Called by shaper.c. */
#include "text/western_word.h"

static void fill_buffer(hb_buffer_t *buffer, const TextUnit *units, int count)
{
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    for (int i = 0; i < count; i++)
        for (int k = 0; k < units[i].character_count; k++)
            hb_buffer_add(buffer, units[i].characters[k], (unsigned)i);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
    hb_buffer_guess_segment_properties(buffer);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer, hb_language_from_string("en", -1));
}

static WordPiece *piece_for(GArray *pieces, guint first_piece, int unit, int glyph)
{
    if (pieces->len > first_piece) {
        WordPiece *last = &g_array_index(pieces, WordPiece, pieces->len - 1);
        if (last->first_unit == unit)
            return last;
    }
    WordPiece piece = {.first_unit = unit, .glyph_start = glyph};
    g_array_append_val(pieces, piece);
    return &g_array_index(pieces, WordPiece, pieces->len - 1);
}

void western_word_shape(hb_buffer_t *buffer, const Font *font, const TextUnit *units, int count, GArray *pieces,
                        GArray *glyphs)
{
    fill_buffer(buffer, units, count);
    hb_shape(font_harfbuzz(font), buffer, NULL, 0);
    unsigned glyph_count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &glyph_count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &glyph_count);
    guint first_piece = pieces->len;
    for (unsigned i = 0; i < glyph_count; i++) {
        WordPiece *piece = piece_for(pieces, first_piece, (int)infos[i].cluster, (int)glyphs->len);
        ShapedGlyph glyph = {infos[i].codepoint, piece->advance + positions[i].x_offset, -positions[i].y_offset};
        g_array_append_val(glyphs, glyph);
        piece->glyph_count++;
        piece->advance += positions[i].x_advance;
        piece->is_missing |= infos[i].codepoint == 0;
    }
}

Length western_capital_height(const Font *font)
{
    hb_codepoint_t glyph;
    hb_glyph_extents_t extents;
    if (hb_font_get_nominal_glyph(font_harfbuzz(font), 'H', &glyph) &&
        hb_font_get_glyph_extents(font_harfbuzz(font), glyph, &extents) && extents.height < 0)
        return extents.y_bearing;
    return length_of_em(font_size(font), 700);
}
