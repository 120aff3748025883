/* default_part_style.h - styles of parts that a layout says nothing of. Used inside manifest/ only. */
#ifndef TYPESET_MANIFEST_DEFAULT_PART_STYLE_H
#define TYPESET_MANIFEST_DEFAULT_PART_STYLE_H

#include "issue/page_design.h"

/* The style of the part's own name, else one made from the body's; NULL when the layout has no body. */
const TextStyle *default_part_style(Arena *arena, const PageDesign *design, StoryPart part);

/* Of （下） behind a headline of that style. */
const TextStyle *part_marker_style(Arena *arena, const TextStyle *headline);

/* 作者单位: below a byline of that style, in kai. */
const TextStyle *institution_style(Arena *arena, const TextStyle *byline);

#endif
