/* picture_places.h - where the pictures of a story stand in its body, for any depth of it. */
#ifndef TYPESET_PAGE_PICTURE_PLACES_H
#define TYPESET_PAGE_PICTURE_PLACES_H

#include "page/picture_block.h"

/* Columns and body lines of the body, and where in them the picture's block stands. */
typedef struct ColumnSlot {
    int first_column;
    int column_count;
    int first_line;
    int line_count;
    Length inline_start; /* from the first column's start */
    Length inline_extent;
} ColumnSlot;

/* The pictures of a story that can be placed; the others are reported by picture_places_new. */
typedef struct PicturePlaces {
    const StoryMaker *maker;
    BodyColumns columns;
    const Obstacle *fixed; /* of the story's body, where no picture may stand */
    int fixed_count;
    PictureBlock *blocks;
    PictureBlock *across; /* of each block, from each column: as it stands across the fold; NULL: the story has none */
    int count;
} PicturePlaces;

/*
 * Sets the captions of all pictures and keeps those that find room in a body of `depth` lines beside
 * its fixed obstacles; a picture that does not is an error where the editor asked for it, its caption
 * counts as overset.
 */
PicturePlaces picture_places_new(StoryMaker *maker, const BodyColumns *columns, int depth, const Obstacle *fixed,
                                 int fixed_count);

/* The block of picture `index` as it is in columns from `first_column` on. */
const PictureBlock *picture_block_at(const PicturePlaces *places, int index, int first_column);

/*
 * What text keeps from for the picture of block `index` in `slot`. Its contour lives in `arena`.
 */
Obstacle picture_obstacle(Arena *arena, const PicturePlaces *places, int index, const ColumnSlot *slot);

/* Where in columns from `first_column` on the block stands, from the first column's start. */
Length picture_inline_start(const PicturePlaces *places, const PictureBlock *block, int first_column);

/* The slots of all pictures in a body of `depth` lines. Returns their count, or -1 when they do not find room. */
int picture_slots(const PicturePlaces *places, int depth, ColumnSlot *slots);

#endif
