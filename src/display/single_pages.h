/* single_pages.h - the halves of a spread as lists of their own: what is imposed page by page. */
#ifndef TYPESET_DISPLAY_SINGLE_PAGES_H
#define TYPESET_DISPLAY_SINGLE_PAGES_H

#include "display/display_list.h"

typedef struct SinglePage {
    const DisplayList *list;
    bool is_left_half; /* of a spread, whose right half comes next */
} SinglePage;

typedef struct SinglePages {
    const SinglePage *items;
    int count;
} SinglePages;

/*
 * The pages of `lists`, spreads as two. A half has what stands on it, tags left out; what crosses the fold
 * stands on both, each character's text on the half that has its middle. New lists live in `arena`.
 */
SinglePages single_pages(Arena *arena, const DisplayList *const *lists, int count);

#endif
