/* slug_text.h - small type outside of pages, in the issue's own face: what a sheet is, for those who handle it. */
#ifndef TYPESET_PAGE_SLUG_TEXT_H
#define TYPESET_PAGE_SLUG_TEXT_H

#include "display/display_list.h"
#include "issue/issue.h"
#include "text/shaper.h"

typedef struct SlugText {
    const char *text; /* with the issue's fields as in furniture */
    Point place;      /* its left end, or its middle, at the foot of its line */
    bool is_centred;
    Ink ink;
} SlugText;

/* The depth of its line. */
Length slug_text_depth(void);

/* Nothing when the layout has no style "body". */
void place_slug_text(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue, const SlugText *slug);

/* A page shown smaller: a hairline round it and its label under it. */
void place_page_frame(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue, Rect frame,
                      const char *label);

#endif
