/* flow_unit.h - a block's lines as units that columns are filled with. Inside flow/ only. */
#ifndef TYPESET_FLOW_FLOW_UNIT_H
#define TYPESET_FLOW_FLOW_UNIT_H

#include "flow/flow_text.h"

/* Whether all lines of the block are one unit: the subheads are. */
bool block_is_kept_together(const FlowBlock *block);

FlowUnit subhead_unit(const FlowTextSettings *settings, const FlowBlock *block, int block_index);
FlowUnit line_unit(const FlowTextSettings *settings, const FlowBlock *block, int block_index, int line);

#endif
