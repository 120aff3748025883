/* page_choice.h - the pages that --pages asks for. */
#ifndef TYPESET_CLI_PAGE_CHOICE_H
#define TYPESET_CLI_PAGE_CHOICE_H

#include "cli/options.h"
#include "display/display_list.h"

typedef struct ChosenPages {
    const DisplayList **items; /* in the order of the issue */
    int count;
} ChosenPages;

/* All pages when the options name none. A page that the issue does not have is reported and gives false. */
bool pages_choose(Arena *arena, const Options *options, DisplayList *const *pages, int page_count,
                  ChosenPages *chosen, Diagnostics *diagnostics);

#endif
