/* page_box.h - the boxes of a page, in its own units. */
#ifndef TYPESET_PREFLIGHT_PAGE_BOX_H
#define TYPESET_PREFLIGHT_PAGE_BOX_H

#include "preflight/checked_file.h"

typedef struct PageBox {
    bool is_there; /* four numbers */
    double left, bottom, right, top; /* in this order of size, however they stand in the file */
} PageBox;

/* /MediaBox and /CropBox may be those of any node above the page; the others are its own (ISO 32000-1, table 30). */
PageBox page_box(const CheckedFile *file, qpdf_oh page, const char *key);

/* Any array of four numbers, such as a /Rect. */
PageBox box_of(const CheckedFile *file, qpdf_oh array);

/* Whether `inner` goes nowhere beyond `outer` by more than rounding makes. */
bool box_is_within(const PageBox *inner, const PageBox *outer);
bool boxes_overlap(const PageBox *one, const PageBox *other);

/* The finished size: /TrimBox, else /ArtBox, else what is shown. */
PageBox trim_of_page(const CheckedFile *file, qpdf_oh page);

#endif
