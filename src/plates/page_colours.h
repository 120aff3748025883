/* page_colours.h - which colours a page of any PDF paints with: its inks, or those of screens. */
#ifndef TYPESET_PLATES_PAGE_COLOURS_H
#define TYPESET_PLATES_PAGE_COLOURS_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

typedef struct PageColours {
    bool has_screen_colours; /* red, green and blue, or Lab: no plate prints them */
    bool has_other_inks;     /* than black */
} PageColours;

/* Of everything that the page, `page` from 0, paints with: forms, patterns, pictures, shadings and annotations too. */
PageColours page_colours(qpdf_data document, int page);

#endif
