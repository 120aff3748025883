/* head_geometry.h - how the heads of a page stand to each other and to their text. Inside lint/ only. */
#ifndef TYPESET_LINT_HEAD_GEOMETRY_H
#define TYPESET_LINT_HEAD_GEOMETRY_H

#include "page/story_layout.h"

/* The headline of a story, all its lines. Kicker and deck do not count: nobody takes them for the head. */
typedef struct Head {
    const StoryLayout *story;
    const PlacedLine *first;
    int line_count;
    Rect room;   /* on the page: the whole width that it was given, a short head's white included */
    Length size; /* of its largest line */
    const TextStyle *style;
} Head;

/* The smallest rectangle that holds both. */
Rect rect_round(Rect a, Rect b);

/* To the eye of a reader at arm's length heads within a tenth of each other's size are one size. */
bool heads_have_about_one_size(const Head *a, const Head *b);

/*
 * 碰题: `right` stands beside `left` with no column of text between them, at its height, in its face,
 * weight and direction and about its size; neither is boxed. `gutter` and `em` are those of the page's grid.
 */
bool heads_collide(const Head *left, const Head *right, Length gutter, Length em);

/* The largest head that ends above `lower` begins; NULL when there is none. */
const Head *find_largest_head_above(const Head *heads, int head_count, const Head *lower);

/*
 * Whether the story's text begins under its head, in a column that the head spans. A vertical head of
 * horizontal text stands beside its columns: wherever they begin, they begin at their head.
 */
bool text_begins_at_head(const Head *head, const PlacedFrame *frame);

#endif
