/* imposed_links.h - links and outline of pages, led on to the sheets on which the pages stand. Part of impose.h. */
#ifndef TYPESET_PRESS_IMPOSED_LINKS_H
#define TYPESET_PRESS_IMPOSED_LINKS_H

#include <qpdf/qpdf-c.h>

/* What became of a page: its coordinates times `scale`, then moved. */
typedef struct PageOnSheet {
    qpdf_oh page;
    qpdf_oh sheet;
    double scale;
    double x;
    double y;
    double shown[4]; /* left, foot, right, head, in the page's own coordinates */
} PageOnSheet;

void links_follow_pages(qpdf_data document, const PageOnSheet *places, int count);

#endif
