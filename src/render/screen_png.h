/* screen_png.h - a page, or a part of it, as a PNG made in little time: for a browser that waits for it. */
#ifndef TYPESET_RENDER_SCREEN_PNG_H
#define TYPESET_RENDER_SCREEN_PNG_H

#include "base/files.h"
#include "render/cairo_painter.h"

/* What of the page is wanted, in pixels from its upper left corner; no width is the whole page. */
typedef struct ScreenView {
    double pixels_per_point;
    int x;
    int y;
    int width;
    int height;
} ScreenView;

/* How many pixels the whole page has, every started one counted. */
void screen_page_pixels(const DisplayList *list, double pixels_per_point, int *width, int *height);

/*
 * `painter` is one for pixels and may have drawn other pages of the same setting before: what it has opened it keeps.
 * Packed lightly, grey pages as grey ones. The result lives in `arena`; false when there is no memory.
 */
bool screen_png(Arena *arena, CairoPainter *painter, const DisplayList *list, ScreenView view, FileBytes *png);

#endif
