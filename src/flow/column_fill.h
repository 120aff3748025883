/* column_fill.h - puts units into one frame until it is full, by the rules of column feet. */
#ifndef TYPESET_FLOW_COLUMN_FILL_H
#define TYPESET_FLOW_COLUMN_FILL_H

#include "flow/flow_text.h"

/* What a column that ends after a unit would look like. */
typedef enum ColumnBreak {
    COLUMN_BREAK_GOOD,
    COLUMN_BREAK_WIDOW,     /* too few lines of a paragraph left or begun: allowed where the alternative is a hole */
    COLUMN_BREAK_SHORT_WIDOW, /* a few characters alone at the next column's top: the worse kind */
    COLUMN_BREAK_FORBIDDEN, /* a subhead would lose the lines after it */
} ColumnBreak;

/* Judges a column that ends with unit `last`. The end of the text is always good. */
ColumnBreak column_break_after(const FlowText *text, int last);

typedef struct ColumnFill {
    int end_unit;     /* the first unit that did not fit */
    int used_lines;   /* body lines, padding included */
    int padded_lines; /* body lines added around subheads so that the column ends level */
} ColumnFill;

/*
 * Fills a frame of `line_count` body lines from unit `first_unit` on. `extra_lines` (one count a
 * unit) are body lines already given to subheads. A column that would end short of its foot pads
 * its subheads by a line or two each (CLREQ), else parts a paragraph where a hole would be
 * worse. `end_unit` equals `first_unit` when nothing may stand here.
 */
ColumnFill column_fill(const FlowText *text, const int *extra_lines, int first_unit, int line_count);

/* Fills a frame to its last line whatever the rules say: the last resort for subheads without text between them. */
ColumnFill column_fill_anyhow(const FlowText *text, const int *extra_lines, int first_unit, int line_count);

#endif
