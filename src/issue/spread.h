/* spread.h - two facing pages as one sheet (通版, 跨版): its design, and its halves. */
#ifndef TYPESET_ISSUE_SPREAD_H
#define TYPESET_ISSUE_SPREAD_H

#include "base/arena.h"
#include "issue/issue.h"

/* The left page of two that face each other is even, the right one the next. */
bool pages_face_each_other(int left, int right);

/*
 * The design of both pages side by side: a sheet twice as wide, the columns of both in one grid with a
 * fold between them. Styles, designs and furniture are those of `design`. The result lives in `arena`.
 */
const PageDesign *spread_design(Arena *arena, const PageDesign *design);

/* The design that `page` is made up by: the issue's, or for a spread that of its sheet. */
const PageDesign *page_design_of(const Issue *issue, const Page *page);

/* The number of the right half of a spread; of a single page its own. */
int page_last_number(const Page *page);

/* What the desk calls it: "3", "4-5". The result lives in `arena`. */
const char *page_label(Arena *arena, const Page *page);

/* Pages of the issue, a spread for two. */
int issue_page_total(const Issue *issue);

/* A spread's half as a page of its own number and without areas; blocks are left, so that page 1 stays a front page. */
Page page_half(const Page *page, bool right);

/* Whether all of `area` stands right of the fold, and whether it stands on both sides. False on single pages. */
bool area_is_right_of_fold(const Grid *grid, const Area *area);
bool area_crosses_fold(const Grid *grid, const Area *area);

#endif
