/* headline_fitting.h - what was done to a head so that it fits, in words for the desk. */
#ifndef TYPESET_PAGE_HEADLINE_FITTING_H
#define TYPESET_PAGE_HEADLINE_FITTING_H

#include "base/arena.h"
#include "base/diagnostics.h"
#include "base/length.h"

/* The steps taken, from the style to the page. All zero for a head that is set as its style says. */
typedef struct HeadlineFitting {
    bool halves_marks;   /* marks half an em wide though the style has them wider */
    int tracking;        /* added, in thousandths of an em */
    int width_scale;     /* 长体, 扁体: thousandths, along the line; 0 for letters as they are */
    bool is_vertical;    /* so that this is the height of upright letters */
    Length size;         /* 0 for the style's own */
    Length style_size;
    int line_count;      /* of a head given as one; 0 when it stays in one line */
    bool spreads;        /* the head is short: tracked to fill its width as the style asks, nothing else */
} HeadlineFitting;

/* "tracking -0.030 em; letters 93.5 % wide; 32 pt instead of 34 pt; 2 lines"; "" when nothing was done. In `arena`. */
const char *headline_fitting_text(Arena *arena, const HeadlineFitting *fitting, MessageLanguage language);

#endif
