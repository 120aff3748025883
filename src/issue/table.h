/* table.h - rows and columns of a manuscript's table. Its text stands in one RunText, cell after cell. */
#ifndef TYPESET_ISSUE_TABLE_H
#define TYPESET_ISSUE_TABLE_H

#include "issue/text_run.h"

#include <stdbool.h>

typedef enum CellAlignment { CELL_AS_STYLED, CELL_START, CELL_CENTRE, CELL_END } CellAlignment;

typedef struct TableCell {
    int first_run;   /* of the table's text */
    int run_count;   /* 0: empty */
    int row_span;    /* 0: another cell reaches over this one, */
    int column_span; /* which has more than 1 */
} TableCell;

typedef struct Table {
    int row_count;
    int column_count;
    int head_row_count;              /* 0 or 1 */
    const TableCell *cells;          /* row by row */
    const CellAlignment *alignments; /* of the columns */
    SourcePosition origin;
} Table;

static inline const TableCell *table_cell(const Table *table, int row, int column)
{
    return &table->cells[row * table->column_count + column];
}

#endif
