/* frame_chain.c - carries the text from frame to frame. */
#include "flow/frame_chain.h"

static int subheads_between(const FlowText *text, int first_unit, int end_unit)
{
    int count = 0;
    for (int unit = first_unit; unit < end_unit; unit++)
        count += text->units[unit].is_subhead;
    return count;
}

/* The column's padding is shared among its subheads but one at its top, later ones get the odd lines. */
static int padding_of_unit(const FlowText *text, int unit, ColumnFill fill, int padding_left)
{
    if (!text->units[unit].is_subhead)
        return 0;
    return padding_left / subheads_between(text, unit, fill.end_unit);
}

static void place_units(FilledFrames *filled, const FlowText *text, const int *extra_lines, int frame, ColumnFill fill)
{
    int first_unit = filled->unit_count;
    int line = filled->frames.items[frame].first_line;
    int padding_left = fill.padded_lines;
    for (int unit = first_unit; unit < fill.end_unit; unit++) {
        int padding = unit == first_unit ? 0 : padding_of_unit(text, unit, fill, padding_left);
        int extra = extra_lines[unit] + padding;
        filled->units[unit] = (PlacedUnit){.unit = unit, .frame = frame, .line = line, .extra_lines = extra};
        line += text->units[unit].grid_lines + extra;
        padding_left -= padding;
    }
    filled->unit_count = fill.end_unit;
    filled->used_lines[frame] = fill.used_lines;
}

/* Subheads that no column could take with the text they need would hold up all that follows. */
static ColumnFill fill_frame(const FlowText *text, const Frames *frames, const int *extra_lines, int first_unit,
                             int frame)
{
    int line_count = frames->items[frame].line_count;
    ColumnFill fill = column_fill(text, extra_lines, first_unit, line_count);
    if (fill.end_unit > first_unit || !frames->are_the_last || line_count < frames_deepest(frames))
        return fill;
    return column_fill_anyhow(text, extra_lines, first_unit, line_count);
}

FilledFrames *frames_fill(Arena *arena, const FlowText *text, Frames frames, const int *extra_lines)
{
    FilledFrames *filled = arena_new_object(arena, FilledFrames);
    *filled = (FilledFrames){
        .frames = frames,
        .used_lines = arena_new_array(arena, int, frames.count),
        .units = arena_new_array(arena, PlacedUnit, text->unit_count),
    };
    for (int frame = 0; frame < frames.count; frame++) {
        ColumnFill fill = fill_frame(text, &frames, extra_lines, filled->unit_count, frame);
        place_units(filled, text, extra_lines, frame, fill);
    }
    return filled;
}

int frames_unit_capacity(const FlowText *text, const Frames *frames, const int *extra_lines)
{
    int unit = 0;
    for (int frame = 0; frame < frames->count && unit < text->unit_count; frame++)
        unit = fill_frame(text, frames, extra_lines, unit, frame).end_unit;
    return unit;
}
