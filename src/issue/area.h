/* area.h - a named area of a page plan (版块): a rectangle, or any shape of grid columns and body lines in one piece. */
#ifndef TYPESET_ISSUE_AREA_H
#define TYPESET_ISSUE_AREA_H

#include "base/diagnostics.h"

#include <stdbool.h>

/* A stretch of one grid column of the page that belongs to an area. */
typedef struct AreaRun {
    int column;
    int first_line;
    int line_count;
} AreaRun;

/* The four numbers are of the rectangle round the area, in grid columns and body lines of the page. */
typedef struct Area {
    const char *name;
    int first_column;
    int column_count;
    int first_line;
    int line_count;
    bool in_fold;          /* 中缝: between the two pages of a spread; it has no grid column */
    AreaRun *runs;         /* by column, then from the top; NULL: the area is the whole rectangle */
    int run_count;
    SourcePosition origin; /* the first cell in the plan that names it */
} Area;

bool area_is_rectangle(const Area *area);

/* Whether body line `line` of grid column `column` of the page belongs to the area; the gap between its own rows does. */
bool area_holds(const Area *area, int column, int line);

#endif
