/* upright_faces.h - Cairo's faces for upright text, apart from those for lines that run to the right. Called by cairo_painter.c. */
#ifndef TYPESET_RENDER_UPRIGHT_FACES_H
#define TYPESET_RENDER_UPRIGHT_FACES_H

#include "font/font.h"

#include <cairo.h>

/*
 * The writing direction of PDF is that of a font, and Cairo makes one font of each face: so upright
 * text has faces of its own, of the same file, for press/vertical_fonts.c to change.
 */
typedef struct UprightFaces UprightFaces;

UprightFaces *upright_faces_new(void);
void upright_faces_free(UprightFaces *faces);

/* The face for `font`, whose usual one is `usual`. Borrowed. */
cairo_font_face_t *upright_face_find(UprightFaces *faces, const Font *font, cairo_font_face_t *usual);

#endif
