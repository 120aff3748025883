/* path_painter.h - polygons with corners, stroked, dashed or filled. */
#ifndef TYPESET_RENDER_PATH_PAINTER_H
#define TYPESET_RENDER_PATH_PAINTER_H

#include "display/display_list.h"

#include <cairo.h>

/* In the source colour of `cairo`, one unit of which is a point. */
void path_draw(cairo_t *cairo, const DisplayPath *path);

#endif
