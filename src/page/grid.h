/* grid.h - where areas and columns stand on the page: from grid columns and body lines to rectangles. */
#ifndef TYPESET_PAGE_GRID_H
#define TYPESET_PAGE_GRID_H

#include "issue/issue.h"

/*
 * The type area of page `page_number` as columns fill it: on even pages inner and outer change
 * sides; a remainder that goes to the margins is taken off half at each side. Of a spread's design
 * from the left page's outer edge to the right one's, whatever the number.
 */
Rect page_type_area(const PageDesign *design, int page_number);

/* From the top of the first body line's em box to the foot of the last one's. */
Rect area_rect(const PageDesign *design, int page_number, const Area *area);

/* The lines of one story in its area: the page's own for a horizontal story, others for a vertical one. */
typedef struct StoryGrid {
    WritingMode mode;
    Length em;
    Length line_pitch;
    int line_count;
    Length inline_extent; /* of the area, along the lines */
} StoryGrid;

/*
 * The lines of a vertical story stand as close to the page's pitch as fills the area from its right
 * edge to its left one; nothing holds them to the lines of the stories beside it.
 */
StoryGrid story_grid(const PageDesign *design, const Area *area, WritingMode mode);

/* Width of `column_count` grid columns of one page with the gutters between them. */
Length grid_span_width(const Grid *grid, int column_count);

/*
 * From the start of the first column; those behind the fold of a spread begin after it. An area in the
 * fold is as wide as whole characters between the two type areas, a gutter at each side.
 */
Length grid_column_start(const Grid *grid, int column);
Length area_start(const Grid *grid, const Area *area);
Length area_width(const Grid *grid, const Area *area);

/* The space before a column that is not the first: a gutter, or the fold. */
Length grid_gap_before(const Grid *grid, int column);

/* The middle of the fold, from the start of the first column. Of spreads only. */
Length grid_fold_middle(const Grid *grid);

#endif
