/* picture_places.h - where the pictures of a story stand in its body, for any depth of it. */
#ifndef TYPESET_PAGE_PICTURE_PLACES_H
#define TYPESET_PAGE_PICTURE_PLACES_H

#include "page/picture_block.h"

/* The pictures of a story that can be placed; the others are reported by picture_places_new. */
typedef struct PicturePlaces {
    const StoryMaker *maker;
    PictureBlock *blocks;
    int count;
} PicturePlaces;

/*
 * Sets the captions of all pictures and keeps those that find room in a body of `depth` lines; a
 * picture that does not is an error where the editor asked for it, its caption counts as overset.
 */
PicturePlaces picture_places_new(StoryMaker *maker, int depth);

/*
 * The slots of all pictures in a body of `depth` lines, first_line counted from the body's top;
 * an ObstaclesAtDepth for balance.h. Returns their count, or -1 when they do not find room.
 */
int picture_obstacles(const void *places, int depth, Obstacle *obstacles);

#endif
