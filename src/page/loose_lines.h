/* loose_lines.h - 疏行: tells the desk which lines opened wider than their style allows. Inside page/ only. */
#ifndef TYPESET_PAGE_LOOSE_LINES_H
#define TYPESET_PAGE_LOOSE_LINES_H

#include "page/story_layout.h"

/* Where a line begins in the manuscript; for what we set before it, the next character of the desk's. */
SourcePosition placed_line_origin(const PlacedLine *placed);

/* A warning for each loose line of a story, at the place in the manuscript where the line begins. */
void report_loose_lines(const StoryLayout *layout, Diagnostics *diagnostics);

#endif
