/* picture_outline.h - where the subject of a picture ends: text may follow that instead of the picture's edges. */
#ifndef TYPESET_ISSUE_PICTURE_OUTLINE_H
#define TYPESET_ISSUE_PICTURE_OUTLINE_H

#include <stdbool.h>

enum { OUTLINE_BANDS = 256, OUTLINE_SCALE = 10000 };

/* What a band across a picture holds of its subject, in ten-thousandths of the band; from > to: nothing. */
typedef struct OutlineBand {
    int from;
    int to;
} OutlineBand;

/* The picture cut into bands in both directions: horizontal and vertical lines of text ask for different ones. */
typedef struct PictureOutline {
    OutlineBand rows[OUTLINE_BANDS];    /* from the top; each from the left to the right */
    OutlineBand columns[OUTLINE_BANDS]; /* from the left; each from the top to the foot */
} PictureOutline;

/* In shares of the picture's width and depth, 0 to 1. */
typedef struct OutlinePoint {
    double x;
    double y;
} OutlinePoint;

/* An outline without anything inside. */
void picture_outline_clear(PictureOutline *outline);

/* Takes the straight line between two points, or one point, into the outline. */
void picture_outline_add_edge(PictureOutline *outline, OutlinePoint a, OutlinePoint b);

bool picture_outline_is_empty(const PictureOutline *outline);

/* The widest of what the bands from `first` to `last`, in ten-thousandths across them, hold. */
OutlineBand outline_extent(const OutlineBand *bands, int first, int last);

#endif
