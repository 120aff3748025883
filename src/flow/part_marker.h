/* part_marker.h - （下） behind a headline, smaller than it. */
#ifndef TYPESET_FLOW_PART_MARKER_H
#define TYPESET_FLOW_PART_MARKER_H

#include "issue/page_design.h"

/* The line with its marker in the design's style for it, as much smaller than the headline as that is; others as they are. */
RunText text_with_part_marker(Arena *arena, const StoryDesign *design, const RunText *line);

#endif
