/* column_fill.h - puts units into one frame until it is full, by the rules of column feet. */
#ifndef TYPESET_FLOW_COLUMN_FILL_H
#define TYPESET_FLOW_COLUMN_FILL_H

#include "flow/flow_text.h"
#include "flow/frame.h"

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

/* The first unit that is seen in a column which begins with `first_unit`: a gap there is not. */
int column_first_shown(const FlowText *text, int first_unit);

/* Body lines that `unit` takes in such a column. */
int column_unit_lines(const FlowText *text, int unit, int first_unit);

/*
 * Fills a frame of `line_count` body lines from unit `first_unit` on. `extra_lines` (one count a
 * unit) are body lines already given to subheads. A column that would end short of its foot pads
 * its subheads by a line or two each (CLREQ), else parts a paragraph where a hole would be
 * worse. `end_unit` equals `first_unit` when nothing may stand here.
 */
ColumnFill column_fill(const FlowText *text, const int *extra_lines, int first_unit, int line_count);

/*
 * The same for frame `frame` of a chain. Subheads that no column could take with the text they
 * need would hold up all that follows: the deepest of the last frames takes them whatever the rules say.
 */
ColumnFill frame_fill(const FlowText *text, const Frames *frames, const int *extra_lines, int first_unit, int frame);

/*
 * What unit `unit` gets of `padding_left`, the fill's padding not yet given to units before it: it
 * is shared among the subheads but one at the column's top, later ones get the odd lines.
 */
int column_padding_of_unit(const FlowText *text, int unit, ColumnFill fill, int padding_left);

#endif
