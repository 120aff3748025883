/* test_made_pages.c - numbers of made pages round those of the manifest, the sides they begin at, white pages, covers. */
#include "page/made_pages.h"

#include <glib.h>

enum { MOST_FIXED = 6 };

typedef struct Scene {
    Arena *arena;
    Diagnostics *diagnostics;
    PageDesign design;
    PageDesign spread;
    Section section;
    Page fixed[MOST_FIXED];
    Issue issue;
    MadePages pages;
} Scene;

/* An issue of one section. Fixed pages are added before scene_begin. */
static Scene *scene_new(void)
{
    Arena *arena = arena_new();
    Scene *scene = arena_new_object(arena, Scene);
    *scene = (Scene){.arena = arena, .diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH)};
    scene->design.grid.line_count = 20;
    scene->design.grid.column_count = 2;
    scene->issue = (Issue){
        .design = &scene->design,
        .pages = scene->fixed,
        .sections = &scene->section,
        .section_count = 1,
        .page_multiple = 1,
    };
    return scene;
}

static void fix(Scene *scene, Page page)
{
    page.section = "";
    scene->fixed[scene->issue.page_count++] = page;
}

static void scene_begin(Scene *scene)
{
    scene->pages = made_pages_new(scene->arena, &scene->issue);
}

static int next(Scene *scene, StoryStart start)
{
    return made_pages_next(&scene->pages, start, "城市")->page.number;
}

static void print_page(GString *found, const Page *page)
{
    static const char *const covers[] = {"", "front ", "inside-front ", "inside-back ", "back "};
    g_string_append_printf(found, "%s%s%d%s", found->len ? ", " : "", covers[page->cover], page->number,
                           page->is_made ? "" : "*");
}

/* Pages of the finished issue in order, those of the manifest with a star; frees the scene. */
static void assert_finished(Scene *scene, const char *expected)
{
    Issue *finished = made_pages_finish(&scene->pages, scene->diagnostics);
    GString *found = g_string_new(NULL);
    for (int i = 0; i < finished->page_count; i++)
        print_page(found, &finished->pages[i]);
    g_assert_cmpstr(found->str, ==, expected);
    g_string_free(found, TRUE);
    made_pages_close(&scene->pages);
    diagnostics_free(scene->diagnostics);
    arena_free(scene->arena);
}

static void test_numbers_go_round_fixed_pages(void)
{
    Scene *scene = scene_new();
    fix(scene, (Page){.number = 2});
    fix(scene, (Page){.number = 3});
    scene_begin(scene);
    g_assert_cmpint(next(scene, START_PAGE), ==, 1);
    g_assert_cmpint(next(scene, START_PAGE), ==, 4);
    assert_finished(scene, "1, 2*, 3*, 4");
}

static void test_numbers_go_round_both_pages_of_a_spread(void)
{
    Scene *scene = scene_new();
    fix(scene, (Page){.number = 2, .spread = &scene->spread});
    scene_begin(scene);
    g_assert_cmpint(next(scene, START_PAGE), ==, 1);
    g_assert_cmpint(next(scene, START_PAGE), ==, 4);
    assert_finished(scene, "1, 2*, 4");
}

static void test_a_side_that_is_wanted_leaves_a_page_white(void)
{
    Scene *scene = scene_new();
    scene_begin(scene);
    g_assert_cmpint(next(scene, START_LEFT), ==, 2);
    g_assert_cmpint(next(scene, START_LEFT), ==, 4);
    g_assert_cmpint(next(scene, START_RIGHT), ==, 5);
    assert_finished(scene, "1, 2, 3, 4, 5");
}

static void test_a_fixed_page_at_the_other_side_needs_no_white_one(void)
{
    Scene *scene = scene_new();
    fix(scene, (Page){.number = 2});
    scene_begin(scene);
    g_assert_cmpint(next(scene, START_RIGHT), ==, 1);
    g_assert_cmpint(next(scene, START_RIGHT), ==, 3);
    assert_finished(scene, "1, 2*, 3");
}

static void test_the_total_is_a_multiple(void)
{
    Scene *scene = scene_new();
    scene->issue.page_multiple = 0; /* not given: 4 */
    scene_begin(scene);
    next(scene, START_PAGE);
    assert_finished(scene, "1, 2, 3, 4");
}

static void test_a_total_that_is_a_multiple_stays(void)
{
    Scene *scene = scene_new();
    scene->issue.page_multiple = 2;
    scene_begin(scene);
    next(scene, START_PAGE);
    next(scene, START_PAGE);
    assert_finished(scene, "1, 2");
}

static void test_a_gap_before_a_fixed_page_is_filled_and_told(void)
{
    Scene *scene = scene_new();
    fix(scene, (Page){.number = 4});
    scene_begin(scene);
    next(scene, START_PAGE);
    Diagnostics *told = scene->diagnostics;
    scene->diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    Issue *finished = made_pages_finish(&scene->pages, told);
    g_assert_cmpint(finished->page_count, ==, 4);
    g_assert_cmpint(diagnostics_count(told, SEVERITY_WARNING), ==, 1);
    diagnostics_free(told);
    assert_finished(scene, "1, 2, 3, 4*");
}

static void test_one_page_of_a_cover_brings_four_outside_the_count(void)
{
    Scene *scene = scene_new();
    fix(scene, (Page){.number = BACK_COVER_NUMBER, .cover = COVER_BACK});
    scene_begin(scene);
    g_assert_cmpint(next(scene, START_PAGE), ==, 1);
    assert_finished(scene, "front -1, inside-front 0, 1, inside-back 2, back 3*");
}

static void test_pages_of_a_cover_count_for_the_multiple(void)
{
    Scene *scene = scene_new();
    scene->issue.page_multiple = 4;
    fix(scene, (Page){.number = FRONT_COVER_NUMBER, .cover = COVER_FRONT});
    scene_begin(scene);
    next(scene, START_PAGE);
    assert_finished(scene, "front -1*, inside-front 0, 1, 2, 3, 4, inside-back 5, back 6");
}

static void test_a_counted_cover_has_the_first_and_last_numbers(void)
{
    Scene *scene = scene_new();
    scene->issue.counts_covers = true;
    fix(scene, (Page){.number = FRONT_COVER_NUMBER, .cover = COVER_FRONT});
    scene_begin(scene);
    g_assert_cmpint(next(scene, START_PAGE), ==, 3);
    g_assert_cmpint(next(scene, START_PAGE), ==, 4);
    assert_finished(scene, "front 1*, inside-front 2, 3, 4, inside-back 5, back 6");
}

static void test_an_issue_without_sections_gets_no_page(void)
{
    Scene *scene = scene_new();
    scene->issue.section_count = 0;
    scene->issue.page_multiple = 0;
    fix(scene, (Page){.number = 5});
    fix(scene, (Page){.number = 2});
    scene_begin(scene);
    assert_finished(scene, "2*, 5*");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/made_pages/numbers_go_round_fixed_pages", test_numbers_go_round_fixed_pages);
    g_test_add_func("/made_pages/numbers_go_round_both_pages_of_a_spread", test_numbers_go_round_both_pages_of_a_spread);
    g_test_add_func("/made_pages/a_side_that_is_wanted_leaves_a_page_white", test_a_side_that_is_wanted_leaves_a_page_white);
    g_test_add_func("/made_pages/a_fixed_page_at_the_other_side_needs_no_white_one",
                    test_a_fixed_page_at_the_other_side_needs_no_white_one);
    g_test_add_func("/made_pages/the_total_is_a_multiple", test_the_total_is_a_multiple);
    g_test_add_func("/made_pages/a_total_that_is_a_multiple_stays", test_a_total_that_is_a_multiple_stays);
    g_test_add_func("/made_pages/a_gap_before_a_fixed_page_is_filled_and_told",
                    test_a_gap_before_a_fixed_page_is_filled_and_told);
    g_test_add_func("/made_pages/one_page_of_a_cover_brings_four_outside_the_count",
                    test_one_page_of_a_cover_brings_four_outside_the_count);
    g_test_add_func("/made_pages/pages_of_a_cover_count_for_the_multiple", test_pages_of_a_cover_count_for_the_multiple);
    g_test_add_func("/made_pages/a_counted_cover_has_the_first_and_last_numbers",
                    test_a_counted_cover_has_the_first_and_last_numbers);
    g_test_add_func("/made_pages/an_issue_without_sections_gets_no_page", test_an_issue_without_sections_gets_no_page);
    return g_test_run();
}
