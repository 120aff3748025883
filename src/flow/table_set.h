/* table_set.h - a table shaped once, and set for a measure: widths of columns, depths of rows, lines of cells. */
#ifndef TYPESET_FLOW_TABLE_SET_H
#define TYPESET_FLOW_TABLE_SET_H

#include "issue/page_design.h"
#include "paragraph/line.h"
#include "text/shaper.h"

/* How a table is to look. */
typedef struct TableLook {
    const TextStyle *cell;
    const TextStyle *head;
    StoryPart cell_part;
    StoryPart head_part;
    TableDesign design;
    Length line_pitch; /* of the grid: cells' lines never stand wider apart */
    Length em;
} TableLook;

typedef struct ShapedTable ShapedTable;

/* Shapes all cells of `table`, whose text is `text` from run `first_run` on. */
const ShapedTable *table_shape(Arena *arena, Shaper *shaper, const Table *table, const RunText *text, int first_run,
                               const TableLook *look);

typedef struct SetCell {
    const ShapedText *text;     /* NULL: empty */
    const ShapedText *repeated; /* of the head: the same without a place in the manuscript, for further columns */
    Lines lines;
    const TextStyle *style;
    StoryPart part;
    int row;
    int column;
    int row_span;
    int column_span;
    Length line_pitch;
} SetCell;

typedef struct SetTable {
    const ShapedTable *shaped;
    const TableLook *look;
    Length measure;
    int row_count;
    int column_count;
    int head_row_count;
    SetCell *cells;        /* those that stand by themselves, row by row */
    int cell_count;
    Length *edges;         /* where each column begins, and the last one ends: between them rules stand */
    Length *text_starts;   /* of each column */
    Length *text_widths;
    Length *row_depths;    /* at the least */
    bool *row_keeps_next;  /* a cell reaches into the next row */
} SetTable;

/* NULL when the measure leaves some column less than a character. */
const SetTable *table_set(Arena *arena, const ShapedTable *shaped, Length measure);

/* A cell as wide as its columns. */
Length set_cell_width(const SetTable *table, const SetCell *cell);

/* Rows from `first` to `end` with the rules above and below them, and the head again when they are not the first. */
Length table_depth(const SetTable *table, int first, int end);

/* What stands free between a table and text above or below it. */
Length table_margin(const SetTable *table);

Length table_hairline(const TableDesign *design);

#endif
