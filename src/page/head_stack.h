/* head_stack.h - kicker, headline, deck and byline as they stand one above the other; vertical ones from the right. */
#ifndef TYPESET_PAGE_HEAD_STACK_H
#define TYPESET_PAGE_HEAD_STACK_H

#include "page/story_maker.h"

/* One member of the stack and the space above it. */
typedef struct StackItem {
    SetText text;
    Length gap_above;
    Length gap_least; /* that fitting leaves of it */
    bool takes_slack; /* the gap may grow when the stack is filled up to whole lines */
} StackItem;

typedef struct HeadStack {
    GArray *items; /* StackItem */
    int line_count;  /* body lines, the space below included */
    Length slack;    /* left over in them */
    int slack_shares;
} HeadStack;

/* The stack fitted to lines as long as `width`. The caller frees `items`. */
HeadStack head_stack_new(StoryMaker *maker, Length width);

void count_stack_overset(StoryMaker *maker, const HeadStack *stack);

/* The step of maker_place_head for a vertical head of horizontal text. */
void maker_place_head_beside(StoryMaker *maker);

#endif
