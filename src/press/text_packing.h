/* text_packing.h - pages' text written shorter, the same glyphs in the same places. A step of finish.c. */
#ifndef TYPESET_PRESS_TEXT_PACKING_H
#define TYPESET_PRESS_TEXT_PACKING_H

#include <qpdf/qpdf-c.h>

/*
 * In a justified line Cairo writes a number between any two glyphs, and codes in hexadecimal. Packs
 * the pages of `document` anew, with the commonest number of a line as character spacing
 * (ISO 32000-1, 9.3.2) and codes as bytes; the sums of all distances stay as they are to the last
 * unit. A page that cannot be followed is kept as it came.
 */
void pages_pack_text(qpdf_data document);

#endif
