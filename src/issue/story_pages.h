/* story_pages.h - on which page each story begins. Known once all pages are made up. */
#ifndef TYPESET_ISSUE_STORY_PAGES_H
#define TYPESET_ISSUE_STORY_PAGES_H

#include "issue/issue.h"

typedef struct StoryPage {
    const char *id;
    int page;           /* of a spread that of the half on which the story begins */
    const char *label;  /* "12"; of a cover that is not counted 封三 */
    const StoryPlacement *placement;
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

/* Whether all stories stand on pages of the same names in both. */
bool story_pages_agree(const StoryPages *a, const StoryPages *b);

/* The number of the page, of a spread that of the half on which the placement's area begins; and its name. */
int placement_page_number(const Issue *issue, const Page *page, const StoryPlacement *placement);
const char *placement_page_label(Arena *arena, const Issue *issue, const Page *page, const StoryPlacement *placement);

/* The section that the story of the placement is a story of; NULL for those of pages of the manifest. */
const Section *find_section(const Issue *issue, const StoryPlacement *placement);

/*
 * The issue with its contents, and with the placements that these and references lead to. To be called when all pages
 * are there; placements stay where they are. The result lives in `arena` and borrows from `issue`.
 */
Issue *issue_with_contents(Arena *arena, const Issue *issue);

#endif
