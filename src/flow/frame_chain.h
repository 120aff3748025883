/* frame_chain.h - fills the frames of a story one after the other. */
#ifndef TYPESET_FLOW_FRAME_CHAIN_H
#define TYPESET_FLOW_FRAME_CHAIN_H

#include "flow/column_fill.h"
#include "flow/frame.h"

typedef struct PlacedUnit {
    int unit;
    int frame;
    int line;        /* body line of the story's body where it begins */
    int extra_lines; /* body lines it got beyond its own, shared above and below it */
} PlacedUnit;

typedef struct FilledFrames {
    Frames frames;
    int *used_lines;   /* one count a frame */
    PlacedUnit *units; /* in order; those that fit */
    int unit_count;
} FilledFrames;

/* Text that did not fit begins at unit `unit_count` of the text. The result lives in `arena`. */
FilledFrames *frames_fill(Arena *arena, const FlowText *text, Frames frames, const int *extra_lines);

/* The same without keeping places: how many units fit. Cheap enough to be asked for each depth. */
int frames_unit_capacity(const FlowText *text, const Frames *frames, const int *extra_lines);

#endif
