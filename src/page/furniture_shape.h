/* furniture_shape.h - furniture that is measured and not yet placed. Used inside page/ only. */
#ifndef TYPESET_PAGE_FURNITURE_SHAPE_H
#define TYPESET_PAGE_FURNITURE_SHAPE_H

#include "page/furniture.h"
#include "paragraph/line.h"

#include <glib.h>

/* Where furniture stands: outside the type area, or inside a block's area. */
typedef struct FurnitureScene {
    const Issue *issue;
    const Page *page;
    const BlockPlacement *block; /* NULL: page furniture */
    Rect frame;
    Length fold; /* of a spread, on the sheet; 0: the frame does not cross it */
} FurnitureScene;

typedef struct FurnitureLine {
    const ShapedText *text;
    Line line;
    Rect em_box;
    Ink ink;
} FurnitureLine;

/* One item, measured. */
typedef struct FurnitureShape {
    const Furniture *item;
    Rect rect;      /* of all of it */
    GArray *lines;  /* FurnitureLine */
} FurnitureShape;

/* The left edge of something `width` wide that stands at the furniture's anchor. */
Length furniture_x(const Furniture *item, const FurnitureScene *scene, Length width);

/* Adds the lines of a contents list: each entry broken beside its page number, leaders between. */
void contents_shape(Arena *arena, Shaper *shaper, const FurnitureScene *scene, FurnitureShape *shape);

#endif
