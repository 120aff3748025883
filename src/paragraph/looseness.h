/* looseness.h - 疏行: whether the gaps of a line opened wider than its style allows. */
#ifndef TYPESET_PARAGRAPH_LOOSENESS_H
#define TYPESET_PARAGRAPH_LOOSENESS_H

#include "paragraph/line.h"

/*
 * By how much the gaps of `line` opened, in thousandths of its em; 0 when that is within the
 * loose_limit of its style, or the style has none.
 */
int line_looseness(const Line *line, const ShapedText *text);

#endif
