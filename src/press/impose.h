/* impose.h - puts the pages of a finished document on sheets. A step of finish.c. */
#ifndef TYPESET_PRESS_IMPOSE_H
#define TYPESET_PRESS_IMPOSE_H

#include "press/imposition.h"

#include <qpdf/qpdf-c.h>

/*
 * What the document's pages are: first those of the issue, then for each side a sheet with nothing but its
 * marks, which stand in the same margin.
 */
typedef struct Imposition {
    const ImposedSide *sides;
    int side_count;
    Length margin;             /* round the trim of pages, and round sheets */
} Imposition;

/*
 * Leaves the sheets, each with its pages cropped and placed under the marks, and their boxes set. Links lead to the
 * sheets; structure is dropped: a sheet has no reading order.
 */
void pages_impose(qpdf_data document, const Imposition *imposition);

#endif
