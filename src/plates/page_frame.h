/* page_frame.h - where the trim of a page lies on the picture that viewers make of it. */
#ifndef TYPESET_PLATES_PAGE_FRAME_H
#define TYPESET_PLATES_PAGE_FRAME_H

#include "base/geometry.h"

#include <qpdf/qpdf-c.h>

/*
 * The TrimBox of page `page`, from 0, as seen from the upper left corner of what is shown, its CropBox; turned when
 * the page is shown turned. Boxes that are missing are those that PDF puts in their place (ISO 32000-1, 14.11.2).
 */
Rect page_trim(qpdf_data document, int page);

#endif
