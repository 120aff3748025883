/* plan_areas.h - cells that share a name → areas of any shape in one piece. Used by plan_reader.c only. */
#ifndef TYPESET_MANIFEST_PLAN_AREAS_H
#define TYPESET_MANIFEST_PLAN_AREAS_H

#include "manifest/plan_reader.h"

typedef struct Cell {
    const char *name; /* NULL: empty */
    SourcePosition origin;
} Cell;

typedef struct Plan {
    Cell *cells; /* row by row */
    int row_count;
    int column_count;
    int *first_lines; /* of each row */
    int *line_counts;
    int fold_after;      /* of a spread: the columns of its left page */
    int fold_characters; /* room in a line of the fold */
    Cell *fold;          /* of each row what is between the pages, nothing for |; NULL: a single page */
} Plan;

static inline Cell *plan_cell(const Plan *plan, int row, int column)
{
    return &plan->cells[row * plan->column_count + column];
}

/* Cells of a name that touch no other cell of it by an edge are reported and left out. The result lives in the arena. */
AreaList plan_areas(const KeyReader *page, const Plan *plan);

#endif
