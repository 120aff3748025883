/* line_cost.h - how much a line disturbs the reader: the numbers that the total fit adds up. Inside paragraph/ only. */
#ifndef TYPESET_PARAGRAPH_LINE_COST_H
#define TYPESET_PARAGRAPH_LINE_COST_H

#include "paragraph/line_fit.h"

/* Costs are in hundredths of the units of cjk-composition 2.4, so that all arithmetic stays whole. */
typedef int64_t LineCost;

/* The adjustment for each gap in thousandths of an em: above 0 opened, below 0 squeezed. */
int line_adjustment(const LineFit *fit, Length measure, Length em);

/* Of a line that is set in `measure`; a last line that is not squeezed costs nothing. */
LineCost line_cost(const LineFit *fit, Length measure, Length em, bool is_last);

/* Of a difference between neighbours: one loose line between tight ones is what the eye sees. */
LineCost neighbour_cost(int adjustment, int previous_adjustment);

/* Of a penalty as the clusters carry it. */
LineCost penalty_cost(int penalty);

/* What a last line of too few characters costs. */
LineCost short_last_line_cost(void);

#endif
