/* test_page_design.c - the arithmetic of the grid, from numbers that are known from print. */
#include "issue/page_design.h"
#include "page/grid.h"

#include <glib.h>

static GridRequest broadsheet(void)
{
    return (GridRequest){
        .type_area = {length_from_mm(350), length_from_mm(490)},
        .column_count = 5,
        .em = length_from_points(9.4),
        .line_pitch = length_from_points(12.2),
        .gutter = length_of_em(length_from_points(9.4), 2500),
        .area_gap = 2,
    };
}

/* the classic Chinese broadsheet: 8 columns of 13 characters and 7 gutters of one are 111; 120 lines; 13,320 places. */
static void test_classic_broadsheet_has_13320_places(void)
{
    Length em = length_from_mm(350) / 111;
    GridRequest request = {
        .type_area = {length_from_mm(350), length_from_mm(490)},
        .column_count = 8,
        .em = em,
        .line_pitch = length_from_mm(490) / 120,
        .gutter = em,
    };
    Grid grid = grid_from_request(&request);

    g_assert_cmpint(grid.measure_characters, ==, 13);
    g_assert_cmpint(grid.line_count, ==, 120);
    g_assert_cmpint((8 * grid.measure_characters + 7) * grid.line_count, ==, 13320);
}

static void test_measure_is_as_many_whole_characters_as_fit(void)
{
    GridRequest request = broadsheet();
    Grid grid = grid_from_request(&request);

    g_assert_cmpint(grid.measure_characters, ==, 19);
    g_assert_cmpint(grid.measure, ==, 19 * request.em);
}

static void test_remainder_goes_where_it_is_asked_for(void)
{
    GridRequest request = broadsheet();
    Grid margins = grid_from_request(&request);
    request.remainder_place = REMAINDER_TO_GUTTERS;
    Grid gutters = grid_from_request(&request);

    g_assert_cmpint(margins.gutter, ==, request.gutter);
    g_assert_cmpint(margins.remainder, >, 0);
    g_assert_cmpint(gutters.remainder, <, 4);
    g_assert_cmpint(5 * gutters.measure + 4 * gutters.gutter + gutters.remainder, ==, request.type_area.width);
}

static void test_too_many_characters_are_refused(void)
{
    GridRequest request = broadsheet();
    request.measure_characters = 20;

    g_assert_cmpint(grid_from_request(&request).measure_characters, ==, 0);
}

static void test_last_line_needs_its_em_box_only(void)
{
    GridRequest request = broadsheet();
    request.type_area.height = 9 * request.line_pitch + request.em;

    g_assert_cmpint(grid_from_request(&request).line_count, ==, 10);
    request.type_area.height -= 1;
    g_assert_cmpint(grid_from_request(&request).line_count, ==, 9);
}

static void test_even_pages_are_mirrored(void)
{
    GridRequest request = broadsheet();
    PageDesign design = {
        .sheet = {length_from_mm(390), length_from_mm(540)},
        .type_area = {length_from_mm(15), length_from_mm(32), request.type_area.width, request.type_area.height},
        .grid = grid_from_request(&request),
    };
    Rect odd = page_type_area(&design, 3), even = page_type_area(&design, 4);

    g_assert_cmpint(even.x - odd.x, ==, design.sheet.width - 2 * design.type_area.x - design.type_area.width);
    g_assert_cmpint(even.width, ==, odd.width);
}

static void test_areas_start_and_end_on_the_grid(void)
{
    GridRequest request = broadsheet();
    PageDesign design = {.sheet = {length_from_mm(390), length_from_mm(540)}, .grid = grid_from_request(&request)};
    Area area = {.first_column = 1, .column_count = 2, .first_line = 10, .line_count = 20};
    Rect rect = area_rect(&design, 1, &area);

    g_assert_cmpint(rect.y, ==, 10 * request.line_pitch);
    g_assert_cmpint(rect_bottom(rect), ==, 29 * request.line_pitch + request.em);
    g_assert_cmpint(rect.width, ==, 2 * design.grid.measure + design.grid.gutter);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/grid/classic-broadsheet-has-13320-places", test_classic_broadsheet_has_13320_places);
    g_test_add_func("/grid/measure-is-as-many-whole-characters-as-fit",
                    test_measure_is_as_many_whole_characters_as_fit);
    g_test_add_func("/grid/remainder-goes-where-it-is-asked-for", test_remainder_goes_where_it_is_asked_for);
    g_test_add_func("/grid/too-many-characters-are-refused", test_too_many_characters_are_refused);
    g_test_add_func("/grid/last-line-needs-its-em-box-only", test_last_line_needs_its_em_box_only);
    g_test_add_func("/grid/even-pages-are-mirrored", test_even_pages_are_mirrored);
    g_test_add_func("/grid/areas-start-and-end-on-the-grid", test_areas_start_and_end_on_the_grid);
    return g_test_run();
}
