/* table_reading.h - a table while its cells are read. Inside story/ only. */
#ifndef TYPESET_STORY_TABLE_READING_H
#define TYPESET_STORY_TABLE_READING_H

#include "issue/table.h"

#include <glib.h>

typedef enum CellKind { CELL_OF_TEXT, CELL_JOINS_LEFT, CELL_JOINS_ABOVE } CellKind;

typedef struct ReadCell {
    CellKind kind;
    RunText text;
    SourcePosition origin;
} ReadCell;

typedef struct TableReading {
    GArray *cells; /* ReadCell, row by row */
    int row_count;
    int column_count;
    CellAlignment *alignments;
    SourcePosition origin;
} TableReading;

/*
 * The table and its text. A cell of < alone joins the one at its left, one of ^ alone the one above; where there is
 * none, or where what is joined is no rectangle, that is reported and the cells stand alone. `text` gets all runs.
 */
const Table *table_from_reading(Arena *arena, const TableReading *reading, RunText *text, Diagnostics *diagnostics);

#endif
