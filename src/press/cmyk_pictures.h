/* cmyk_pictures.h - photographs in process inks, which Cairo 1.16 puts in as negatives. */
#ifndef TYPESET_PRESS_CMYK_PICTURES_H
#define TYPESET_PRESS_CMYK_PICTURES_H

#include <qpdf/qpdf-c.h>

/*
 * Adobe's programs write CMYK JPEG inverted and say so by an Adobe marker in the data, which PDF
 * viewers do not heed. Gives every such picture of `document` the /Decode array that turns it
 * round; the data stay as they are.
 */
void cmyk_pictures_turn_round(qpdf_data document);

#endif
