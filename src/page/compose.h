/* compose.h - from the issue to display lists: all stories are made up first, then the pages. */
#ifndef TYPESET_PAGE_COMPOSE_H
#define TYPESET_PAGE_COMPOSE_H

#include "display/display_list.h"
#include "page/printer_marks.h"
#include "page/story_layout.h"

/* The stories of one page, in the order of the manifest. */
typedef struct PageLayout {
    const Page *page;
    StoryLayout **stories;
    int story_count;
} PageLayout;

typedef struct IssueLayout {
    const Issue *issue; /* with the pages made for its sections */
    PageLayout *pages;
    int page_count;
} IssueLayout;

/*
 * Makes the pages for the sections of the issue and makes up every story. Overset and underset are reported. The result lives in
 * `arena` and borrows the issue.
 */
IssueLayout *issue_layout_new(Arena *arena, Shaper *shaper, const Issue *issue, Diagnostics *diagnostics);

/*
 * Puts one page together: furniture, dividers, stories, outline, and round the sheet the `marks`,
 * NULL for none. The result lives in `arena`.
 */
DisplayList *page_compose(Arena *arena, Shaper *shaper, const Issue *issue, const PageLayout *layout,
                          const PrinterMarks *marks);

#endif
