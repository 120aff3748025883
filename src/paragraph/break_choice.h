/* break_choice.h - the two ways to choose line ends. Inside paragraph/ only. */
#ifndef TYPESET_PARAGRAPH_BREAK_CHOICE_H
#define TYPESET_PARAGRAPH_BREAK_CHOICE_H

#include "paragraph/line_cost.h"
#include "paragraph/line_fit.h"

#include <glib.h>

/* A stretch of text without forced breaks inside, and the number of its first line in the paragraph. */
typedef struct BreakStretch {
    int first;
    int end;
    int first_line;
} BreakStretch;

/* Each appends the end clusters (int) of the lines of `stretch` to `ends`; the last one is its end. */
void choose_by_ladder(const BreakProblem *problem, BreakStretch stretch, GArray *ends);
void choose_by_total_fit(const BreakProblem *problem, BreakStretch stretch, GArray *ends);

/*
 * Changes `ends` from `from` on, the lines of `stretch` as they are best, to `change` lines more. False
 * when that cannot be done without gaps that show or a last line that is too short: `ends` stays.
 */
bool change_line_count(const BreakProblem *problem, BreakStretch stretch, GArray *ends, guint from, int change);

/* What the lines of `stretch` that end there cost in all: the total fit is never above the ladder. */
LineCost cost_of_ends(const BreakProblem *problem, BreakStretch stretch, const int *ends, int count);

/* Whether a line may end before cluster `end` of the stretch: a legal break or the stretch's end. */
static inline bool may_end_at(const BreakProblem *problem, BreakStretch stretch, int end)
{
    return end == stretch.end || problem->text->clusters[end - 1].may_break_after;
}

#endif
