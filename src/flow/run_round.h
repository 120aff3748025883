/* run_round.h - text in frames whose lines are of different measures. Inside flow/ only. */
#ifndef TYPESET_FLOW_RUN_ROUND_H
#define TYPESET_FLOW_RUN_ROUND_H

#include "flow/frame_chain.h"

/* As frames_fill, for frames with rooms. */
FilledFrames *run_round_fill(Arena *arena, const FlowText *text, Frames frames, const int *extra_lines);

#endif
