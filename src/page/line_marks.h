/* line_marks.h - marks beside a line of type: dots, name lines, wavy lines, frames, readings. Sides and measures by
 * CLREQ 5.1.1.4, 5.3.1, 5.5.4, 5.5.6 and 5.6.1; distances in inline and block, turned by rect_from_logical alone. */
#ifndef TYPESET_PAGE_LINE_MARKS_H
#define TYPESET_PAGE_LINE_MARKS_H

#include "page/place.h"

/*
 * Adds the dots, lines and frames of one line. Dots stand under horizontal lines and to the right
 * of vertical ones, name lines and wavy lines under them and to the left.
 */
void line_marks_place(DisplayBuilder *builder, const ShapedText *text, const Line *line, const LinePlace *place);

bool line_has_annotations(const ShapedText *text, const Line *line);

/*
 * Adds the readings and glosses over one line as glyphs of the part "ruby": centred over their
 * bases, inside the edges of the line, and never one on the other.
 */
void line_annotations_place(Arena *arena, DisplayBuilder *builder, const ShapedText *text, const Line *line,
                            LinePlace place);

#endif
