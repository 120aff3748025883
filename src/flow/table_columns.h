/* table_columns.h - whole characters for the columns of a table. Inside flow/ and its tests only. */
#ifndef TYPESET_FLOW_TABLE_COLUMNS_H
#define TYPESET_FLOW_TABLE_COLUMNS_H

#include <stdbool.h>

/* What the cells of a table want, in characters. */
typedef struct ColumnWishes {
    int row_count;
    int column_count;
    const int *natural; /* of each cell, row by row: all of it in one line; 0: empty, or it spans columns */
    const int *least;   /* of each column: its longest word or number */
} ColumnWishes;

/*
 * Divides `characters` among the columns so that the rows take few lines; `widths` get them, all of them. False when
 * some column would have none.
 */
bool table_columns_divide(const ColumnWishes *wishes, int characters, int *widths);

/* The characters of all columns when no cell is broken. */
int table_columns_natural(const ColumnWishes *wishes);

#endif
