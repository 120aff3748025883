/* head_fold.h - a line that runs from page to page of a spread, and the fold between its characters. */
#ifndef TYPESET_PAGE_HEAD_FOLD_H
#define TYPESET_PAGE_HEAD_FOLD_H

#include "base/arena.h"
#include "issue/style.h"
#include "paragraph/line.h"

typedef struct LineAtFold {
    Length fold;    /* its middle, from the start of the line's frame */
    Length measure; /* of the frame */
    Length size;    /* em */
    Alignment alignment;
    bool may_be_cut;
} LineAtFold;

/*
 * Moves characters of a horizontal line so that the fold falls between two: a centred line as a whole,
 * others by their gaps. Returns the cluster that the fold still cuts, or -1. The line has positions of
 * its own in `arena` afterwards.
 */
int line_keep_off_fold(Arena *arena, const ShapedText *text, Line *line, const LineAtFold *place);

#endif
