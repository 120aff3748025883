/* column_holes.h - tells the desk where a column ends above its foot though more text follows. Inside page/ only. */
#ifndef TYPESET_PAGE_COLUMN_HOLES_H
#define TYPESET_PAGE_COLUMN_HOLES_H

#include "page/story_layout.h"

/*
 * A warning for each hole in the middle of a story, at the place in the manuscript of the text that
 * found no room in it: mostly a subhead that may not stand without the lines after it.
 */
void report_column_holes(const StoryLayout *layout, Diagnostics *diagnostics);

#endif
