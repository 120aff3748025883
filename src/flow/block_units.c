/* block_units.c - see block_units.h. */
#include "flow/block_units.h"

#include "flow/brief_text.h"
#include "flow/flow_unit.h"
#include "flow/table_units.h"

/* An empty line; one that belongs to notes stays with the one after it, and one that only parts is none at a column's top. */
static void append_empty_unit(const FlowBlock *block, int index, GArray *units)
{
    FlowUnit empty = {.block = index, .grid_lines = 1, .keeps_next = block->part != PART_BODY};
    empty.is_gap = block->part == PART_EDITOR_NOTE || block->part == PART_ABSTRACT;
    g_array_append_val(units, empty);
}

/* The line that parts two briefs goes with the one below. */
static void append_brief_gap(const FlowTextSettings *settings, int index, GArray *units)
{
    int lines = settings->design->brief_gap;
    FlowUnit gap = {.block = index, .grid_lines = lines, .keeps_next = true, .is_gap = true};
    if (lines > 0)
        g_array_append_val(units, gap);
}

static void append_lines(const FlowTextSettings *settings, const GArray *blocks, int index, GArray *units)
{
    const FlowBlock *block = &g_array_index(blocks, FlowBlock, index);
    bool shares_line = units->len > 0 && closing_credit_shares_line(blocks, index);
    if (block->part == PART_SOURCE && units->len > 0) /* no column begins with it */
        g_array_index(units, FlowUnit, units->len - 1).keeps_next = true;
    for (int line = 0; line < block->lines.count; line++) {
        FlowUnit unit = line_unit(settings, block, index, line);
        if (shares_line)
            unit = unit_on_line_before(settings, units, unit);
        unit.keeps_next |= block->kind == BLOCK_BRIEF_KICKER;
        g_array_append_val(units, unit);
    }
}

void block_units_append(const FlowTextSettings *settings, const GArray *blocks, int index, GArray *units)
{
    const FlowBlock *block = &g_array_index(blocks, FlowBlock, index);
    if (block->table) {
        table_units_append(settings, block->table, index, block->first_row, units);
    } else if (block->kind == BLOCK_BRIEF_GAP) {
        append_brief_gap(settings, index, units);
    } else if (!block->text) {
        append_empty_unit(block, index, units);
    } else if (block_is_kept_together(block)) {
        FlowUnit unit = subhead_unit(settings, block, index);
        g_array_append_val(units, unit);
    } else {
        append_lines(settings, blocks, index, units);
    }
}
