/* line_marks.h - marks beside a line of type: dots, name lines, wavy lines, frames. Sides and measures by
 * CLREQ 5.1.1.4, 5.3.1 and 5.6.1; distances in inline and block, turned by rect_from_logical alone. */
#ifndef TYPESET_PAGE_LINE_MARKS_H
#define TYPESET_PAGE_LINE_MARKS_H

#include "page/place.h"

/*
 * Adds the dots, lines and frames of one line. Dots stand under horizontal lines and to the right
 * of vertical ones, name lines and wavy lines under them and to the left.
 */
void line_marks_place(DisplayBuilder *builder, const ShapedText *text, const Line *line, const LinePlace *place);

/* What the marks on the end side of a line take from its em box outward, in thousandths of its em. */
int marks_depth_after(unsigned marks, WritingMode mode);

/* Dots on the start side of the line, to the right of a vertical one, likewise. */
int marks_depth_before(unsigned marks, WritingMode mode);

#endif
