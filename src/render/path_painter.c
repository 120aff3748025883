/* path_painter.c - from the points of a path to Cairo calls. */
#include "render/path_painter.h"

#include <math.h>
#include <stdlib.h>

/* A quarter of a circle as one curve: its handles are this much of the radius. */
static const double quarter_handle = 0.5523;

typedef struct Direction {
    double x;
    double y;
} Direction;

static Direction direction_between(Point from, Point to)
{
    return (Direction){(to.x > from.x) - (to.x < from.x), (to.y > from.y) - (to.y < from.y)};
}

static Length side_length(Point from, Point to)
{
    return abs(to.x - from.x) + abs(to.y - from.y);
}

/* Round: towards the corner; notched: round it. */
static void curve_corner(cairo_t *cairo, double x, double y, Direction in, Direction out, double size, bool is_notch)
{
    double start_x = x - in.x * size, start_y = y - in.y * size, end_x = x + out.x * size, end_y = y + out.y * size;
    double handle = size * quarter_handle;
    Direction first = is_notch ? out : in, last = is_notch ? in : out;
    cairo_line_to(cairo, start_x, start_y);
    cairo_curve_to(cairo, start_x + first.x * handle, start_y + first.y * handle, end_x - last.x * handle,
                   end_y - last.y * handle, end_x, end_y);
}

static void add_corner(cairo_t *cairo, const DisplayPath *path, int index)
{
    Point before = path->points[(index + path->count - 1) % path->count], at = path->points[index];
    Point after = path->points[(index + 1) % path->count];
    Length room = length_min(side_length(before, at), side_length(at, after)) / 2;
    Direction in = direction_between(before, at), out = direction_between(at, after);
    bool is_hollow = in.x * out.y - in.y * out.x < 0;
    double size = length_to_points(length_min(is_hollow ? path->hollow_size : path->corner_size, room));
    double x = length_to_points(at.x), y = length_to_points(at.y);
    switch (path->corner) {
    case CORNER_SQUARE: cairo_line_to(cairo, x, y); break;
    case CORNER_CUT:
        cairo_line_to(cairo, x - in.x * size, y - in.y * size);
        cairo_line_to(cairo, x + out.x * size, y + out.y * size);
        break;
    case CORNER_ROUND:
    case CORNER_NOTCH: curve_corner(cairo, x, y, in, out, size, path->corner == CORNER_NOTCH); break;
    }
}

static void add_points(cairo_t *cairo, const DisplayPath *path)
{
    cairo_new_path(cairo);
    for (int i = 0; i < path->count; i++)
        if (path->is_closed)
            add_corner(cairo, path, i);
        else
            cairo_line_to(cairo, length_to_points(path->points[i].x), length_to_points(path->points[i].y));
    if (path->is_closed)
        cairo_close_path(cairo);
}

/* A dash of no length with round ends is a dot. */
static void set_dashes(cairo_t *cairo, const DisplayPath *path)
{
    double dashes[] = {length_to_points(path->dash), length_to_points(path->gap)};
    if (path->gap > 0)
        cairo_set_dash(cairo, dashes, 2, 0);
    if (path->gap > 0 && path->dash == 0)
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
}

void path_draw(cairo_t *cairo, const DisplayPath *path)
{
    cairo_save(cairo);
    add_points(cairo, path);
    cairo_set_line_width(cairo, length_to_points(path->thickness));
    set_dashes(cairo, path);
    if (path->thickness > 0)
        cairo_stroke(cairo);
    else
        cairo_fill(cairo);
    cairo_restore(cairo);
}
