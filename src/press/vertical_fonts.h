/* vertical_fonts.h - fonts of upright text made fonts that write downward, so that vertical lines are read as lines. */
#ifndef TYPESET_PRESS_VERTICAL_FONTS_H
#define TYPESET_PRESS_VERTICAL_FONTS_H

#include "structure/document_structure.h"

#include <qpdf/qpdf-c.h>

/*
 * render/ draws upright text with fonts of its own under marks named NonStruct; every such font gets
 * writing mode 1 with a position vector of 0, which moves no glyph. A page without them is left as it is.
 */
void vertical_fonts_set(qpdf_data document, const DocumentStructure *structure);

#endif
