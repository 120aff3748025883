/* table_units.c - see table_units.h. */
#include "flow/table_units.h"

static Length head_depth(const SetTable *table)
{
    return table->head_row_count > 0 ? table->row_depths[0] : 0;
}

/* A last row alone at a column's top is not seen as a table. */
static bool row_keeps_next(const SetTable *table, int row)
{
    enum { FEWEST_ROWS = 3 };
    bool before_last = row == table->row_count - 2 && table->row_count - table->head_row_count >= FEWEST_ROWS;
    return row < table->head_row_count || table->row_keeps_next[row] || before_last;
}

/* What stands round the rows of a part of the table; the gap between two lines of text is not needed below the last. */
static Length depth_round_rows(const FlowTextSettings *settings, const SetTable *table)
{
    return table_margin(table) + table_depth(table, 0, 0) + settings->line_pitch - settings->em;
}

void table_units_append(const FlowTextSettings *settings, const SetTable *table, int block_index, int first_row,
                        GArray *units)
{
    Length pitch = settings->line_pitch, around = depth_round_rows(settings, table), depth = around;
    int lines = 0;
    for (int row = first_row; row < table->row_count; row++) {
        Length unused = row > first_row ? lines * pitch - depth : 0;
        Length above = row > first_row ? around + unused : 0;
        depth += table->row_depths[row] + (row == table->row_count - 1 ? table_margin(table) : 0);
        int lines_to_here = length_count_up(depth, pitch);
        FlowUnit unit = {
            .block = block_index,
            .first_line = row,
            .grid_lines = lines_to_here - lines,
            .top_lines = row > 0 ? length_count_up(above + head_depth(table), pitch) : 0,
            .keeps_next = row_keeps_next(table, row) && row + 1 < table->row_count,
            .table = table,
        };
        g_array_append_val(units, unit);
        lines = lines_to_here;
    }
}

const ShapedTable *table_of_block(Arena *arena, Shaper *shaper, const Block *block, const FlowTextSettings *settings)
{
    const StoryDesign *design = settings->design;
    TableLook look = {
        .cell = design->styles[PART_TABLE],
        .head = design->styles[PART_TABLE_HEAD],
        .cell_part = PART_TABLE,
        .head_part = PART_TABLE_HEAD,
        .design = design->table,
        .line_pitch = settings->line_pitch,
        .em = settings->em,
    };
    return table_shape(arena, shaper, block->table, &block->text, 0, &look);
}
