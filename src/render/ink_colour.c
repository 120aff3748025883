/* ink_colour.c - see ink_colour.h. */
#include "render/ink_colour.h"
#include "colour/plain_colour.h"
#include "issue/ink_code.h"

#include <glib.h>

struct InkColours {
    const InkProfile *profile;
    GArray *known; /* KnownInk; a design has a handful */
};

typedef struct KnownInk {
    Ink ink;
    ScreenColour colour;
} KnownInk;

InkColours *ink_colours_new(void)
{
    InkColours *colours = g_new0(InkColours, 1);
    colours->known = g_array_new(FALSE, FALSE, sizeof(KnownInk));
    return colours;
}

void ink_colours_free(InkColours *colours)
{
    g_array_unref(colours->known);
    g_free(colours);
}

void ink_colours_use_profile(InkColours *colours, const InkProfile *profile)
{
    colours->profile = profile;
    g_array_set_size(colours->known, 0);
}

static unsigned char byte_of(int thousandths)
{
    return (unsigned char)((CLAMP(thousandths, 0, 1000) * 255 + 500) / 1000);
}

static bool is_black_alone(Ink ink)
{
    return ink.cyan == 0 && ink.magenta == 0 && ink.yellow == 0;
}

static ScreenColour colour_of(const InkColours *colours, Ink ink)
{
    unsigned char rgb[3];
    const unsigned char cmyk[4] = {byte_of(ink.cyan), byte_of(ink.magenta), byte_of(ink.yellow), byte_of(ink.black)};
    double light = 1 - CLAMP(ink.black, 0, 1000) / 1000.0;
    if (is_black_alone(ink))
        return (ScreenColour){light, light, light};
    if (colours->profile)
        ink_profile_show_ink(colours->profile, ink, rgb);
    else
        plain_colours(cmyk, rgb, 1);
    return (ScreenColour){rgb[0] / 255.0, rgb[1] / 255.0, rgb[2] / 255.0};
}

/* A spot ink looks like its alternate, so that its plate makes no difference. */
static bool is_same(Ink one, Ink other)
{
    return one.cyan == other.cyan && one.magenta == other.magenta && one.yellow == other.yellow &&
           one.black == other.black;
}

ScreenColour ink_colours_find(InkColours *colours, Ink ink)
{
    for (guint i = 0; i < colours->known->len; i++)
        if (is_same(g_array_index(colours->known, KnownInk, i).ink, ink))
            return g_array_index(colours->known, KnownInk, i).colour;
    KnownInk known = {ink, colour_of(colours, ink)};
    g_array_append_val(colours->known, known);
    return known.colour;
}

/*
 * Cairo takes a colour that differs from the one before by less than 1/65535 for the same, and keeps
 * the old one. So one that is far from both is set between them.
 */
void code_colour_use(cairo_t *cairo, Ink ink)
{
    InkCode code = ink_code_from_ink(ink);
    cairo_set_source_rgb(cairo, code.red < 500000 ? 1 : 0, 1, 1);
    cairo_set_source_rgb(cairo, code.red / 1e6, code.green / 1e6, code.blue / 1e6);
}
