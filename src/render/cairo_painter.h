/* cairo_painter.h - draws display lists on a Cairo context. Shared by PDF and proofs. */
#ifndef TYPESET_RENDER_CAIRO_PAINTER_H
#define TYPESET_RENDER_CAIRO_PAINTER_H

#include "base/diagnostics.h"
#include "colour/ink_profile.h"
#include "display/display_list.h"
#include "render/anchors.h"
#include "render/slim_faces.h"
#include "structure/document_structure.h"

#include <cairo.h>

typedef enum PaintTarget {
    PAINT_DOCUMENT, /* JPEG data handed on as they are, unless they are inks */
    PAINT_PRESS,    /* all JPEG data as they are, inks as codes (issue/ink_code.h) */
    PAINT_PIXELS,   /* JPEG decoded */
} PaintTarget;

/* Keeps the pictures already opened, each once for all pages. Free it only after the surface is finished. */
typedef struct CairoPainter CairoPainter;

CairoPainter *cairo_painter_new(PaintTarget target, Diagnostics *diagnostics);
void cairo_painter_free(CairoPainter *painter);

/* What links inside the issue may lead to, borrowed; without it no such link is made. */
void cairo_painter_use_anchors(CairoPainter *painter, const AnchorNames *anchors);

/* What the press is like that pages are shown for, borrowed; without it inks have plain colours. */
void cairo_painter_use_profile(CairoPainter *painter, const InkProfile *profile);

/* Faces to write glyphs with, borrowed; without them those of the fonts' files are used. */
void cairo_painter_use_faces(CairoPainter *painter, const SlimFaces *faces);

/* Shows each glyph of the faces in use once, in the order of their codes, at `place`; false when there is none to be shown. */
bool cairo_painter_draw_codes(CairoPainter *painter, cairo_t *cairo, Point place);

/* The marks of the page that is drawn next, borrowed; NULL or without it nothing is marked and no link made. */
void cairo_painter_use_marks(CairoPainter *painter, const PageMarks *marks);

/*
 * Draws the items of `list` in their order; one unit of `cairo` is a point, its origin the sheet's
 * upper left corner. A picture that cannot be decoded is reported at its origin and its slot is
 * filled grey. What Cairo itself could not do stands in cairo_status.
 */
void cairo_painter_draw(CairoPainter *painter, cairo_t *cairo, const DisplayList *list);

#endif
