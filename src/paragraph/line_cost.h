/* line_cost.h - how much a line disturbs the reader: the numbers that the total fit adds up. Inside paragraph/ only. */
#ifndef TYPESET_PARAGRAPH_LINE_COST_H
#define TYPESET_PARAGRAPH_LINE_COST_H

#include "paragraph/line_fit.h"

/* Costs are in hundredths of a plain line's unit, so that all arithmetic stays whole. */
typedef int64_t LineCost;

/* What a line has to be. */
typedef struct LineAim {
    Length measure;
    Length em;
    bool is_last;
    bool pushes_in_first; /* squeezing is no fault; leaving out what it makes room for is */
} LineAim;

/*
 * The adjustment for each gap in thousandths of an em: above 0 opened, below 0 squeezed. A last line
 * is not opened, and squeezing counts as none where it comes first.
 */
int line_adjustment(const LineFit *fit, const LineAim *aim);

/* Of a line with that adjustment; a last line that is not squeezed costs nothing. */
LineCost line_cost(const LineFit *fit, const LineAim *aim, int adjustment);

/* Of a difference between neighbours: one loose line between tight ones is what the eye sees. */
LineCost neighbour_cost(int adjustment, int previous_adjustment);

/*
 * True when a way to a break that costs `cost` and ends in a line of `adjustment` can never become
 * the better one beside another that costs `other_cost` and ends in one of `other_adjustment`,
 * whatever line follows.
 */
bool neighbour_never_mends(LineCost cost, int adjustment, LineCost other_cost, int other_adjustment);

/* Of a penalty as the clusters carry it. */
LineCost penalty_cost(int penalty);

/* What a second line with a hyphen costs more after a first. */
LineCost second_hyphen_cost(void);

/* What a last line of too few characters costs. */
LineCost short_last_line_cost(void);

#endif
