/* block_units.h - a block's lines, rows or gap as units that columns are filled with. Inside flow/ only. */
#ifndef TYPESET_FLOW_BLOCK_UNITS_H
#define TYPESET_FLOW_BLOCK_UNITS_H

#include "flow/flow_text.h"

#include <glib.h>

/* Appends the units of block `index` of `blocks`, of FlowBlock, to `units`, of FlowUnit: those of the block before are there. */
void block_units_append(const FlowTextSettings *settings, const GArray *blocks, int index, GArray *units);

#endif
