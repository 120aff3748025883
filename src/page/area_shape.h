/* area_shape.h - areas that are no rectangles (L, T, U, steps): their outline, and what keeps text out of the rest. */
#ifndef TYPESET_PAGE_AREA_SHAPE_H
#define TYPESET_PAGE_AREA_SHAPE_H

#include "base/arena.h"
#include "page/grid.h"

typedef struct AreaBands {
    Rect *rects; /* from the top; where two stand one on the other they touch, and none overlap */
    int count;
} AreaBands;

/*
 * The area cut into bands from side to side, from the upper left corner of the rectangle round it:
 * as deep as its lines, from the top of their em boxes to the foot of the last, gutters and gaps
 * inside the area included. A rectangle is one band. The result lives in `arena`.
 */
AreaBands area_bands(Arena *arena, const Grid *grid, const Area *area);

/* The outline of the bands as rules of `thickness` inside it. */
typedef struct AreaEdges {
    Rect *rects;
    int count;
} AreaEdges;

AreaEdges area_edges(Arena *arena, const AreaBands *bands, Length thickness);

#endif
