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
    GArray *items; /* StackItem, in the order of the design */
    int ground_first; /* the first item that the design's ground is behind, */
    int ground_end;   /* and one past the last; equal for no ground */
    Length inset;     /* of its lines from the ends of the ground; 0 where there is no room for it */
    Length ground_before; /* from its edge to the first of them, */
    Length ground_after;  /* and from the last to its other edge */
    int line_count;  /* body lines, the space below included */
    Length slack;    /* left over in them */
    int slack_shares;
} HeadStack;

/* The stack fitted to lines as long as `width`. The caller frees `items`. */
HeadStack head_stack_new(StoryMaker *maker, Length width);

/* Across its lines from the first edge to the last, ground included, without the space that parts it from the text. */
Length stack_extent(const HeadStack *stack);

/* The inset of the ground that the headline, or all of the stack, stands on; 0 for none. */
Length head_inset(const StoryDesign *design);

/* Finds the members that the ground is behind. `whole_lines`: it is made as deep as whole body lines. */
void stack_find_ground(const StoryMaker *maker, HeadStack *stack, bool whole_lines);

/* The space above an item, what the ground adds included; and below it. */
Length space_before_item(const HeadStack *stack, int item);
Length space_after_item(const HeadStack *stack, int item);

/* The ground, in the place that the stack's lines are given. */
void place_head_ground(StoryMaker *maker, LogicalRect rect);

void count_stack_overset(StoryMaker *maker, const HeadStack *stack);

/* The step of maker_place_head for a vertical head of horizontal text. */
void maker_place_head_beside(StoryMaker *maker);

#endif
