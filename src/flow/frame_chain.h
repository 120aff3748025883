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
    Length inline_offset; /* from the start of its column: beside an obstacle */
} PlacedUnit;

typedef struct FilledFrames {
    const FlowText *text; /* as it stands in the frames; its units are those of `units`, then those that did not fit */
    Frames frames;
    int *used_lines;   /* one count a frame */
    PlacedUnit *units; /* in order; those that fit */
    int unit_count;
} FilledFrames;

/*
 * Fills the frames in turn. Where lines are shorter than their columns the paragraphs are broken
 * anew for the places where they stand. Text that did not fit begins at unit `unit_count` of the
 * result's text. `extra_lines`, one count a unit of `text`, are body lines already given to
 * subheads. The result lives in `arena` and borrows `text`.
 */
FilledFrames *frames_fill(Arena *arena, const FlowText *text, Frames frames, const int *extra_lines);

/* Whether all of the text finds room. Cheap enough to be asked for each depth. */
bool frames_take_text(const FlowText *text, const Frames *frames, const int *extra_lines);

#endif
