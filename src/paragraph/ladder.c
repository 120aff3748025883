/* ladder.c - line by line: the last break that fits, push in, hang, push out (CLREQ, GB/T 15834). */
#include "paragraph/break_choice.h"

#include "paragraph/last_line.h"

static int next_break(const BreakProblem *problem, BreakStretch stretch, int after)
{
    int end = after + 1;
    while (!may_end_at(problem, stretch, end))
        end++;
    return end;
}

/* 2.4.2: the last legal break whose line fits as it is; 0 when there is none. */
static int last_natural_break(const BreakProblem *problem, BreakStretch stretch, int first, Length measure)
{
    int found = 0;
    for (int end = first; end < stretch.end;) {
        end = next_break(problem, stretch, end);
        LineFit fit = line_fit(problem, first, end, measure);
        if (fit.natural <= measure)
            found = end;
        else if (fit.natural - fit.capacity > measure)
            break;
    }
    return found;
}

/* 先挤进: the last legal break whose line fits when it is squeezed; 0 when there is none. */
static int last_squeezed_break(const BreakProblem *problem, BreakStretch stretch, int first, Length measure)
{
    int found = 0;
    for (int end = first; end < stretch.end;) {
        end = next_break(problem, stretch, end);
        LineFit fit = line_fit(problem, first, end, measure);
        if (line_fits(&fit, measure))
            found = end;
        else if (fit.natural - fit.capacity > measure)
            break;
    }
    return found;
}

/*
 * 2.4.3: squeezing takes in a character that others may not leave alone, 先挤进后推出. A single
 * character more is no reason to squeeze.
 */
static bool may_push_in(const BreakProblem *problem, int natural, int further, const LineFit *fit, Length measure)
{
    const LineSettings *settings = problem->settings;
    bool squeezes = settings->alignment == ALIGNMENT_JUSTIFY && further - natural > 1;
    return line_fits(fit, measure) && (squeezes || fit->hang);
}

static bool pushes_in_first(const LineSettings *settings)
{
    return settings->composition->push_in_first && settings->alignment == ALIGNMENT_JUSTIFY;
}

static int line_end_from(const BreakProblem *problem, BreakStretch stretch, int first, Length measure)
{
    int squeezed = pushes_in_first(problem->settings) ? last_squeezed_break(problem, stretch, first, measure) : 0;
    if (squeezed)
        return squeezed;
    int natural = last_natural_break(problem, stretch, first, measure);
    if (natural == stretch.end)
        return natural;
    int further = next_break(problem, stretch, natural ? natural : first);
    LineFit fit = line_fit(problem, first, further, measure);
    if (natural && line_fit(problem, first, natural, measure).natural == measure && !fit.hang)
        return natural; /* solid already */
    if (may_push_in(problem, natural ? natural : first, further, &fit, measure))
        return further;
    return natural ? natural : forced_cut(problem, first, further, measure);
}

void choose_by_ladder(const BreakProblem *problem, BreakStretch stretch, GArray *ends)
{
    guint first_end = ends->len;
    int line = stretch.first_line;
    for (int first = stretch.first; first < stretch.end; line++) {
        int end = line_end_from(problem, stretch, first, line_measure(problem->settings, line));
        g_array_append_val(ends, end);
        first = end;
    }
    mend_last_line(problem, stretch, ends, first_end);
}
