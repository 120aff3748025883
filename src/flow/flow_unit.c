/* flow_unit.c - how deep a line or a subhead is on the grid, and where in its depth it stands. */
#include "flow/flow_unit.h"

#include "flow/drop_cap.h"

/* Centres a subhead between the em boxes of its neighbours, as CLREQ asks of headings. */
FlowUnit subhead_unit(const FlowTextSettings *settings, const FlowBlock *block, int block_index)
{
    int level = part_is_subhead(block->part) ? (int)block->part - PART_SUBHEAD : 0;
    int grid_lines = settings->design->subhead_lines[level] + block->lines.count - 1;
    Length slot = grid_lines * settings->line_pitch - (settings->line_pitch - settings->em);
    Length text_extent = (block->lines.count - 1) * block->style->line_pitch + block->style->size;
    while (text_extent > slot) {
        grid_lines++;
        slot += settings->line_pitch;
    }
    return (FlowUnit){
        .block = block_index,
        .line_count = block->lines.count,
        .grid_lines = grid_lines,
        .first_offset = (slot - text_extent) / 2,
        .line_pitch = block->style->line_pitch,
        .is_subhead = true,
    };
}

/* Lines of type larger than the pitch would stand one on the other: they take two body lines each, or more. */
static int grid_lines_of_type(const FlowTextSettings *settings, Length size)
{
    return 1 + length_count_up(size - settings->line_pitch, settings->line_pitch);
}

FlowUnit line_unit(const FlowTextSettings *settings, const FlowBlock *block, int block_index, int line)
{
    if (block->part == PART_DROP_CAP)
        return drop_cap_unit(block_index);
    /* Type of another size is centred on its grid lines, so that its place does not depend on its size. */
    int grid_lines = grid_lines_of_type(settings, block->style->size);
    const Line *set = &block->lines.items[line];
    bool has_table = block->kind == BLOCK_TABLE_TITLE && settings->design->mode == WRITING_MODE_HORIZONTAL;
    Length offset = ((grid_lines - 1) * settings->line_pitch + settings->em - block->style->size) / 2;
    /* But not into the next line: rows that had no room as a table begin there. */
    Length below = grid_lines * settings->line_pitch - offset - block->style->size;
    Length nearer = has_table ? length_max(0, length_min(settings->em / 6, below)) : 0;
    return (FlowUnit){
        .block = block_index,
        .first_line = line,
        .line_count = 1,
        .grid_lines = grid_lines,
        .first_offset = offset + nearer,
        .keeps_next = block->kind == BLOCK_TABLE_TITLE || line + 1 < block->cap_lines,
        .inline_offset = line < block->cap_lines ? block->cap_room : 0,
        .is_short = set->is_last && set->width < set->measure / 2,
    };
}

/* A subhead of many lines is text that lost its line break; it runs from column to column like text. */
bool block_is_kept_together(const FlowBlock *block)
{
    enum { MOST_SUBHEAD_LINES = 4 };
    bool is_head = block->kind == BLOCK_SUBHEAD || block->kind == BLOCK_BRIEF_HEAD;
    return is_head && block->lines.count > 0 && block->lines.count <= MOST_SUBHEAD_LINES;
}
