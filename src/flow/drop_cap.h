/* drop_cap.h - 首字下沉: the first character of a story, as deep as several of its lines. Inside flow/ only. */
#ifndef TYPESET_FLOW_DROP_CAP_H
#define TYPESET_FLOW_DROP_CAP_H

#include "flow/flow_text.h"

/* Body lines that the first character of `story` is to span; 0: it is one like the others. */
int drop_cap_lines(const Story *story, const FlowTextSettings *settings);

/* A text in two: its first character, with an opening mark before it, and the rest. */
typedef struct DividedText {
    RunText cap;  /* no runs: nothing of it can be a drop cap */
    RunText rest;
} DividedText;

DividedText drop_cap_divide(Arena *arena, const RunText *text);

/*
 * The block of the character, and of the lines beside it. Both are broken; false when the paragraph is too short, or
 * too narrow, to stand beside it.
 */
bool drop_cap_set(Arena *arena, Shaper *shaper, const FlowTextSettings *settings, int lines, const DividedText *text,
                  FlowBlock *cap, FlowBlock *beside);

FlowUnit drop_cap_unit(int block_index);

#endif
