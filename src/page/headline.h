/* headline.h - a headline fitted to its width: broken at phrases, tracked, condensed, or set smaller. */
#ifndef TYPESET_PAGE_HEADLINE_H
#define TYPESET_PAGE_HEADLINE_H

#include "page/headline_fitting.h"
#include "page/story_maker.h"

typedef struct FittedHeadline {
    SetText *lines; /* one a line of the head; more only when the smallest size is still too wide */
    int line_count;
    Length size;
    HeadlineFitting fitting; /* what was done */
    bool is_too_wide; /* a line had to be cut although the smallest size was taken */
} FittedHeadline;

/*
 * Fits the lines of a headline to `width` in the order of newspaper desks. Too long: marks half an
 * em wide, tracking down to the style's tracking_min, letters condensed down to condense_min, the next
 * smaller size by half points down to size_min, and for a headline given as one string one more line,
 * broken at phrases. Letters narrower than 0.95 are never tracked closer as well. Too short for the
 * style's `fill`: tracked up to tracking_max (with spread_short, two to four characters up to an em), expanded up
 * to expand_max, larger up to size_max; what is left the alignment takes.
 */
FittedHeadline headline_fit(StoryMaker *maker, const RunText *lines, int line_count, Length width);

#endif
