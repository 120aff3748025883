/* imposed_pages.h - --impose: the pages chosen, and the sheets they are put on, as lists to be drawn. */
#ifndef TYPESET_CLI_IMPOSED_PAGES_H
#define TYPESET_CLI_IMPOSED_PAGES_H

#include "cli/composition.h"
#include "cli/page_choice.h"
#include "press/impose.h"

typedef struct ImposedPages {
    const DisplayList **lists; /* pages, then the marks of each sheet */
    int count;
    Imposition imposition;
    ChosenPages sheets;        /* what each shows in the order of drawing, for --audit; not for drawing */
} ImposedPages;

/* Blank pages and creep that reaches into the text are reported. All of it lives in the run's arena. */
ImposedPages imposed_pages_new(const Run *run, const Issue *issue, Shaper *shaper, const ChosenPages *pages);

#endif
