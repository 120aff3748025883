/* frame_chain.c - carries the text from frame to frame. */
#include "flow/frame_chain.h"

#include "flow/run_round.h"

static void place_units(FilledFrames *filled, const FlowText *text, const int *extra_lines, int frame, ColumnFill fill)
{
    int first_unit = filled->unit_count;
    int line = filled->frames.items[frame].first_line;
    int padding_left = fill.padded_lines;
    for (int unit = first_unit; unit < fill.end_unit; unit++) {
        int padding = unit <= column_first_shown(text, first_unit) ? 0 : column_padding_of_unit(text, unit, fill, padding_left);
        int extra = extra_lines[unit] + padding;
        filled->units[unit] = (PlacedUnit){.unit = unit, .frame = frame, .line = line, .extra_lines = extra};
        line += column_unit_lines(text, unit, first_unit) + extra;
        padding_left -= padding;
    }
    filled->unit_count = fill.end_unit;
    filled->used_lines[frame] = fill.used_lines;
}

FilledFrames *frames_fill(Arena *arena, const FlowText *text, Frames frames, const int *extra_lines)
{
    if (frames.have_rooms)
        return run_round_fill(arena, text, frames, extra_lines);
    FilledFrames *filled = arena_new_object(arena, FilledFrames);
    *filled = (FilledFrames){
        .text = text,
        .frames = frames,
        .used_lines = arena_new_array(arena, int, frames.count),
        .units = arena_new_array(arena, PlacedUnit, text->unit_count),
    };
    for (int frame = 0; frame < frames.count; frame++) {
        ColumnFill fill = frame_fill(text, &frames, extra_lines, filled->unit_count, frame);
        place_units(filled, text, extra_lines, frame, fill);
    }
    return filled;
}

static bool rooms_take_text(const FlowText *text, const Frames *frames, const int *extra_lines)
{
    Arena *scratch = arena_new();
    const FilledFrames *filled = run_round_fill(scratch, text, *frames, extra_lines);
    bool fits = filled->unit_count == filled->text->unit_count;
    arena_free(scratch);
    return fits;
}

bool frames_take_text(const FlowText *text, const Frames *frames, const int *extra_lines)
{
    if (frames->have_rooms)
        return rooms_take_text(text, frames, extra_lines);
    int unit = 0;
    for (int frame = 0; frame < frames->count && unit < text->unit_count; frame++)
        unit = frame_fill(text, frames, extra_lines, unit, frame).end_unit;
    return unit == text->unit_count;
}
