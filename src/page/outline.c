/* outline.c - the outline of an area of any shape, as a ring of points. */
#include "page/border.h"

#include <glib.h>
#include <stdlib.h>

/* The places where bands begin and end cut the plane into cells that are wholly inside or outside. */
typedef struct CellGrid {
    GArray *xs; /* Length, sorted, each once */
    GArray *ys;
    bool *is_inside;
} CellGrid;

typedef struct Side {
    Point start;
    Point end;
    bool is_taken;
} Side;

static int compare_lengths(const void *a, const void *b)
{
    Length first = *(const Length *)a, second = *(const Length *)b;
    return (first > second) - (first < second);
}

static Length place_at(const GArray *places, int i)
{
    return g_array_index(places, Length, i);
}

static void sort_and_join(GArray *places)
{
    guint kept = 0;
    g_array_sort(places, compare_lengths);
    for (guint i = 0; i < places->len; i++)
        if (i == 0 || place_at(places, (int)i) != place_at(places, (int)kept - 1))
            g_array_index(places, Length, kept++) = place_at(places, (int)i);
    g_array_set_size(places, kept);
}

static bool bands_hold(const AreaBands *bands, Length x, Length y)
{
    for (int i = 0; i < bands->count; i++) {
        const Rect *band = &bands->rects[i];
        if (x >= band->x && x < rect_right(*band) && y >= band->y && y < rect_bottom(*band))
            return true;
    }
    return false;
}

static CellGrid cell_grid_new(const AreaBands *bands)
{
    CellGrid grid = {g_array_new(FALSE, FALSE, sizeof(Length)), g_array_new(FALSE, FALSE, sizeof(Length)), NULL};
    for (int i = 0; i < bands->count; i++) {
        const Rect *band = &bands->rects[i];
        Length right = rect_right(*band), foot = rect_bottom(*band);
        g_array_append_val(grid.xs, band->x);
        g_array_append_val(grid.xs, right);
        g_array_append_val(grid.ys, band->y);
        g_array_append_val(grid.ys, foot);
    }
    sort_and_join(grid.xs);
    sort_and_join(grid.ys);
    grid.is_inside = g_new0(bool, MAX(1, grid.xs->len * grid.ys->len));
    for (int row = 0; row + 1 < (int)grid.ys->len; row++)
        for (int column = 0; column + 1 < (int)grid.xs->len; column++)
            grid.is_inside[row * (int)grid.xs->len + column] =
                bands_hold(bands, place_at(grid.xs, column), place_at(grid.ys, row));
    return grid;
}

static bool cell_is_inside(const CellGrid *grid, int row, int column)
{
    bool is_there = row >= 0 && column >= 0 && row + 1 < (int)grid->ys->len && column + 1 < (int)grid->xs->len;
    return is_there && grid->is_inside[row * (int)grid->xs->len + column];
}

static void add_side(GArray *sides, Length x1, Length y1, Length x2, Length y2)
{
    Side side = {{x1, y1}, {x2, y2}, false};
    g_array_append_val(sides, side);
}

/* The sides of a cell beyond which there is nothing, the inside at their right. */
static void add_sides_of_cell(const CellGrid *grid, int row, int column, GArray *sides)
{
    Length left = place_at(grid->xs, column), right = place_at(grid->xs, column + 1);
    Length top = place_at(grid->ys, row), foot = place_at(grid->ys, row + 1);
    if (!cell_is_inside(grid, row - 1, column))
        add_side(sides, left, top, right, top);
    if (!cell_is_inside(grid, row, column + 1))
        add_side(sides, right, top, right, foot);
    if (!cell_is_inside(grid, row + 1, column))
        add_side(sides, right, foot, left, foot);
    if (!cell_is_inside(grid, row, column - 1))
        add_side(sides, left, foot, left, top);
}

static GArray *sides_of_grid(const CellGrid *grid)
{
    GArray *sides = g_array_new(FALSE, FALSE, sizeof(Side));
    for (int row = 0; row + 1 < (int)grid->ys->len; row++)
        for (int column = 0; column + 1 < (int)grid->xs->len; column++)
            if (cell_is_inside(grid, row, column))
                add_sides_of_cell(grid, row, column, sides);
    return sides;
}

static Side *find_side_from(GArray *sides, Point point)
{
    for (guint i = 0; i < sides->len; i++) {
        Side *side = &g_array_index(sides, Side, i);
        if (!side->is_taken && side->start.x == point.x && side->start.y == point.y)
            return side;
    }
    return NULL;
}

static bool turns_at(Point before, Point at, Point after)
{
    return (before.x == at.x) != (at.x == after.x);
}

static Outline without_straight_points(Arena *arena, const GArray *ring)
{
    int count = (int)ring->len;
    Outline outline = {.points = arena_new_array(arena, Point, count)};
    for (int i = 0; i < count; i++) {
        Point before = g_array_index(ring, Point, (i + count - 1) % count), at = g_array_index(ring, Point, i);
        if (turns_at(before, at, g_array_index(ring, Point, (i + 1) % count)))
            outline.points[outline.count++] = at;
    }
    return outline;
}

/* From a side round to its start again. */
static Outline ring_from(Arena *arena, GArray *sides, Side *first)
{
    GArray *ring = g_array_new(FALSE, FALSE, sizeof(Point));
    for (Side *side = first; side; side = find_side_from(sides, side->end)) {
        side->is_taken = true;
        g_array_append_val(ring, side->start);
    }
    Outline outline = without_straight_points(arena, ring);
    g_array_unref(ring);
    return outline;
}

Outlines outlines_of_bands(Arena *arena, const AreaBands *bands)
{
    CellGrid grid = cell_grid_new(bands);
    GArray *sides = sides_of_grid(&grid);
    Outlines outlines = {.items = arena_new_array(arena, Outline, (int)sides->len)};
    for (guint i = 0; i < sides->len; i++)
        if (!g_array_index(sides, Side, i).is_taken)
            outlines.items[outlines.count++] = ring_from(arena, sides, &g_array_index(sides, Side, i));
    g_array_unref(sides);
    g_array_unref(grid.xs);
    g_array_unref(grid.ys);
    g_free(grid.is_inside);
    return outlines;
}

static int sign(Length length)
{
    return (length > 0) - (length < 0);
}

Outline outline_inset(Arena *arena, const Outline *outline, Length distance)
{
    Outline inner = {arena_new_array(arena, Point, outline->count), outline->count};
    for (int i = 0; i < outline->count; i++) {
        Point before = outline->points[(i + outline->count - 1) % outline->count], at = outline->points[i];
        Point after = outline->points[(i + 1) % outline->count];
        int in_x = sign(at.x - before.x), in_y = sign(at.y - before.y);
        int out_x = sign(after.x - at.x), out_y = sign(after.y - at.y);
        /* The inner side of a clockwise side is at its right: (x, y) turned is (-y, x), y being downward. */
        inner.points[i] = (Point){at.x - (in_y + out_y) * distance, at.y + (in_x + out_x) * distance};
    }
    return inner;
}
