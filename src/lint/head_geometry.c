/* head_geometry.c - see head_geometry.h. */
#include "lint/head_geometry.h"

#include <string.h>

Rect rect_round(Rect a, Rect b)
{
    Length x = length_min(a.x, b.x), y = length_min(a.y, b.y);
    return (Rect){x, y, length_max(rect_right(a), rect_right(b)) - x, length_max(rect_bottom(a), rect_bottom(b)) - y};
}

static bool heads_have_one_face(const Head *a, const Head *b)
{
    return strcmp(a->style->font, b->style->font) == 0 && a->style->weight == b->style->weight;
}

bool heads_have_about_one_size(const Head *a, const Head *b)
{
    return 10 * (int64_t)length_min(a->size, b->size) >= 9 * (int64_t)length_max(a->size, b->size);
}

/* At least half of the lower one stands beside the other. */
static bool heads_stand_level(const Head *a, const Head *b)
{
    Length top = length_max(a->room.y, b->room.y);
    Length bottom = length_min(rect_bottom(a->room), rect_bottom(b->room));
    return 2 * (bottom - top) >= length_min(a->room.height, b->room.height);
}

/* Without a column of text between them, however narrow. */
static bool heads_are_neighbours(const Head *left, const Head *right, Length gutter, Length em)
{
    enum { LEAST_CHARACTERS = 4 }; /* of a column */
    Length between = right->room.x - rect_right(left->room);
    return between >= 0 && between < gutter + LEAST_CHARACTERS * em;
}

/* A box or a tint round one of them parts the two well enough. */
bool heads_collide(const Head *left, const Head *right, Length gutter, Length em)
{
    return !left->story->is_boxed && !right->story->is_boxed && left->style->mode == right->style->mode &&
           heads_have_one_face(left, right) && heads_have_about_one_size(left, right) &&
           heads_are_neighbours(left, right, gutter, em) && heads_stand_level(left, right);
}

const Head *find_largest_head_above(const Head *heads, int head_count, const Head *lower)
{
    const Head *largest = NULL;
    for (int i = 0; i < head_count; i++)
        if (rect_bottom(heads[i].room) <= lower->room.y && (!largest || heads[i].size > largest->size))
            largest = &heads[i];
    return largest;
}

static bool frame_is_below_line(const PlacedFrame *frame, const PlacedLine *placed)
{
    return placed->inline_start < frame->rect.inline_start + frame->rect.inline_extent &&
           frame->rect.inline_start < placed->inline_start + placed->line->measure &&
           frame->rect.block_start > placed->block_start;
}

bool text_begins_at_head(const Head *head, const PlacedFrame *frame)
{
    return head->style->mode != head->story->mode || frame_is_below_line(frame, head->first);
}
