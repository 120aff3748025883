/* justification.h - spreads the difference between a line's natural width and its measure, exactly. Inside paragraph/ only. */
#ifndef TYPESET_PARAGRAPH_JUSTIFICATION_H
#define TYPESET_PARAGRAPH_JUSTIFICATION_H

#include "paragraph/line_fit.h"

/*
 * Writes positions, width, natural_width and loosest_gap of `line`, whose clusters and measure stand
 * already. A line that is too wide is squeezed; one that is too narrow is stretched when `stretches`.
 */
void line_justify(Arena *arena, const BreakProblem *problem, Line *line, bool stretches);

#endif
