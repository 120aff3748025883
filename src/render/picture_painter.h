/* picture_painter.h - puts one picture into its slot. Called by cairo_painter.c only. */
#ifndef TYPESET_RENDER_PICTURE_PAINTER_H
#define TYPESET_RENDER_PICTURE_PAINTER_H

#include "render/cairo_painter.h"

typedef struct PicturePainter PicturePainter;

PicturePainter *picture_painter_new(PaintTarget target, Diagnostics *diagnostics);

/* What CMYK pictures look like in print, borrowed; without it they have plain colours. */
void picture_painter_use_profile(PicturePainter *painter, const InkProfile *profile);

/* Only after the surface drawn on is finished: until then Cairo reads the pictures again. */
void picture_painter_free(PicturePainter *painter);

/* The slot is filled grey when the picture cannot be decoded; that is reported once for a picture. */
void picture_painter_draw(PicturePainter *painter, cairo_t *cairo, const DisplayPicture *picture);

#endif
