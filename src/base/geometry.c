/* geometry.c - the few operations on rectangles that layout needs. */
#include "base/geometry.h"

Rect rect_inset(Rect rect, Length horizontal, Length vertical)
{
    return (Rect){
        .x = rect.x + horizontal,
        .y = rect.y + vertical,
        .width = rect.width - 2 * horizontal,
        .height = rect.height - 2 * vertical,
    };
}

bool rects_overlap(Rect a, Rect b)
{
    return a.x < rect_right(b) && b.x < rect_right(a) && a.y < rect_bottom(b) && b.y < rect_bottom(a);
}
