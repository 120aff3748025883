/* headline.h - a headline fitted to its width: broken at phrases, tracked, or set smaller. */
#ifndef TYPESET_PAGE_HEADLINE_H
#define TYPESET_PAGE_HEADLINE_H

#include "page/story_maker.h"

typedef struct FittedHeadline {
    SetText *lines; /* one a line of the head; more only when the smallest size is still too wide */
    int line_count;
    Length size;
    Length tracking;
    bool is_too_wide; /* a line had to be cut although the smallest size was taken */
} FittedHeadline;

/*
 * Fits the lines of a headline to `width` (cjk-composition 8.2): as they are when they fill it,
 * spread up to the style's tracking_max when they are short, else smaller by half points down to
 * size_min; a headline given as one string then takes another line, broken between words where
 * the lines come out most even.
 */
FittedHeadline headline_fit(StoryMaker *maker, const RunText *lines, int line_count, Length width);

#endif
