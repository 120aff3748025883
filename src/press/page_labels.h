/* page_labels.h - what viewers call the pages. A step of finish.c. */
#ifndef TYPESET_PRESS_PAGE_LABELS_H
#define TYPESET_PRESS_PAGE_LABELS_H

#include <qpdf/qpdf-c.h>

/* One label for each page: "3", "4-5", "封面". */
void page_labels_set(qpdf_data document, const char *const *labels, int count);

#endif
