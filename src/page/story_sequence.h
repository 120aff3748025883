/* story_sequence.h - puts one story after another over pages that are made for them. */
#ifndef TYPESET_PAGE_STORY_SEQUENCE_H
#define TYPESET_PAGE_STORY_SEQUENCE_H

#include "page/made_pages.h"

/* What is free on a page: neighbouring grid columns from a body line to the foot of the type area. */
typedef struct FreeRegion {
    int first_column;
    int column_count; /* 0: nothing is free */
    int first_line;
} FreeRegion;

/* Where the next story begins. */
typedef struct StorySequence {
    MadePages *pages;
    Shaper *shaper;
    Diagnostics *diagnostics;
    MadePage *page;    /* the last one that was begun; NULL before the first story */
    FreeRegion region; /* of it: below what stands there, or beside it where the story before left columns free */
    int jump_count;
} StorySequence;

/*
 * Makes the story up on as many pages as it needs, from where it is to start, and notes what it leaves free.
 * `next` is where the story behind it starts: START_COLUMN keeps columns free for that. Messages go to the
 * sequence's diagnostics.
 */
void story_sequence_add(StorySequence *sequence, const SequencedStory *story, const char *section, StoryStart next);

#endif
