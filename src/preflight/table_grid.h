/* table_grid.h - the cells of a table laid out in rows and columns, and the headings that each of them has. */
#ifndef TYPESET_PREFLIGHT_TABLE_GRID_H
#define TYPESET_PREFLIGHT_TABLE_GRID_H

#include "base/arena.h"

#include <stdbool.h>

typedef enum HeadingScope { SCOPE_NONE, SCOPE_ROW, SCOPE_COLUMN, SCOPE_BOTH } HeadingScope;

typedef struct TableCell {
    int element;         /* whose it is; of no meaning here */
    int row;             /* of the rows that the table has, from 0 */
    int column_span;     /* 1 and up */
    int row_span;
    bool is_heading;
    HeadingScope scope;  /* of a heading */
    const char *id;      /* of a heading; NULL: none */
    const char *const *headings; /* IDs that another cell names */
    int heading_count;
    int column;          /* set by table_grid_lay */
} TableCell;

typedef enum GridProblem {
    GRID_REGULAR,
    GRID_CELLS_OVERLAP,
    GRID_ROWS_DIFFER,    /* they do not span the same number of columns */
    GRID_COLUMNS_DIFFER, /* they do not span the same number of rows */
} GridProblem;

typedef struct TableGrid {
    int row_count;
    int column_count;
    TableCell *const *cells; /* row by row; a cell stands in each place that it spans */
    GridProblem problem;
    int problem_row;         /* from 0, where it was found */
} TableGrid;

/*
 * Lays cells, in the order of the file, into rows. The first row says how many columns there are; the first cells of rows
 * how many rows. A table whose spans say more than any table has is irregular.
 */
TableGrid table_grid_lay(Arena *arena, TableCell *cells, int count, int row_count);

/*
 * The first cell that is no heading and for which none can be found, by the IDs that it names or by headings with a scope
 * in its row or column; NULL when there is none, or when all headings have a scope. The grid is regular.
 */
const TableCell *find_cell_without_heading(const TableGrid *grid);

#endif
