/* slim_faces.h - faces with just the glyphs of a document, for Cairo to embed. Called by pdf_writer.c and cairo_painter.c. */
#ifndef TYPESET_RENDER_SLIM_FACES_H
#define TYPESET_RENDER_SLIM_FACES_H

#include "cff/glyph_boxes.h"
#include "display/display_list.h"
#include "font/font.h"
#include "render/code_order.h"

#include <cairo.h>
#include <hb.h>

/*
 * Cairo reads a face whole to embed a few glyphs of it, 20 MB for a Chinese one, looks each glyph up in
 * the whole character map, and copies hints and subroutines, which nobody needs. So it is given faces
 * that hb-subset made of the same files: the glyphs that the pages show, without hints and subroutines.
 */
typedef struct SlimFaces SlimFaces;

/* A face with its own numbers for glyphs. */
typedef struct SlimFace {
    cairo_font_face_t *face;
    const hb_map_t *glyphs; /* number in the font's file → number in this face */
} SlimFace;

/* `in_boxes`: Cairo gets faces of boxes where that is possible, see slim_faces_boxed. */
SlimFaces *slim_faces_new(const DisplayList *const *lists, int count, bool in_boxes);
void slim_faces_free(SlimFaces *faces);

/* The faces of boxes among them, for press/ to put their glyphs back; borrowed, NULL when there are none. */
const BoxedFaces *slim_faces_boxed(const SlimFaces *faces);

/* For each face of CIDs a GArray of GlyphUse, see code_order.h, in the order in which pages show them. The caller unrefs it. */
GPtrArray *slim_faces_codes(const SlimFaces *faces);

/*
 * The face for these glyphs, borrowed; NULL when the file had better be used itself: a variable font, one in
 * colours, or one that hb-subset finds fault with. Upright text has faces of its own, see upright_faces.h.
 */
const SlimFace *slim_face_find(const SlimFaces *faces, const DisplayGlyphs *glyphs);

#endif
