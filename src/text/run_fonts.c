/* run_fonts.c - marks of the manuscript to font requests. */
#include "text/run_fonts.h"

/* The size of superiors in thousandths of the text's. */
enum { SUPERIOR_SIZE = 580 };

static const char *role_of(const TextStyle *style, unsigned marks)
{
    if (marks & RUN_STRONG && style->strong_font)
        return style->strong_font;
    if (marks & RUN_EMPHASIS && style->emphasis_font)
        return style->emphasis_font;
    return style->font;
}

static int weight_of(const TextStyle *style, unsigned marks)
{
    return marks & RUN_STRONG && style->strong_weight ? style->strong_weight : style->weight;
}

FontRequest upright_request(FontRequest turned)
{
    turned.height_scale = turned.width_scale;
    turned.width_scale = 1000;
    return turned;
}

RunFonts run_fonts_find(FontSet *fonts, const TextStyle *style, const TextRun *run, Language language, Length size)
{
    bool superior = run->marks & RUN_SUPERSCRIPT;
    const TextStyle *face = run->face ? run->face : style;
    if (run->face_size)
        size = length_of_em(size, run->face_size);
    int width_scale = style->width_scale ? style->width_scale : 1000;
    FontRequest request = {.role = role_of(face, run->marks), .weight = weight_of(face, run->marks), .script = FONT_HAN,
                           .size = superior ? length_of_em(size, SUPERIOR_SIZE) : size, .width_scale = width_scale, .language = language};
    RunFonts found = {.han = request, .em = length_scale(request.size, width_scale, 1000)};
    found.western = request;
    found.western.script = FONT_WESTERN;
    if (style->mode == WRITING_MODE_VERTICAL_RL)
        found.han = upright_request(request);
    found.han_font = font_set_find(fonts, &found.han);
    found.western_font = font_set_find(fonts, &found.western);
    return found;
}
