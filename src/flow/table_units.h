/* table_units.h - the rows of a table as units that columns are filled with. Inside flow/ only. */
#ifndef TYPESET_FLOW_TABLE_UNITS_H
#define TYPESET_FLOW_TABLE_UNITS_H

#include "flow/flow_text.h"

#include <glib.h>

/*
 * Appends the rows from `first_row` on to `units`, FlowUnit. Together they are as deep as the whole body lines that
 * hold them, so what follows is on the grid; at the top of a frame a row needs `top_lines` more, for the head.
 */
void table_units_append(const FlowTextSettings *settings, const SetTable *table, int block_index, int first_row,
                        GArray *units);

/* The table of a story's block, shaped. */
const ShapedTable *table_of_block(Arena *arena, Shaper *shaper, const Block *block, const FlowTextSettings *settings);

#endif
