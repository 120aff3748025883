/* last_line.c - the ladder's remedies for a last line that is too short (CLREQ); the total fit weighs them as costs. */
#include "paragraph/last_line.h"

bool last_line_is_short(const BreakProblem *problem, BreakStretch stretch, int first)
{
    int characters = problem->sums[stretch.end].characters - problem->sums[first].characters;
    return first > stretch.first && characters < problem->settings->composition->min_last;
}

static int end_at(const GArray *ends, guint i)
{
    return g_array_index(ends, int, i);
}

/* a: the line before takes the rest in. */
static bool squeeze_back(const BreakProblem *problem, BreakStretch stretch, GArray *ends, int first, Length measure)
{
    LineFit fit = line_fit(problem, first, stretch.end, measure);
    if (problem->settings->alignment != ALIGNMENT_JUSTIFY || !line_fits(&fit, measure))
        return false;
    g_array_set_size(ends, ends->len - 1);
    g_array_index(ends, int, ends->len - 1) = stretch.end;
    return true;
}

/* b: the line before gives as many characters as are missing, while it keeps half of its measure. */
static void pull_down(const BreakProblem *problem, BreakStretch stretch, GArray *ends, int first, Length measure)
{
    for (int end = end_at(ends, ends->len - 2) - 1; end > first; end--) {
        if (!may_end_at(problem, stretch, end) || last_line_is_short(problem, stretch, end))
            continue;
        LineFit fit = line_fit(problem, first, end, measure);
        LineFit rest = line_fit(problem, end, stretch.end, measure);
        if (fit.natural >= measure / 2 && rest.natural <= measure)
            g_array_index(ends, int, ends->len - 2) = end;
        return;
    }
}

void mend_last_line(const BreakProblem *problem, BreakStretch stretch, GArray *ends, guint first_end)
{
    guint lines = ends->len - first_end;
    if (lines < 2 || !last_line_is_short(problem, stretch, end_at(ends, ends->len - 2)))
        return;
    int first = lines > 2 ? end_at(ends, ends->len - 3) : stretch.first;
    Length measure = line_measure(problem->settings, stretch.first_line + (int)lines - 2);
    if (!squeeze_back(problem, stretch, ends, first, measure))
        pull_down(problem, stretch, ends, first, measure);
}
