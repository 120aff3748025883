/* made_pages.h - the pages of an issue while they are made: those of the manifest, and others as stories need them. */
#ifndef TYPESET_PAGE_MADE_PAGES_H
#define TYPESET_PAGE_MADE_PAGES_H

#include "issue/issue.h"
#include "page/story_layout.h"

#include <glib.h>

/* A page that is being filled, with the layouts of its placements. */
typedef struct MadePage {
    Page page;
    const StoryLayout **layouts;
    int capacity;
    int used_lines; /* from the top, in all columns */
} MadePage;

typedef struct MadePages {
    Arena *arena;
    const Issue *issue; /* as it was read */
    GPtrArray *pages;   /* MadePage *, in the order in which they were made */
    int next_number;
} MadePages;

MadePages made_pages_new(Arena *arena, const Issue *issue);
void made_pages_close(MadePages *pages);

/*
 * The next page that neither the manifest has nor an earlier call gave, at the side that `start` wants; a page at
 * the other side before it stays white for now. Its section is `section`.
 */
MadePage *made_pages_next(MadePages *pages, StoryStart start, const char *section);

/* A new area of the page; its name is told by messages. */
Area *made_page_add_area(MadePage *page, Area area);

/* Puts a story that has been made up on the page. Its placement becomes one of the page's: that of the result. */
StoryLayout *made_page_add_story(MadePage *page, StoryLayout *layout);

/*
 * The issue with all its pages in order, those of the cover at both ends with their numbers, and white ones where
 * numbers were left out or the total is to be a multiple. It lives in the arena and borrows the issue.
 */
Issue *made_pages_finish(MadePages *pages, Diagnostics *diagnostics);

#endif
