/* ink_coverage.h - 总墨量: how much ink lies on each patch of a page, and where it is too much to dry. */
#ifndef TYPESET_PLATES_INK_COVERAGE_H
#define TYPESET_PLATES_INK_COVERAGE_H

#include "base/arena.h"
#include "plates/plates.h"

#include <stdint.h>

typedef struct PixelRect {
    int x;
    int y;
    int width;
    int height;
} PixelRect;

/* Sums over the dots above and at the left of each: the ink of any rectangle is four of them. */
typedef struct InkSums {
    int width; /* one more than the plates have */
    uint64_t *sums;
} InkSums;

InkSums ink_sums(Arena *arena, const Plates *plates);

/* The mean ink of a rectangle that lies on the plates and holds a dot, in tenths of a percent. */
int ink_mean(const InkSums *ink, PixelRect rect);

/* Dots that touch each other and belong to patches with too much ink. */
typedef struct DenseArea {
    PixelRect bounds;
    PixelRect peak; /* the patch of most ink */
    int tenths;     /* of a percent, there */
} DenseArea;

typedef struct DenseAreas {
    const DenseArea *items;
    int count;
} DenseAreas;

/* The areas of `within` where square patches of `side` dots have more ink than `limit_tenths`, from the top down. */
DenseAreas dense_areas(Arena *arena, const InkSums *ink, PixelRect within, int side, int limit_tenths);

#endif
