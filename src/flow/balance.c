/* balance.c - the least depth that takes the text, then the rest of lines given to subheads. */
#include "flow/balance.h"

/* False when the obstacles themselves find no room; the frames are then those without obstacles. */
static bool frames_at_depth(Arena *arena, const BodyShape *shape, int depth, Frames *frames)
{
    Obstacle *obstacles = arena_new_array(arena, Obstacle, shape->obstacle_capacity);
    int count = shape->obstacle_capacity ? shape->obstacles_at(shape->context, depth, obstacles) : 0;
    *frames = frames_around(arena, &shape->columns, depth, obstacles, count > 0 ? count : 0);
    frames->are_the_last = depth == shape->depth;
    return count >= 0;
}

static bool fits_at_depth(const FlowText *text, const BodyShape *shape, const int *extra_lines, int depth)
{
    Arena *scratch = arena_new();
    Frames frames;
    bool fits = frames_at_depth(scratch, shape, depth, &frames) &&
                frames_take_text(text, &frames, extra_lines);
    arena_free(scratch);
    return fits;
}

/*
 * No depth can do whose columns have fewer lines than the text; pictures only add to it, and so do short
 * lines, but for what few characters they could not have had in whole ones.
 */
static int least_depth_to_try(const FlowText *text, const BodyShape *shape)
{
    int lines = 0;
    for (int unit = 0; unit < text->unit_count; unit++)
        lines += text->units[unit].is_gap ? 0 : text->units[unit].grid_lines; /* gaps go at the columns' tops */
    return lines / shape->columns.count;
}

static int least_depth(const FlowText *text, const BodyShape *shape, const int *extra_lines)
{
    int depth = least_depth_to_try(text, shape);
    while (depth <= shape->depth && !fits_at_depth(text, shape, extra_lines, depth))
        depth++;
    return depth;
}

int body_least_depth(Arena *arena, const FlowText *text, const BodyShape *shape)
{
    return least_depth(text, shape, arena_new_array(arena, int, text->unit_count));
}

/* Free lines below the end of the text in the frame where it ends and in those behind it. */
static int lines_left_over(const FilledFrames *filled)
{
    int left = 0;
    for (int frame = filled->frames.count - 1; frame >= 0; frame--) {
        left += filled->frames.items[frame].line_count - filled->used_lines[frame];
        if (filled->used_lines[frame] > 0)
            break;
    }
    return left;
}

static FilledFrames *fill_at_depth(Arena *arena, const FlowText *text, const BodyShape *shape,
                                   const int *extra_lines, int depth)
{
    Frames frames;
    frames_at_depth(arena, shape, depth, &frames);
    return frames_fill(arena, text, frames, extra_lines);
}

/* Subheads get a line more each, last ones first, while all still fits and the last column is short. */
static void pad_subheads(Arena *arena, const FlowText *text, const BodyShape *shape, int *extra_lines, int depth)
{
    int left = lines_left_over(fill_at_depth(arena, text, shape, extra_lines, depth));
    for (int unit = text->unit_count - 1; unit > 0 && left > 0; unit--) {
        if (!text->units[unit].is_subhead)
            continue;
        extra_lines[unit]++;
        int now_left = -1;
        if (fits_at_depth(text, shape, extra_lines, depth))
            now_left = lines_left_over(fill_at_depth(arena, text, shape, extra_lines, depth));
        if (now_left >= 0 && now_left < left)
            left = now_left;
        else
            extra_lines[unit]--;
    }
}

/* What the frames of the whole body have more than those that were filled, and these more than their text. */
static int free_lines_of_body(const BodyShape *shape, const FilledFrames *filled, int depth)
{
    Arena *scratch = arena_new();
    Frames whole;
    frames_at_depth(scratch, shape, shape->depth, &whole);
    int deeper = depth < shape->depth ? frames_line_count(&whole) - frames_line_count(&filled->frames) : 0;
    arena_free(scratch);
    return deeper + lines_left_over(filled);
}

BalancedBody body_balance(Arena *arena, const FlowText *text, const BodyShape *shape)
{
    int *extra_lines = arena_new_array(arena, int, text->unit_count);
    int depth = least_depth(text, shape, extra_lines);
    if (depth > shape->depth || shape->just_stops)
        depth = shape->depth;
    else
        pad_subheads(arena, text, shape, extra_lines, depth);
    FilledFrames *filled = fill_at_depth(arena, text, shape, extra_lines, depth);
    return (BalancedBody){
        .filled = filled,
        .depth = depth,
        .end_unit = filled->unit_count,
        .free_lines = free_lines_of_body(shape, filled, depth),
        .short_lines = lines_left_over(filled),
    };
}
