/* mark_numbers.h - the numbers that the marks of pages have in the end: one of the structure may become several. */
#ifndef TYPESET_PRESS_MARK_NUMBERS_H
#define TYPESET_PRESS_MARK_NUMBERS_H

#include "structure/document_structure.h"

/* Of one mark of the structure: `count` numbers from `first` on. */
typedef struct MarkNumbers {
    int first;
    int count;
} MarkNumbers;

typedef struct NumberedPage {
    MarkNumbers *marks; /* of each mark */
    int total;          /* numbers given on the page */
} NumberedPage;

/* Of each page, none given yet. The caller frees them. */
NumberedPage *numbered_pages_new(const DocumentStructure *structure);
void numbered_pages_free(NumberedPage *pages, const DocumentStructure *structure);

/* A number more for the page's mark `mark`. Those of one mark are given one after the other. */
int mark_number_give(NumberedPage *page, int mark);

#endif
