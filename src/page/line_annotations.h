/* line_annotations.h - readings, glosses and zhuyin beside a line of type (CLREQ 5.5.3, 5.5.4, 5.5.6). */
#ifndef TYPESET_PAGE_LINE_ANNOTATIONS_H
#define TYPESET_PAGE_LINE_ANNOTATIONS_H

#include "page/place.h"

/* True when some base begins in the line. */
bool line_has_annotations(const ShapedText *text, const Line *line);

/* What the readings over a line, or right of a vertical one, of size `em` need above its em box; 0 without any. */
Length line_readings_depth(const ShapedText *text, const Line *line, Length em);

/*
 * Adds the readings and glosses over one line, or to the right of a vertical one, as glyphs of the part "ruby":
 * centred beside their bases, inside the edges of the line, and never one on the other. Zhuyin stands on the right of
 * its character in lines of either direction. They are added in the order of their bases.
 */
void line_annotations_place(Arena *arena, DisplayBuilder *builder, const ShapedText *text, const Line *line,
                            LinePlace place);

#endif
