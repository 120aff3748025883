/* geometry.h - points and rectangles on the page: x to the right, y down, from the sheet's upper left corner. */
#ifndef TYPESET_BASE_GEOMETRY_H
#define TYPESET_BASE_GEOMETRY_H

#include "base/length.h"

#include <stdbool.h>

typedef struct Point {
    Length x;
    Length y;
} Point;

typedef struct Size {
    Length width;
    Length height;
} Size;

typedef struct Rect {
    Length x;
    Length y;
    Length width;
    Length height;
} Rect;

static inline Length rect_right(Rect rect) { return rect.x + rect.width; }
static inline Length rect_bottom(Rect rect) { return rect.y + rect.height; }

/* `rect` made smaller by `horizontal` at the left and right and by `vertical` at the top and foot. */
Rect rect_inset(Rect rect, Length horizontal, Length vertical);

/* True when the two share an inner point; touching edges do not overlap. */
bool rects_overlap(Rect a, Rect b);

#endif
