/* page_boxes.h - where the printing house folds and cuts. A step of finish.c. */
#ifndef TYPESET_PRESS_PAGE_BOXES_H
#define TYPESET_PRESS_PAGE_BOXES_H

#include "base/length.h"

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

typedef struct PageMargins {
    Length margin;      /* from the sheet to the edge of the page as it is: bleed, and room for marks */
    Length bleed;       /* within that */
    bool shows_margin;  /* else viewers show the sheet alone */
} PageMargins;

/* Gives every page of `document` its TrimBox, the sheet, its BleedBox and, where viewers are to crop, its CropBox (ISO 32000-1, 14.11.2). */
void pages_set_boxes(qpdf_data document, const PageMargins *margins);

#endif
