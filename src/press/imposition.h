/* imposition.h - which pages share a side of a sheet, and where they stand on it. Arithmetic only; impose.h writes. */
#ifndef TYPESET_PRESS_IMPOSITION_H
#define TYPESET_PRESS_IMPOSITION_H

#include "base/arena.h"
#include "base/geometry.h"

#include <stdbool.h>

typedef enum ImpositionScheme {
    IMPOSITION_NONE,
    IMPOSITION_SADDLE,  /* 骑马订: sheets laid in each other, folded once, stitched through the fold */
    IMPOSITION_TWO_UP,  /* proofs: two facing pages side by side */
    IMPOSITION_FOUR_UP, /* proofs: four reduced pages */
} ImpositionScheme;

enum { BLANK_PAGE = -1, MOST_PAGES_OF_SIDE = 4 };

/* A page to be imposed; a spread is two. */
typedef struct ImposedPage {
    bool is_right;     /* a right-hand page, made to have the fold at its left */
    bool is_joined;    /* with the next: the left half of a spread */
    bool closes_issue; /* inside back or back cover: blank pages stand before it */
} ImposedPage;

typedef struct BlankPages {
    int before; /* index of a page; the number of pages: behind the last */
    int count;
} BlankPages;

typedef struct ImposedOrder {
    const ImposedPage *pages; /* as given */
    const int *slots; /* indexes of pages, or BLANK_PAGE; side by side from left to right, rows downward */
    int slots_per_side;
    int side_count;   /* saddle: front, back, front ... from the outermost sheet */
    const BlankPages *blanks;
    int blank_run_count;
} ImposedOrder;

/*
 * Every page once. Saddle and two-up keep right-hand pages at the right and left-hand ones at the left, with
 * blank pages where that needs them; four-up keeps spreads in one row. The last sheet is filled with
 * blank pages. The result lives in `arena`.
 */
ImposedOrder imposition_order(Arena *arena, ImpositionScheme scheme, const ImposedPage *pages, int count);

typedef struct ImpositionSettings {
    ImpositionScheme scheme;
    Size page;    /* as trimmed */
    Length bleed;
    Length creep; /* 爬移: how much farther than on the sheet outside it the pages of a sheet move to the spine */
} ImpositionSettings;

/* Where a page stands on its side of a sheet. */
typedef struct ImposedPlace {
    int page;        /* index */
    Rect shown;      /* of the page, from its own trim corner */
    Point corner;    /* of the page's trim on the sheet */
    int thousandths; /* size */
} ImposedPlace;

typedef struct ImposedSide {
    Size sheet; /* as large as two pages side by side, or as one; all sides alike */
    Rect trim;  /* what is left of it when the stack is cut */
    Length bleed;
    ImposedPlace places[MOST_PAGES_OF_SIDE];
    int place_count; /* blank pages have none */
} ImposedSide;

/* How far the pages of side `side` are moved to the spine. */
Length imposition_shift(const ImpositionSettings *settings, int side);

ImposedSide imposition_side(const ImpositionSettings *settings, const ImposedOrder *order, int side);

#endif
