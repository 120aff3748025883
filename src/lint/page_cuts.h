/* page_cuts.h - finds the gaps between areas that run from edge to edge of a page. Inside lint/ only. */
#ifndef TYPESET_LINT_PAGE_CUTS_H
#define TYPESET_LINT_PAGE_CUTS_H

#include "issue/issue.h"

/*
 * A page seen along the gaps that may cut it: steps run across them, lanes along them. For gaps
 * across the page (断版) steps are body lines and lanes are columns; down the page (通缝) it is the
 * other way round.
 */
typedef struct PageCuts {
    const Page *page;
    bool is_across;
    int fold;       /* of a spread: the step behind it, which no area need reach over; 0: none */
    int step_count;
    int lane_count;
} PageCuts;

PageCuts page_cuts(const Page *page, const Grid *grid, bool is_across);

/*
 * The first area behind the next cut from `*step` on, which begins at 1 and moves on behind it; NULL
 * when there is none. A cut has several stories at both sides. One alone is a strip (通栏, 报眼, 直栏),
 * put there on purpose; nameplates and other furniture are no stories.
 */
const Area *find_page_cut(const PageCuts *cuts, int *step);

#endif
