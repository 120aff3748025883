/* picture_orientation.h - stands upright what a camera stored on its side. Called by picture_painter.c only. */
#ifndef TYPESET_RENDER_PICTURE_ORIENTATION_H
#define TYPESET_RENDER_PICTURE_ORIENTATION_H

#include "issue/story.h"

#include <cairo.h>

/* As the file has them: pixel_width and pixel_height of the picture are those that are seen. */
int picture_stored_width(const Picture *picture);
int picture_stored_height(const Picture *picture);

/* From pixels of the upright picture to those of its file: what is drawn then is turned and mirrored as it must be. */
void picture_stand_upright(cairo_t *cairo, const Picture *picture);

#endif
