/* writing_mode.h - the one mapping from inline and block to x and y. Layout above page/ never says x or y. */
#ifndef TYPESET_BASE_WRITING_MODE_H
#define TYPESET_BASE_WRITING_MODE_H

#include "base/geometry.h"

typedef enum WritingMode {
    WRITING_MODE_HORIZONTAL,  /* lines run rightward, blocks downward */
    WRITING_MODE_VERTICAL_RL, /* 直排: lines run downward, blocks leftward */
} WritingMode;

/* How the glyphs of a cluster stand on the line. All but the first occur in vertical text only. */
typedef enum GlyphSetting {
    GLYPHS_HORIZONTAL, /* in horizontal lines */
    GLYPHS_UPRIGHT,    /* one below the other: Han characters and marks, figures side by side in one cell */
    GLYPHS_SIDEWAYS,   /* turned clockwise by a right angle: Western words */
} GlyphSetting;

/* A rectangle inside a container, measured from the container's inline and block start. */
typedef struct LogicalRect {
    Length inline_start;
    Length block_start;
    Length inline_extent;
    Length block_extent;
} LogicalRect;

/* Where `logical` stands on the page when `container` is set in `mode`. */
Rect rect_from_logical(WritingMode mode, Rect container, LogicalRect logical);

/* The extents of `container` as its text sees them; both starts are 0. */
LogicalRect logical_from_container(WritingMode mode, Rect container);

#endif
