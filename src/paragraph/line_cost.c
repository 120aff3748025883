/* line_cost.c - the cost function of cjk-composition 2.4. Called by total_fit.c for each candidate line. */
#include "paragraph/line_cost.h"

/* Thousandths of an em. */
enum {
    LOOSE_FROM = 250, /* 3.6: a gap above this is a fault */
    LOOSE_WEIGHT = 3000,
    SQUEEZE_WEIGHT = 50,
    NEIGHBOUR_WEIGHT = 20,
    SHORT_LAST_LINE = 5000, /* 5.1: forbidden, yet better than a line with holes of half an em */
    HANG_COST = 20,
};

int line_adjustment(const LineFit *fit, Length measure, Length em)
{
    int64_t difference = (int64_t)measure - (fit->natural - fit->hang);
    int gaps = fit->gaps > 0 ? fit->gaps : 1;
    return (int)(difference * 1000 / ((int64_t)gaps * em));
}

/* (d / 0.1 em)^2 x 100, and a steep slope where the line has holes. */
static LineCost stretch_cost(int64_t adjustment)
{
    int64_t excess = adjustment > LOOSE_FROM ? adjustment - LOOSE_FROM : 0;
    return adjustment * adjustment + LOOSE_WEIGHT * excess / 10;
}

/* The share of the capacity used, cubed: squeezing a little is free, squeezing all shows. */
static LineCost squeeze_cost(Length excess, Length capacity)
{
    int64_t share = capacity > 0 ? (int64_t)excess * 1000 / capacity : 1000;
    return SQUEEZE_WEIGHT * share * share * share / 10000000;
}

LineCost line_cost(const LineFit *fit, Length measure, Length em, bool is_last)
{
    if (fit->hang)
        return penalty_cost(HANG_COST);
    if (fit->natural > measure)
        return squeeze_cost(fit->natural - measure, fit->capacity);
    return is_last ? 0 : stretch_cost(line_adjustment(fit, measure, em));
}

LineCost neighbour_cost(int adjustment, int previous_adjustment)
{
    int64_t difference = adjustment - previous_adjustment;
    return difference * difference * NEIGHBOUR_WEIGHT / 100;
}

LineCost penalty_cost(int penalty)
{
    return (LineCost)penalty * 100;
}

LineCost short_last_line_cost(void)
{
    return penalty_cost(SHORT_LAST_LINE);
}
