/* test_outline.c - outlines of areas of any shape, as rings of points. */
#include "page/border.h"

#include <glib.h>

static void assert_points(const Outline *outline, const Point *points, int count)
{
    g_assert_cmpint(outline->count, ==, count);
    for (int i = 0; i < count; i++) {
        g_assert_cmpint(outline->points[i].x, ==, points[i].x);
        g_assert_cmpint(outline->points[i].y, ==, points[i].y);
    }
}

static void test_a_rectangle_has_four_corners_clockwise(void)
{
    Arena *arena = arena_new();
    Rect rects[] = {{10, 20, 100, 50}};
    Outlines outlines = outlines_of_bands(arena, &(AreaBands){rects, 1});
    g_assert_cmpint(outlines.count, ==, 1);
    assert_points(&outlines.items[0], (Point[]){{10, 20}, {110, 20}, {110, 70}, {10, 70}}, 4);
    arena_free(arena);
}

static void test_bands_of_an_l_make_one_ring(void)
{
    Arena *arena = arena_new();
    Rect rects[] = {{0, 0, 100, 40}, {0, 40, 30, 60}};
    Outlines outlines = outlines_of_bands(arena, &(AreaBands){rects, 2});
    g_assert_cmpint(outlines.count, ==, 1);
    assert_points(&outlines.items[0], (Point[]){{0, 0}, {100, 0}, {100, 40}, {30, 40}, {30, 100}, {0, 100}}, 6);
    arena_free(arena);
}

static void test_a_hole_is_a_ring_of_its_own(void)
{
    Arena *arena = arena_new();
    Rect rects[] = {{0, 0, 90, 30}, {0, 30, 30, 30}, {60, 30, 30, 30}, {0, 60, 90, 30}};
    Outlines outlines = outlines_of_bands(arena, &(AreaBands){rects, 4});
    g_assert_cmpint(outlines.count, ==, 2);
    g_assert_cmpint(outlines.items[0].count, ==, 4);
    g_assert_cmpint(outlines.items[1].count, ==, 4);
    arena_free(arena);
}

static void test_sides_move_to_their_inner_side(void)
{
    Arena *arena = arena_new();
    Rect rects[] = {{0, 0, 100, 40}, {0, 40, 30, 60}};
    Outlines outlines = outlines_of_bands(arena, &(AreaBands){rects, 2});
    Outline inner = outline_inset(arena, &outlines.items[0], 5);
    assert_points(&inner, (Point[]){{5, 5}, {95, 5}, {95, 35}, {25, 35}, {25, 95}, {5, 95}}, 6);
    arena_free(arena);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/outline/a-rectangle-has-four-corners-clockwise", test_a_rectangle_has_four_corners_clockwise);
    g_test_add_func("/outline/bands-of-an-l-make-one-ring", test_bands_of_an_l_make_one_ring);
    g_test_add_func("/outline/a-hole-is-a-ring-of-its-own", test_a_hole_is_a_ring_of_its_own);
    g_test_add_func("/outline/sides-move-to-their-inner-side", test_sides_move_to_their_inner_side);
    return g_test_run();
}
