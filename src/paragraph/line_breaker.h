/* line_breaker.h - cuts a shaped paragraph into justified lines. */
#ifndef TYPESET_PARAGRAPH_LINE_BREAKER_H
#define TYPESET_PARAGRAPH_LINE_BREAKER_H

#include "paragraph/line.h"

/*
 * Breaks `text` as `settings->breaking` says: the whole paragraph weighed at once, or the ladder
 * of remedies line by line (CLREQ, GB/T 15834); text that is not justified always takes what fits. No last line
 * has fewer than min_last characters where that can be helped. What the gaps of a line opened by
 * stands in its `loosest_gap`; looseness.h judges it. A line that not even one cluster fits into holds one. A token
 * longer than its measure is cut between its glyph clusters and no line is ever wider than its measure.
 * With `line_change` a paragraph of justified lines is a line shorter or longer than that when none of its gaps opens
 * by more than a twelfth of an em for it; lines are squeezed as far as they always may be.
 * An empty text gives no lines. The result lives in `arena`; `text` must live as long.
 */
Lines paragraph_break(Arena *arena, const ShapedText *text, const LineSettings *settings);

/* The width of the whole text on one line, edges trimmed as at line edges, without justification. */
Length shaped_text_width(const ShapedText *text, const Composition *composition);

#endif
