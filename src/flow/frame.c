/* frame.c - cuts columns at the obstacles that stand in them, and lines beside those that leave room. */
#include "flow/frame.h"

#include <glib.h>

Length body_column_start(const BodyColumns *columns, int column)
{
    int wider = columns->wider_by && column > columns->wider_from ? column - columns->wider_from : 0;
    bool is_behind_fold = columns->fold_before > 0 && column >= columns->fold_before;
    return column * (columns->measure + columns->gutter) + wider * columns->wider_by +
           (is_behind_fold ? columns->fold_extra : 0);
}

Length body_gap_before(const BodyColumns *columns, int column)
{
    bool is_at_fold = columns->fold_before > 0 && column == columns->fold_before;
    return columns->gutter + (is_at_fold ? columns->fold_extra : 0);
}

Length body_column_measure(const BodyColumns *columns, int column)
{
    return columns->measure + (column >= columns->wider_from ? columns->wider_by : 0);
}

Obstacle obstacle_of_columns(const BodyColumns *columns, int first_column, int column_count, int first_line,
                             int line_count)
{
    return (Obstacle){
        .inline_start = body_column_start(columns, first_column) - body_gap_before(columns, first_column),
        .inline_end = body_column_start(columns, first_column + column_count),
        .first_line = first_line,
        .line_count = line_count,
    };
}

/* What an obstacle takes of a body line, in the terms of a column; nothing where it does not reach it. */
static LineRoom taken_room(const BodyColumns *columns, int column, int line, const Obstacle *obstacle)
{
    if (line < obstacle->first_line || line >= obstacle->first_line + obstacle->line_count)
        return (LineRoom){0};
    LineRoom taken = {obstacle->inline_start, obstacle->inline_end - obstacle->inline_start};
    if (obstacle->contour)
        taken = obstacle->contour[line - obstacle->first_line];
    taken.start -= body_column_start(columns, column);
    return taken;
}

static LineRoom wider_side(LineRoom room, LineRoom taken)
{
    Length end = room.start + room.extent, taken_end = taken.start + taken.extent;
    if (taken.extent <= 0 || taken.start >= end || taken_end <= room.start)
        return room;
    Length before = length_max(0, taken.start - room.start), after = length_max(0, end - taken_end);
    if (before >= after)
        return (LineRoom){room.start, before};
    return (LineRoom){taken_end, after};
}

/* Whole characters, flush with the side of the column that the obstacle leaves open. */
static LineRoom whole_characters(const BodyColumns *columns, int column, LineRoom room)
{
    if (room.extent == body_column_measure(columns, column))
        return room;
    Length extent = length_count(room.extent, columns->em) * columns->em;
    if (room.start > 0)
        room.start += room.extent - extent;
    room.extent = extent < LEAST_CHARACTERS_BESIDE * columns->em ? 0 : extent;
    return room;
}

static LineRoom room_of_line(const BodyColumns *columns, int column, int line, const Obstacle *obstacles, int count)
{
    LineRoom room = {0, body_column_measure(columns, column)};
    for (int i = 0; i < count; i++)
        room = wider_side(room, taken_room(columns, column, line, &obstacles[i]));
    return whole_characters(columns, column, room);
}

static bool rooms_are_whole(const LineRoom *rooms, int count, Length measure)
{
    for (int i = 0; i < count; i++)
        if (rooms[i].start != 0 || rooms[i].extent != measure)
            return false;
    return true;
}

/* Lines with room that follow each other are a frame. */
static void add_frames_of_column(GArray *frames, const BodyColumns *columns, int column, int depth,
                                 const LineRoom *rooms)
{
    for (int line = 0; line < depth; line++) {
        int first = line;
        while (line < depth && rooms[line].extent > 0)
            line++;
        if (line == first)
            continue;
        Frame frame = {.column = column, .first_line = first, .line_count = line - first};
        if (!rooms_are_whole(&rooms[first], frame.line_count, columns->measure))
            frame.rooms = &rooms[first];
        g_array_append_val(frames, frame);
    }
}

static bool some_have_rooms(const GArray *frames)
{
    for (guint i = 0; i < frames->len; i++)
        if (g_array_index(frames, Frame, i).rooms)
            return true;
    return false;
}

Frames frames_around(Arena *arena, const BodyColumns *columns, int depth, const Obstacle *obstacles,
                     int obstacle_count)
{
    GArray *collected = g_array_new(FALSE, FALSE, sizeof(Frame));
    for (int column = 0; column < columns->count; column++) {
        LineRoom *rooms = arena_new_array(arena, LineRoom, depth);
        for (int line = 0; line < depth; line++)
            rooms[line] = room_of_line(columns, column, line, obstacles, obstacle_count);
        add_frames_of_column(collected, columns, column, depth, rooms);
    }
    Frames frames = {
        .items = arena_copy(arena, collected->data, collected->len, sizeof(Frame)),
        .count = (int)collected->len,
        .measure = columns->measure,
        .have_rooms = some_have_rooms(collected),
    };
    g_array_unref(collected);
    return frames;
}

LineRoom frame_room(const Frames *frames, const Frame *frame, int line)
{
    return frame->rooms ? frame->rooms[line] : (LineRoom){0, frames->measure};
}

int frames_deepest(const Frames *frames)
{
    int deepest = 0;
    for (int i = 0; i < frames->count; i++)
        deepest = MAX(deepest, frames->items[i].line_count);
    return deepest;
}

int frames_line_count(const Frames *frames)
{
    int lines = 0;
    for (int i = 0; i < frames->count; i++)
        lines += frames->items[i].line_count;
    return lines;
}
