/* test_plan_reader.c - plans to areas. */
#include "manifest/plan_reader.h"
#include "reader_scene.h"

static AreaList areas_of(Scene *scene, const char *text)
{
    Grid grid = {.column_count = 3, .line_count = 20, .area_gap = 2};
    KeyReader reader = key_reader_for(scene->arena, scene_toml(scene, text), scene->diagnostics);
    AreaList list = plan_read(&reader, &grid);
    report_wrong_keys(&reader);
    return list;
}

static void assert_area(const Area *area, const char *name, const int numbers[4])
{
    g_assert_cmpstr(area->name, ==, name);
    g_assert_cmpint(area->first_column, ==, numbers[0]);
    g_assert_cmpint(area->column_count, ==, numbers[1]);
    g_assert_cmpint(area->first_line, ==, numbers[2]);
    g_assert_cmpint(area->line_count, ==, numbers[3]);
}

static void test_area_over_two_rows_covers_the_gap(void)
{
    Scene scene = scene_new();
    AreaList list = areas_of(&scene, "plan = [\"a a b\", \"a a c\"]\nrows = [10, 8]\n");

    g_assert_cmpint(list.count, ==, 3);
    assert_area(&list.areas[0], "a", (const int[]){0, 2, 0, 20});
    assert_area(&list.areas[1], "b", (const int[]){2, 1, 0, 10});
    assert_area(&list.areas[2], "c", (const int[]){2, 1, 12, 8});
    assert_place(list.areas[2].origin, 1, 23);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_rows_left_out_are_equal(void)
{
    Scene scene = scene_new();
    AreaList list = areas_of(&scene, "plan = [\"a a a\", \"b b b\"]\n");

    assert_area(&list.areas[0], "a", (const int[]){0, 3, 0, 9});
    assert_area(&list.areas[1], "b", (const int[]){0, 3, 11, 9});
    scene_free(&scene);
}

static void test_rows_too_many_are_cut_to_the_page(void)
{
    Scene scene = scene_new();
    AreaList list = areas_of(&scene, "plan = [\"a a a\", \"b b b\"]\nrows = [10, 1000]\n");

    assert_area(&list.areas[1], "b", (const int[]){0, 3, 12, 8});
    assert_messages(
        &scene, "2:8 \"rows\" add up to 1010 lines, but the page has room for 18; take away 992");
    scene_free(&scene);
}

static void test_crooked_area_becomes_the_rectangle_of_its_first_cell(void)
{
    Scene scene = scene_new();
    AreaList list = areas_of(&scene, "plan = [\"a a b\", \"a b b\"]\nrows = [9, 9]\n");

    assert_area(&list.areas[0], "a", (const int[]){0, 2, 0, 9});
    assert_area(&list.areas[1], "b", (const int[]){2, 1, 0, 20});
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 2);
    scene_free(&scene);
}

static void test_dot_is_an_empty_cell(void)
{
    Scene scene = scene_new();
    AreaList list = areas_of(&scene, "plan = [\". a .\"]\n");

    g_assert_cmpint(list.count, ==, 1);
    assert_area(&list.areas[0], "a", (const int[]){1, 1, 0, 20});
    scene_free(&scene);
}

static void test_plan_of_too_many_rows_is_cut(void)
{
    Scene scene = scene_new();
    AreaList list = areas_of(
        &scene, "plan = [\"a a a\", \"b b b\", \"c c c\", \"d d d\", \"e e e\", \"f f f\", "
                "\"g g g\", \"h h h\"]\n");

    g_assert_cmpint(list.count, ==, 7); /* 7 lines and 6 gaps of 2 are 19 */
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 1);
    scene_free(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/plan-reader/area-over-two-rows-covers-the-gap",
                    test_area_over_two_rows_covers_the_gap);
    g_test_add_func("/plan-reader/rows-left-out-are-equal", test_rows_left_out_are_equal);
    g_test_add_func("/plan-reader/rows-too-many-are-cut-to-the-page",
                    test_rows_too_many_are_cut_to_the_page);
    g_test_add_func("/plan-reader/crooked-area-becomes-the-rectangle-of-its-first-cell",
                    test_crooked_area_becomes_the_rectangle_of_its_first_cell);
    g_test_add_func("/plan-reader/dot-is-an-empty-cell", test_dot_is_an_empty_cell);
    g_test_add_func("/plan-reader/plan-of-too-many-rows-is-cut", test_plan_of_too_many_rows_is_cut);
    return g_test_run();
}
