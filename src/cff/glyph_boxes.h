/* glyph_boxes.h - faces whose glyphs are boxes as long as Cairo has them. Called by render/slim_faces.c, press/font_slimming.c. */
#ifndef TYPESET_CFF_GLYPH_BOXES_H
#define TYPESET_CFF_GLYPH_BOXES_H

#include <glib.h>
#include <hb.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * Cairo runs through the program of each glyph three times to learn where its ink is, and packs all programs, which
 * press/ then unpacks: for text of a magazine a quarter of the time of writing it. Nothing comes of that but that a
 * glyph off the page is left out. So Cairo is given faces whose glyphs paint boxes, an em high and as wide as
 * they are, and the programs take their places afterwards. All else is that of the face.
 */
typedef struct BoxedFaces BoxedFaces;

BoxedFaces *boxed_faces_new(void);
void boxed_faces_free(BoxedFaces *faces); /* NULL is allowed */

/*
 * A copy of an OpenType file with its glyphs in boxes; `shown` are those that pages show. NULL for a face whose glyphs
 * have no CIDs: Cairo takes such ones apart by characters. The caller destroys it.
 */
hb_blob_t *boxed_faces_add(BoxedFaces *faces, hb_blob_t *file, const hb_set_t *shown);

/* Which glyphs are back, face by face. */
typedef struct BoxOpening BoxOpening;

BoxOpening *box_opening_new(const BoxedFaces *faces); /* borrows them; NULL: there are none */
void box_opening_free(BoxOpening *opening);

/* Puts programs in place of the boxes of CFF data, as Cairo made them of such faces. */
void boxes_open(BoxOpening *opening, unsigned char *cff, size_t length);

/* Whether each glyph that is shown and was put into a box came out of it, and no box is left. */
bool boxes_are_open(const BoxOpening *opening);

#endif
