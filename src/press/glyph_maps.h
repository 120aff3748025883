/* glyph_maps.h - says of each embedded TrueType font by CID which glyphs its codes are. A step of finish.c. */
#ifndef TYPESET_PRESS_GLYPH_MAPS_H
#define TYPESET_PRESS_GLYPH_MAPS_H

#include <qpdf/qpdf-c.h>

/* Where Cairo leaves out /CIDToGIDMap it means Identity, which ISO 19005-2, 6.2.11.3.2 wants to have said. */
void glyph_maps_complete(qpdf_data document);

#endif
