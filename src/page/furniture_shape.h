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
    int entry;       /* of contents and colophons: the entry that it is of, from 1; 0: of none */
    bool is_section; /* of contents: that entry is the head of a section */
    bool is_leader;  /* between title and page: nothing to read */
} FurnitureLine;

typedef struct FurnitureRule {
    Rect rect;
    RuleStyle rule;
} FurnitureRule;

/* One item, measured. */
typedef struct FurnitureShape {
    const Furniture *item;
    Rect rect;      /* of all of it */
    GArray *lines;  /* FurnitureLine */
    GArray *rules;  /* FurnitureRule, of contents */
    int left_over;  /* entries or rows that found no room */
} FurnitureShape;

/* The scene of a block; of a spread it belongs to the page on which it begins. */
FurnitureScene furniture_block_scene(Arena *arena, const Issue *issue, const Page *page, const BlockPlacement *block);

/* One line of `text` or none, fields filled in and references with their links. */
const ShapedText *furniture_shape_words(Arena *arena, Shaper *shaper, const FurnitureScene *scene, const char *text,
                                        const TextStyle *style);

/* The left edge of something `width` wide that stands at the furniture's anchor. */
Length furniture_x(const Furniture *item, const FurnitureScene *scene, Length width);

/* Adds the lines of a contents list: each entry broken beside its page number, leaders between. */
void contents_shape(Arena *arena, Shaper *shaper, const FurnitureScene *scene, FurnitureShape *shape);

/* The same for a colophon: labels, and beside them texts and lists of names. */
void colophon_shape(Arena *arena, Shaper *shaper, const FurnitureScene *scene, FurnitureShape *shape);

/* Whether a block takes further what found no room in this one. */
bool contents_go_on(const FurnitureScene *scene);

/* The top of lines that are `depth` deep, the em box centre of the first or last one where the offset has it. */
Length furniture_list_top(const Furniture *item, const FurnitureScene *scene, Length depth);

/* How deep they may be. */
Length furniture_list_room(const Furniture *item, const FurnitureScene *scene);

/*
 * Adds lines and rules. Contents and colophons are read aloud, and texts that lead somewhere; they have tags for it.
 * All else is furniture.
 */
void place_furniture_lines(Arena *arena, DisplayBuilder *builder, const FurnitureScene *scene, const FurnitureShape *shape);

#endif
