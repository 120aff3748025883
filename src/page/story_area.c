/* story_area.c - what of the rectangle round a story's area is not the area's: text keeps out of it. */
#include "page/head_field.h"
#include "page/story_fold.h"

/* The gutters beside the void go with it: the columns there begin behind them. */
static Rect void_rect(const StoryMaker *maker, int column, int first_line, int line_count)
{
    const Grid *grid = &maker->page_design->grid;
    const Area *area = maker->placement->area;
    Length origin = grid_column_start(grid, area->first_column);
    Length start = grid_column_start(grid, column) - grid_gap_before(grid, column) - origin;
    /* From the foot of the line above to the top of the one below, the area's own gap lines at both ends included. */
    Length top = first_line > 0 ? (first_line - 1) * grid->line_pitch + grid->em : 0;
    return (Rect){
        .x = start,
        .y = top,
        .width = grid_column_start(grid, column + 1) - origin - start,
        .height = (first_line + line_count) * grid->line_pitch - top,
    };
}

/* Of a vertical story: all its lines that the rectangle touches, for as much of them as it covers. */
static Obstacle obstacle_across_vertical_lines(const StoryMaker *maker, Rect rect)
{
    const StoryGrid *grid = &maker->grid;
    Length width = (grid->line_count - 1) * grid->line_pitch + grid->em;
    Length start = length_max(0, width - rect_right(rect)), end = width - rect.x;
    int first = length_count_up(start - grid->em + 1, grid->line_pitch);
    int past = length_count_up(end, grid->line_pitch);
    return (Obstacle){
        .inline_start = rect.y,
        .inline_end = rect_bottom(rect),
        .first_line = first,
        .line_count = past - first,
    };
}

static void add_void(StoryMaker *maker, int column, int first_line, int line_count)
{
    Rect rect = void_rect(maker, column, first_line, line_count);
    Obstacle obstacle = {rect.x, rect_right(rect), first_line, line_count, NULL};
    Length inset = design_inset(maker->design);
    if (maker->grid.mode == WRITING_MODE_VERTICAL_RL)
        obstacle = obstacle_across_vertical_lines(maker, rect);
    int inset_lines = design_inset_lines(maker->design);
    obstacle.inline_start -= inset;
    obstacle.inline_end += inset;
    obstacle.first_line -= inset_lines;
    obstacle.line_count += 2 * inset_lines;
    maker_add_obstacle(maker, obstacle);
}

/* A void that reaches the foot goes on below it: story_least_depth asks for bodies of any depth. */
static int void_end(const StoryMaker *maker, int column, int line)
{
    enum { BOUNDLESS = 1 << 14 };
    const Area *area = maker->placement->area;
    int foot = area->first_line + area->line_count;
    while (line < foot && !area_holds(area, column, line))
        line++;
    return line < foot ? line : BOUNDLESS;
}

void maker_keep_out_of_voids(StoryMaker *maker)
{
    const Area *area = maker->placement->area;
    int foot = area->first_line + area->line_count;
    if (area_is_rectangle(area))
        return;
    for (int column = area->first_column; column < area->first_column + area->column_count; column++)
        for (int line = area->first_line; line < foot; line++) {
            if (area_holds(area, column, line))
                continue;
            int end = void_end(maker, column, line);
            add_void(maker, column, line - area->first_line, end - line);
            line = end;
        }
}

/* The first line from the top on in which an obstacle reaches between two places along the lines. */
static int open_until(const StoryMaker *maker, Length start, Length end)
{
    int line = maker->end_line;
    for (guint i = 0; i < maker->obstacles->len; i++) {
        const Obstacle *obstacle = &g_array_index(maker->obstacles, Obstacle, i);
        bool is_below = obstacle->first_line + obstacle->line_count > maker->next_line;
        if (is_below && obstacle->inline_start < end && obstacle->inline_end > start)
            line = length_min(line, length_max(obstacle->first_line, maker->next_line));
    }
    return line;
}

/* All of neighbouring columns, what stands in the gutters between them included. */
static int columns_open_until(const StoryMaker *maker, int first, int count)
{
    Length start = story_column_start(&maker->columns, first);
    int last = first + count - 1;
    return open_until(maker, start,
                      story_column_start(&maker->columns, last) + story_column_measure(&maker->columns, last));
}

static int open_columns_from(const StoryMaker *maker, int first)
{
    int count = 0;
    while (first + count < maker->columns.count && columns_open_until(maker, first, count + 1) > maker->next_line)
        count++;
    return count;
}

/*
 * The columns that the head spans: those the design asks for, of the widest stretch of columns that are
 * open in the first line.
 */
static void choose_columns(const StoryMaker *maker, int *first, int *count)
{
    *first = 0;
    *count = 0;
    for (int column = 0; column < maker->columns.count; column++) {
        int open = open_columns_from(maker, column);
        if (open > *count) {
            *first = column;
            *count = open;
        }
    }
    head_field_narrow(maker, first, count);
}

void maker_open_field(StoryMaker *maker)
{
    int first, count;
    maker->field = maker->columns;
    maker->field_line = maker->next_line;
    maker->field_end = maker->end_line;
    choose_columns(maker, &first, &count);
    if (count == 0)
        maker->field_end = maker->next_line;
    else
        maker->field_end = columns_open_until(maker, first, count);
    if (count > 0 && count < maker->columns.count)
        maker->field = story_columns_from(&maker->columns, first, count);
    if (count > 0)
        head_field_halve(maker);
}

void maker_close_field(StoryMaker *maker)
{
    bool takes_all = maker->field.count == maker->columns.count && !maker->field_is_half;
    if (takes_all || maker->next_line == maker->field_line)
        return;
    if (head_field_is_deep(maker)) {
        head_field_keep_text_beside(maker);
        return;
    }
    head_field_keep_text_off(maker, maker->next_line - maker->field_line);
    maker->next_line = maker->field_line;
}
