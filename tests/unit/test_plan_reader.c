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

static void assert_runs(const Area *area, const int (*runs)[3], int count)
{
    g_assert_cmpint(area->run_count, ==, count);
    for (int i = 0; i < count; i++) {
        g_assert_cmpint(area->runs[i].column, ==, runs[i][0]);
        g_assert_cmpint(area->runs[i].first_line, ==, runs[i][1]);
        g_assert_cmpint(area->runs[i].line_count, ==, runs[i][2]);
    }
}

static void test_crooked_area_keeps_its_shape(void)
{
    Scene scene = scene_new();
    AreaList list = areas_of(&scene, "plan = [\"a a b\", \"a b b\"]\nrows = [9, 9]\n");

    assert_area(&list.areas[0], "a", (const int[]){0, 2, 0, 20});
    assert_runs(&list.areas[0], (const int[][3]){{0, 0, 20}, {1, 0, 9}}, 2);
    assert_runs(&list.areas[1], (const int[][3]){{1, 11, 9}, {2, 0, 20}}, 2);
    g_assert_true(area_holds(&list.areas[0], 0, 10));   /* the gap between its own rows */
    g_assert_false(area_holds(&list.areas[0], 1, 9));   /* the gap above another area */
    g_assert_false(area_holds(&list.areas[1], 1, 10));
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_rectangle_needs_no_runs(void)
{
    Scene scene = scene_new();
    AreaList list = areas_of(&scene, "plan = [\"a a b\", \"a a b\"]\nrows = [9, 9]\n");

    g_assert_true(area_is_rectangle(&list.areas[0]));
    g_assert_true(area_holds(&list.areas[0], 1, 19));
    g_assert_false(area_holds(&list.areas[0], 2, 0));
    scene_free(&scene);
}

static void test_area_in_two_parts_is_its_first(void)
{
    Scene scene = scene_new();
    AreaList list = areas_of(&scene, "plan = [\"a b a\", \"b b b\"]\nrows = [9, 9]\n");

    assert_area(&list.areas[0], "a", (const int[]){0, 1, 0, 9});
    assert_area(&list.areas[1], "b", (const int[]){0, 3, 0, 20});
    assert_messages(&scene, "1:14 area \"a\" is in two parts that share no edge; give this part another name, or join it "
                            "to the first");
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
    g_test_add_func("/plan-reader/crooked-area-keeps-its-shape", test_crooked_area_keeps_its_shape);
    g_test_add_func("/plan-reader/rectangle-needs-no-runs", test_rectangle_needs_no_runs);
    g_test_add_func("/plan-reader/area-in-two-parts-is-its-first", test_area_in_two_parts_is_its_first);
    g_test_add_func("/plan-reader/dot-is-an-empty-cell", test_dot_is_an_empty_cell);
    g_test_add_func("/plan-reader/plan-of-too-many-rows-is-cut", test_plan_of_too_many_rows_is_cut);
    return g_test_run();
}
