/* issue_makeup.h - from sections to pages: the issue as it was read becomes one whose pages are all there. */
#ifndef TYPESET_PAGE_ISSUE_MAKEUP_H
#define TYPESET_PAGE_ISSUE_MAKEUP_H

#include "page/made_pages.h"

/* The issue with all its pages, and the layouts of the stories that stand on those made for sections. */
typedef struct MadeUpIssue {
    const Issue *issue;
    GHashTable *layouts; /* const StoryPlacement * → const StoryLayout *; owned, see made_up_issue_close */
} MadeUpIssue;

/*
 * An issue without sections and cover comes back as it is. Stories in sequence are made up as they are placed; what
 * there is to say goes to `diagnostics`. The rest lives in `arena` and borrows `issue`.
 */
MadeUpIssue issue_make_up(Arena *arena, Shaper *shaper, const Issue *issue, Diagnostics *diagnostics);
void made_up_issue_close(MadeUpIssue *made);

#endif
