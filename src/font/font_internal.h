/* font_internal.h - what font.c and font_set.c share. Nobody outside font/ includes it. */
#ifndef TYPESET_FONT_FONT_INTERNAL_H
#define TYPESET_FONT_FONT_INTERNAL_H

#include "font/family_index.h"
#include "font/font.h"

struct Font {
    Face *face;          /* shared by all sizes */
    Length size;
    int width_scale;     /* thousandths */
    int height_scale;
    PangoFont *pango;    /* owned */
    hb_font_t *harfbuzz; /* owned; scaled */
};

/* NULL when Pango gives another face than the one asked for. Free with font_free. */
Font *font_new(PangoContext *context, Face *face, Length size, int width_scale, int height_scale);
void font_free(Font *font);

#endif
