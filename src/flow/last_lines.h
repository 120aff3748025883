/* last_lines.h - paragraphs set a line shorter or longer than they are best, so that a story fits. Inside flow/ only. */
#ifndef TYPESET_FLOW_LAST_LINES_H
#define TYPESET_FLOW_LAST_LINES_H

#include "flow/flow_text.h"

/*
 * Sets as many paragraphs of `blocks` as `wanted` says a line shorter (below 0) or longer, those first
 * that show it least: of the ones to be shorter the shortest last lines, of the others the smallest
 * gaps. Fewer when no more of them can be. Returns how many, with the sign of `wanted`.
 */
int last_lines_change(Arena *arena, FlowBlock *blocks, int count, int wanted);

#endif
