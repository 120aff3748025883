/* brief_text.h - what the briefs of a column, and closing credits, have of their own. Inside flow/ only. */
#ifndef TYPESET_FLOW_BRIEF_TEXT_H
#define TYPESET_FLOW_BRIEF_TEXT_H

#include "flow/flow_text.h"

#include <glib.h>

/* （ and ） round a text, unless the editor has written them; they are not counted. The result lives in `arena`. */
const RunText *text_in_brackets(Arena *arena, const RunText *text);

/*
 * Two lines and more of a subhead, or of a brief's head, become as even as they can be: none ends with a character or
 * two alone. Where they can end at commas they do.
 */
void subhead_lines_even(Arena *arena, FlowBlock *block);

/*
 * Whether the credit in block `index`, （赵小满）, finds room at the end of the last line of the text before
 * it: a line of its own for so little looks like a hole. `blocks` is an array of FlowBlock.
 */
bool closing_credit_shares_line(const GArray *blocks, int index);

/* The unit of such a credit: no line deep, on the line of the last of `units`, which it is never parted from. */
FlowUnit unit_on_line_before(const FlowTextSettings *settings, GArray *units, FlowUnit unit);

#endif
