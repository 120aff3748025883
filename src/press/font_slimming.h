/* font_slimming.h - embedded faces without what their glyphs do not need. A step of finish.c. */
#ifndef TYPESET_PRESS_FONT_SLIMMING_H
#define TYPESET_PRESS_FONT_SLIMMING_H

#include "cff/glyph_boxes.h"

#include <qpdf/qpdf-c.h>

/*
 * Cairo 1.16 embeds the glyphs of a CFF face with every subroutine of the face, 3,000 in Noto's, and
 * with their hints, which no platesetter and no screen of today heeds. Rewrites each embedded face
 * of `document` with the same glyphs under the same numbers, so that text, widths and ToUnicode
 * stay as they are. A face that cannot be read is kept as it came. Glyphs of `boxed`, which may be NULL, come out of
 * their boxes; false when not all of them did.
 */
bool fonts_slim(qpdf_data document, const BoxedFaces *boxed);

#endif
