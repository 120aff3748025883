/* last_line.h - 孤字: no last line of fewer characters than min_last. Inside paragraph/ only. */
#ifndef TYPESET_PARAGRAPH_LAST_LINE_H
#define TYPESET_PARAGRAPH_LAST_LINE_H

#include "paragraph/break_choice.h"

/* Mends `ends` from `first_end` on (the lines of `stretch`) when their last line is too short and can be helped. */
void mend_last_line(const BreakProblem *problem, BreakStretch stretch, GArray *ends, guint first_end);

/* Whether the line from `first` to the stretch's end has too few characters. */
bool last_line_is_short(const BreakProblem *problem, BreakStretch stretch, int first);

#endif
