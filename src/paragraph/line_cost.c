/* line_cost.c - what an uneven line costs. Called by total_fit.c for each candidate line. */
#include "paragraph/line_cost.h"

/* Thousandths of an em. */
enum {
    LOOSE_FROM = 250, /* 3.6: a gap above this is a fault */
    LOOSE_WEIGHT = 3000,
    SQUEEZE_WEIGHT = 50,
    NEIGHBOUR_WEIGHT = 20,
    SHORT_LAST_LINE = 5000, /* 5.1: forbidden, yet better than a line with holes of half an em */
    SECOND_HYPHEN = 100, /* 2.4 */
    HANG_COST = 20,
    UNTAKEN_WEIGHT = 100,       /* for each em: less than any stretch that is seen */
    FOLLOWING_LEAST = -100,     /* between these the adjustment of a following line lies */
    FOLLOWING_MOST = 250,
};

int line_adjustment(const LineFit *fit, const LineAim *aim)
{
    int64_t difference = (int64_t)aim->measure - (fit->natural - fit->hang);
    if ((aim->is_last && difference > 0) || (aim->pushes_in_first && difference < 0))
        return 0;
    int gaps = fit->gaps > 0 ? fit->gaps : 1;
    return (int)(difference * 1000 / ((int64_t)gaps * aim->em));
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

/* Of the ways without a stretched line the one that takes in more, sooner. */
static LineCost untaken_cost(const LineFit *fit, const LineAim *aim)
{
    int64_t room = (int64_t)aim->measure - (fit->natural - fit->capacity);
    return room * UNTAKEN_WEIGHT / aim->em;
}

LineCost line_cost(const LineFit *fit, const LineAim *aim, int adjustment)
{
    LineCost untaken = aim->pushes_in_first && !aim->is_last ? untaken_cost(fit, aim) : 0;
    if (fit->hang)
        return penalty_cost(HANG_COST);
    if (fit->natural > aim->measure)
        return aim->pushes_in_first ? untaken : squeeze_cost(fit->natural - aim->measure, fit->capacity);
    return aim->is_last ? 0 : untaken + stretch_cost(adjustment);
}

LineCost neighbour_cost(int adjustment, int previous_adjustment)
{
    int64_t difference = adjustment - previous_adjustment;
    return difference * difference * NEIGHBOUR_WEIGHT / 100;
}

bool neighbour_never_mends(LineCost cost, int adjustment, LineCost other_cost, int other_adjustment)
{
    /* The difference of two squares is a straight line: it is enough to look at its ends. */
    for (int end = 0; end < 2; end++) {
        int following = end ? FOLLOWING_MOST : FOLLOWING_LEAST;
        if (cost + neighbour_cost(following, adjustment) < other_cost + neighbour_cost(following, other_adjustment))
            return false;
    }
    return true;
}

LineCost penalty_cost(int penalty)
{
    return (LineCost)penalty * 100;
}

LineCost second_hyphen_cost(void)
{
    return penalty_cost(SECOND_HYPHEN);
}

LineCost short_last_line_cost(void)
{
    return penalty_cost(SHORT_LAST_LINE);
}
