/* story_pages.h - on which page each story begins. Known once all pages are made up. */
#ifndef TYPESET_ISSUE_STORY_PAGES_H
#define TYPESET_ISSUE_STORY_PAGES_H

#include "issue/issue.h"

typedef struct StoryPage {
    const char *id;
    int page;           /* of a spread that of the half on which the story begins */
    const char *anchor; /* by which links find it: of a brief that of its column */
} StoryPage;

typedef struct StoryPages {
    StoryPage *items; /* in the order of the issue's pages */
    int count;
} StoryPages;

/* Of every story that is placed, the first place of each; also of the manuscripts of columns of briefs. */
StoryPages story_pages_of_issue(Arena *arena, const Issue *issue);

/* NULL for a story that stands nowhere. */
const StoryPage *find_story_page(const StoryPages *pages, const char *id);

/* The number of the page, of a spread that of the half on which the placement's area begins. */
int placement_page_number(const Issue *issue, const Page *page, const StoryPlacement *placement);

/*
 * The issue with what depends on the numbers of its pages: contents have their entries, references their numbers, and
 * what is announced or referred to an anchor. To be called when all pages are there; what it gives may be made up
 * anew and given to it again. The result lives in `arena` and borrows from `issue`.
 */
Issue *issue_with_page_numbers(Arena *arena, const Issue *issue);

#endif
