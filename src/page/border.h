/* border.h - rules and frames of all kinds as display items. */
#ifndef TYPESET_PAGE_BORDER_H
#define TYPESET_PAGE_BORDER_H

#include "display/display_list.h"
#include "page/area_shape.h"

/* A straight rule that fills `rect`, along its longer side. */
void rule_place(Arena *arena, DisplayBuilder *builder, Rect rect, RuleStyle rule, const char *part);

/* A closed outline of level and upright sides, clockwise. */
typedef struct Outline {
    Point *points;
    int count;
} Outline;

typedef struct Outlines {
    Outline *items;
    int count;
} Outlines;

/* The outlines of bands that touch; of an area with a hole the hole's too, counter-clockwise. In `arena`. */
Outlines outlines_of_bands(Arena *arena, const AreaBands *bands);

/* The same outline, each side moved by `distance` to its inner side. */
Outline outline_inset(Arena *arena, const Outline *outline, Length distance);

/* A frame of the rule's thickness inside the outline. */
void frame_place(Arena *arena, DisplayBuilder *builder, const Outline *outline, RuleStyle rule,
                 const FrameStyle *frame, const char *part);

/* The surface inside it, with the frame's corners. */
void tint_place(DisplayBuilder *builder, const Outline *outline, Ink ink, const FrameStyle *frame, const char *part);

#endif
