/* facing_pages.h - which pages lie side by side when the paper is open. Inside serve/ only. */
#ifndef TYPESET_SERVE_FACING_PAGES_H
#define TYPESET_SERVE_FACING_PAGES_H

#include "live/live_issue.h"

/* A view of the open paper; indexes of pages, -1 for none. A spread (通版) fills both sides and stands at the left. */
typedef struct FacingPages {
    int left;
    int right;
} FacingPages;

/* Every page of the state once, in order. `count` of them; lives in `arena`. */
const FacingPages *facing_pages(Arena *arena, const LiveState *state, int *count);

#endif
