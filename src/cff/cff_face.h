/* cff_face.h - the bare CFF data that stand in a PDF, made into a face that HarfBuzz can read. */
#ifndef TYPESET_CFF_CFF_FACE_H
#define TYPESET_CFF_CFF_FACE_H

#include <hb.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * Number of glyphs of the first font in `cff` (Adobe Technical Note 5176); 0 when the data do not
 * hold together. No byte past `length` is read.
 */
unsigned cff_glyph_count(const unsigned char *cff, size_t length);

/* Whether glyphs are named by CIDs, as those of Chinese faces are (chapter 18). */
bool cff_has_cids(const unsigned char *cff, size_t length);

/* Whether glyphs may call subroutines that all dictionaries share; true as well for data that cannot be read. */
bool cff_has_shared_subroutines(const unsigned char *cff, size_t length);

/*
 * An OpenType face with these data as its table "CFF " and just what a subsetter asks for besides.
 * NULL when the data do not hold together. `cff` must outlive the face; destroy it with hb_face_destroy.
 */
hb_face_t *cff_face_new(const unsigned char *cff, size_t length);

#endif
