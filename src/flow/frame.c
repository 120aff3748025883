/* frame.c - cuts columns at the obstacles that stand in them. */
#include "flow/frame.h"

#include <glib.h>

static bool line_is_taken(int column, int line, const Obstacle *obstacles, int count)
{
    for (int i = 0; i < count; i++) {
        const Obstacle *obstacle = &obstacles[i];
        if (column >= obstacle->first_column && column < obstacle->first_column + obstacle->column_count &&
            line >= obstacle->first_line && line < obstacle->first_line + obstacle->line_count)
            return true;
    }
    return false;
}

static void add_frames_of_column(GArray *frames, int column, int depth, const Obstacle *obstacles, int count)
{
    int line = 0;
    while (line < depth) {
        int first = line;
        while (line < depth && !line_is_taken(column, line, obstacles, count))
            line++;
        if (line > first) {
            Frame frame = {.column = column, .first_line = first, .line_count = line - first};
            g_array_append_val(frames, frame);
        }
        while (line < depth && line_is_taken(column, line, obstacles, count))
            line++;
    }
}

Frames frames_around(Arena *arena, int column_count, int depth, const Obstacle *obstacles, int obstacle_count)
{
    GArray *collected = g_array_new(FALSE, FALSE, sizeof(Frame));
    for (int column = 0; column < column_count; column++)
        add_frames_of_column(collected, column, depth, obstacles, obstacle_count);
    Frames frames = {
        .items = arena_copy(arena, collected->data, collected->len, sizeof(Frame)),
        .count = (int)collected->len,
    };
    g_array_unref(collected);
    return frames;
}

int frames_deepest(const Frames *frames)
{
    int deepest = 0;
    for (int i = 0; i < frames->count; i++)
        deepest = MAX(deepest, frames->items[i].line_count);
    return deepest;
}
