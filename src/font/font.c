/* font.c - a face at a size, through Pango, and what can be asked of it. */
#include "font/font_internal.h"

#include <glib.h>
#include <pango/pangofc-font.h>
#include <string.h>

static PangoFont *load_pango_font(PangoContext *context, const Face *face, Length size)
{
    PangoFontDescription *description = pango_font_description_new();
    pango_font_description_set_family_static(description, face->family);
    pango_font_description_set_weight(description, (PangoWeight)face->weight);
    /* An absolute size is in device units: at the map's resolution of 72 a unit is a point. */
    pango_font_description_set_absolute_size(description, size);
    PangoFont *font = pango_font_map_load_font(pango_context_get_font_map(context), context, description);
    pango_font_description_free(description);
    return font;
}

/* Fontconfig always finds something; only the very face that was asked for is good enough. */
static bool is_from_face(PangoFont *font, const Face *face)
{
    FcPattern *pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
    FcChar8 *file = NULL;
    int index = 0;
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
    return FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch &&
           strcmp((const char *)file, face->file) == 0 && index == face->index;
}

/* Advances, ink and kerning of a sub-font are those of its parent, scaled. */
static hb_font_t *scaled_harfbuzz(PangoFont *pango, int width_scale, int height_scale)
{
    hb_font_t *natural = pango_font_get_hb_font(pango);
    if (width_scale == 1000 && height_scale == 1000)
        return hb_font_reference(natural);
    int x, y;
    hb_font_t *scaled = hb_font_create_sub_font(natural);
    hb_font_get_scale(natural, &x, &y);
    hb_font_set_scale(scaled, length_scale(x, width_scale, 1000), length_scale(y, height_scale, 1000));
    return scaled;
}

Font *font_new(PangoContext *context, Face *face, Length size, int width_scale, int height_scale)
{
    PangoFont *pango = load_pango_font(context, face, size);
    if (!pango)
        return NULL;
    if (!is_from_face(pango, face)) {
        g_object_unref(pango);
        return NULL;
    }
    Font *font = g_new0(Font, 1);
    *font = (Font){.face = face, .size = size, .width_scale = width_scale, .height_scale = height_scale,
                   .pango = pango, .harfbuzz = scaled_harfbuzz(pango, width_scale, height_scale)};
    return font;
}

void font_free(Font *font)
{
    if (!font)
        return;
    hb_font_destroy(font->harfbuzz);
    g_object_unref(font->pango);
    g_free(font);
}

hb_font_t *font_harfbuzz(const Font *font)
{
    return font->harfbuzz;
}

PangoFont *font_pango(const Font *font)
{
    return font->pango;
}

Length font_size(const Font *font)
{
    return font->size;
}

int font_width_scale(const Font *font)
{
    return font->width_scale;
}

int font_height_scale(const Font *font)
{
    return font->height_scale;
}

Length font_em(const Font *font)
{
    return length_scale(font->size, font->width_scale, 1000);
}

Length font_em_down(const Font *font)
{
    return length_scale(font->size, font->height_scale, 1000);
}

const char *font_family(const Font *font)
{
    return font->face->family;
}

int font_weight(const Font *font)
{
    return font->face->weight;
}

bool font_has_character(const Font *font, uint32_t character)
{
    hb_codepoint_t glyph;
    return hb_font_get_nominal_glyph(font->harfbuzz, character, &glyph);
}

Length font_baseline_offset(Length em)
{
    return length_of_em(em, 880);
}

/* The half of the em that stays when a mark is trimmed. */
typedef struct ProbeMark {
    const char *text;
    bool stays_right;
} ProbeMark;

static const ProbeMark probe_marks[] = {
    {"，", false}, {"。", false}, {"、", false}, {"：", false}, {"！", false},
    {"“", true},   {"”", false},  {"（", true},  {"）", false}, {"《", true},
};

static bool ink_lies_in_half(const Font *font, const hb_glyph_info_t *glyph, Length offset, bool right)
{
    hb_glyph_extents_t extents;
    if (!hb_font_get_glyph_extents(font->harfbuzz, glyph->codepoint, &extents))
        return false;
    Length tolerance = length_of_em(font_em(font), 20);
    Length from = offset + extents.x_bearing;
    Length to = from + extents.width;
    Length half = font_em(font) / 2;
    return right ? from >= half - tolerance : to <= half + tolerance;
}

static bool mark_is_trimmable(const Font *font, hb_buffer_t *buffer, const ProbeMark *mark)
{
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, mark->text, -1, 0, -1);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer, hb_language_from_string("zh-hans", -1));
    hb_shape(font->harfbuzz, buffer, NULL, 0);

    unsigned count;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
    Length tolerance = length_of_em(font_em(font), 20);
    return count == 1 && glyphs[0].codepoint && ABS(positions[0].x_advance - font_em(font)) <= tolerance &&
           ink_lies_in_half(font, glyphs, positions[0].x_offset, mark->stays_right);
}

bool font_marks_are_trimmable(const Font *font)
{
    Face *face = font->face;
    if (face->probe == PROBE_OPEN) {
        hb_buffer_t *buffer = hb_buffer_create();
        face->probe = PROBE_TRIMMABLE;
        for (size_t i = 0; i < G_N_ELEMENTS(probe_marks); i++)
            if (!mark_is_trimmable(font, buffer, &probe_marks[i]))
                face->probe = PROBE_FIXED;
        hb_buffer_destroy(buffer);
    }
    return face->probe == PROBE_TRIMMABLE;
}
