/* area_shape.c - runs of grid columns to bands, bands to edges. */
#include "page/area_shape.h"

#include <glib.h>

/* An area's columns in lengths, from the corner of the rectangle round it. */
typedef struct ShapeGrid {
    const Grid *grid;
    const Area *area;
} ShapeGrid;

static Length column_left(const ShapeGrid *shape, int column)
{
    return grid_column_start(shape->grid, column) - grid_column_start(shape->grid, shape->area->first_column);
}

static Length column_right(const ShapeGrid *shape, int column)
{
    return column_left(shape, column) + shape->grid->measure;
}

static Length run_top(const ShapeGrid *shape, const AreaRun *run)
{
    return (run->first_line - shape->area->first_line) * shape->grid->line_pitch;
}

static Length run_foot(const ShapeGrid *shape, const AreaRun *run)
{
    return run_top(shape, run) + (run->line_count - 1) * shape->grid->line_pitch + shape->grid->em;
}

static int compare_lengths(const void *a, const void *b)
{
    Length first = *(const Length *)a, second = *(const Length *)b;
    return (first > second) - (first < second);
}

/* Where bands begin and end: at every top and foot of a run. */
static GArray *band_limits(const ShapeGrid *shape)
{
    GArray *limits = g_array_new(FALSE, FALSE, sizeof(Length));
    for (int i = 0; i < shape->area->run_count; i++) {
        Length top = run_top(shape, &shape->area->runs[i]), foot = run_foot(shape, &shape->area->runs[i]);
        g_array_append_val(limits, top);
        g_array_append_val(limits, foot);
    }
    g_array_sort(limits, compare_lengths);
    return limits;
}

static bool column_covers(const ShapeGrid *shape, int column, Length top, Length foot)
{
    for (int i = 0; i < shape->area->run_count; i++) {
        const AreaRun *run = &shape->area->runs[i];
        if (run->column == column && run_top(shape, run) <= top && run_foot(shape, run) >= foot)
            return true;
    }
    return false;
}

static void add_bands_between(const ShapeGrid *shape, Length top, Length foot, GArray *bands)
{
    int end = shape->area->first_column + shape->area->column_count;
    for (int column = shape->area->first_column; column < end; column++) {
        int first = column;
        while (column < end && column_covers(shape, column, top, foot))
            column++;
        if (column == first)
            continue;
        Length left = column_left(shape, first);
        Rect band = {left, top, column_right(shape, column - 1) - left, foot - top};
        g_array_append_val(bands, band);
    }
}

static AreaBands bands_from_array(Arena *arena, GArray *array)
{
    AreaBands bands = {arena_copy(arena, array->data, array->len, sizeof(Rect)), (int)array->len};
    g_array_unref(array);
    return bands;
}

static void add_whole_rectangle(const ShapeGrid *shape, GArray *bands)
{
    const Area *area = shape->area;
    AreaRun whole = {area->first_column, area->first_line, area->line_count};
    Rect band = {0, 0, area_width(shape->grid, area), run_foot(shape, &whole)};
    g_array_append_val(bands, band);
}

AreaBands area_bands(Arena *arena, const Grid *grid, const Area *area)
{
    ShapeGrid shape = {grid, area};
    GArray *bands = g_array_new(FALSE, FALSE, sizeof(Rect));
    if (area_is_rectangle(area)) {
        add_whole_rectangle(&shape, bands);
        return bands_from_array(arena, bands);
    }
    GArray *limits = band_limits(&shape);
    for (guint i = 0; i + 1 < limits->len; i++) {
        Length top = g_array_index(limits, Length, i), foot = g_array_index(limits, Length, i + 1);
        if (foot > top)
            add_bands_between(&shape, top, foot, bands);
    }
    g_array_unref(limits);
    return bands_from_array(arena, bands);
}

/* --- edges ------------------------------------------------------------------------------------ */

/* Whether a band of the area adjoins `y` from above (its foot is there) or from below, over x. */
static const Rect *find_band_at(const AreaBands *bands, Length x, Length y, bool from_above)
{
    for (int i = 0; i < bands->count; i++) {
        const Rect *band = &bands->rects[i];
        if (x >= band->x && x < rect_right(*band) && (from_above ? rect_bottom(*band) : band->y) == y)
            return band;
    }
    return NULL;
}

/* The next place from x on, not beyond `end`, where a band that adjoins `y` begins or ends. */
static Length next_change(const AreaBands *bands, Length x, Length end, Length y, bool from_above)
{
    for (int i = 0; i < bands->count; i++) {
        const Rect *band = &bands->rects[i];
        if ((from_above ? rect_bottom(*band) : band->y) != y)
            continue;
        if (band->x > x)
            end = length_min(end, band->x);
        if (rect_right(*band) > x)
            end = length_min(end, rect_right(*band));
    }
    return end;
}

/* The parts of a band's top or foot beyond which the area ends; a rule there closes the corner with the sides beside it. */
static void add_level_edges(const AreaBands *bands, const Rect *band, bool at_top, Length thickness, GArray *edges)
{
    Length y = at_top ? band->y : rect_bottom(*band);
    for (Length x = band->x, end; x < rect_right(*band); x = end) {
        end = next_change(bands, x, rect_right(*band), y, at_top);
        if (find_band_at(bands, x, y, at_top))
            continue;
        Length left = x > band->x ? x - thickness : x;
        Length right = end < rect_right(*band) ? end + thickness : end;
        Rect edge = {left, at_top ? y : y - thickness, right - left, thickness};
        g_array_append_val(edges, edge);
    }
}

static void add_side_edges(const Rect *band, Length thickness, GArray *edges)
{
    Rect left = {band->x, band->y, thickness, band->height};
    Rect right = {rect_right(*band) - thickness, band->y, thickness, band->height};
    g_array_append_val(edges, left);
    g_array_append_val(edges, right);
}

AreaEdges area_edges(Arena *arena, const AreaBands *bands, Length thickness)
{
    GArray *edges = g_array_new(FALSE, FALSE, sizeof(Rect));
    for (int i = 0; i < bands->count; i++) {
        add_level_edges(bands, &bands->rects[i], true, thickness, edges);
        add_level_edges(bands, &bands->rects[i], false, thickness, edges);
    }
    for (int i = 0; i < bands->count; i++)
        add_side_edges(&bands->rects[i], thickness, edges);
    AreaEdges result = {arena_copy(arena, edges->data, edges->len, sizeof(Rect)), (int)edges->len};
    g_array_unref(edges);
    return result;
}
