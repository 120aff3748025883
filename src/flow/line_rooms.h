/* line_rooms.h - the lines that frames have from a place on, and what they have room for. Called by run_round.c. */
#ifndef TYPESET_FLOW_LINE_ROOMS_H
#define TYPESET_FLOW_LINE_ROOMS_H

#include "flow/flow_text.h"
#include "flow/frame_chain.h"

/* A body line of a frame, both from 0; behind the last frame there are places too. */
typedef struct LinePlace {
    int frame;
    int line;
} LinePlace;

/* The place `grid_lines` further on; past the end of a frame, the top of the next one. */
LinePlace place_after(const Frames *frames, LinePlace place, int grid_lines);

/* What all of `grid_lines` lines have room for; behind a frame's foot the common measure. */
LineRoom room_at(const Frames *frames, LinePlace place, int grid_lines);

/*
 * Body lines from `place` on that what needs `least` beside each other in `grid_lines` of them cannot stand in; as many
 * as the frame has left when it can stand nowhere in it.
 */
int lines_without_room(const Frames *frames, LinePlace place, int grid_lines, Length least);

/* What the lines beside a drop cap, and the cap itself, have room for: all of them the same, from its first line on. */
LineRoom room_beside_cap(const Frames *frames, const FlowBlock *beside, LinePlace place, int grid_lines);

#endif
