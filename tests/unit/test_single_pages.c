/* test_single_pages.c - a spread of 200 units, folded at 100, as two pages. */
#include "display/single_pages.h"

#include <glib.h>
#include <string.h>

enum { FOLD = 100, HEIGHT = 80 };

typedef struct Scene {
    Arena *arena;
    DisplayBuilder *builder;
} Scene;

static Scene scene_of_spread(void)
{
    Scene scene = {.arena = arena_new()};
    scene.builder = display_builder_new(scene.arena, 4, "4-5", (Size){2 * FOLD, HEIGHT});
    display_set_last_page(scene.builder, 5);
    return scene;
}

static SinglePages pages_of(Scene scene)
{
    const DisplayList *list = display_builder_finish(scene.builder);
    return single_pages(scene.arena, &list, 1);
}

/* A line from `x` on, each letter ten units wide. */
static void add_line(Scene scene, const char *text, Length x)
{
    int count = (int)strlen(text);
    DisplayGlyph *glyphs = arena_new_array(scene.arena, DisplayGlyph, count);
    DisplayCluster *clusters = arena_new_array(scene.arena, DisplayCluster, count);
    for (int i = 0; i < count; i++) {
        glyphs[i] = (DisplayGlyph){.id = (uint32_t)text[i], .x = x + 10 * i, .y = 40};
        clusters[i] = (DisplayCluster){.byte_count = 1, .glyph_count = 1};
    }
    display_add_glyphs(scene.builder, &(DisplayGlyphs){.size = 10, .origin = {x, 40}, .width = 10 * count, .text = text,
                                                       .text_length = count, .glyphs = glyphs, .glyph_count = count,
                                                       .clusters = clusters, .cluster_count = count});
}

/* Text, then how many glyphs, then where the first stands. */
static void assert_line(const DisplayList *page, const char *text, int glyph_count, Length x)
{
    g_assert_cmpint(page->item_count, ==, 1);
    const DisplayGlyphs *glyphs = &page->items[0].as.glyphs;
    char *found = g_strndup(glyphs->text, (gsize)glyphs->text_length);
    g_assert_cmpstr(found, ==, text);
    g_free(found);
    g_assert_cmpint(glyphs->glyph_count, ==, glyph_count);
    g_assert_cmpint(glyphs->glyphs[0].x, ==, x);
}

static void test_halves_are_pages_of_their_own(void)
{
    Scene scene = scene_of_spread();
    SinglePages pages = pages_of(scene);
    g_assert_cmpint(pages.count, ==, 2);
    g_assert_true(pages.items[0].is_left_half);
    g_assert_false(pages.items[1].is_left_half);
    g_assert_cmpint(pages.items[1].list->page_number, ==, 5);
    g_assert_cmpstr(pages.items[1].list->page_label, ==, "5");
    g_assert_cmpint(pages.items[1].list->sheet.width, ==, FOLD);
    arena_free(scene.arena);
}

static void test_single_page_stays_as_it_is(void)
{
    Arena *arena = arena_new();
    const DisplayList *list = display_builder_finish(display_builder_new(arena, 3, "3", (Size){FOLD, HEIGHT}));
    SinglePages pages = single_pages(arena, &list, 1);
    g_assert_cmpint(pages.count, ==, 1);
    g_assert_true(pages.items[0].list == list);
    arena_free(arena);
}

static void test_line_is_parted_at_the_fold(void)
{
    Scene scene = scene_of_spread();
    add_line(scene, "abcdef", 70);
    SinglePages pages = pages_of(scene);
    assert_line(pages.items[0].list, "abc", 3, 70);
    assert_line(pages.items[1].list, "def", 3, 0);
    arena_free(scene.arena);
}

/* The third letter stands from 96 to 106: on both pages, but its text once. */
static void test_letter_on_the_fold_is_drawn_twice_and_read_once(void)
{
    Scene scene = scene_of_spread();
    add_line(scene, "abcd", 76);
    SinglePages pages = pages_of(scene);
    assert_line(pages.items[0].list, "ab", 3, 76);
    assert_line(pages.items[1].list, "cd", 2, -4);
    arena_free(scene.arena);
}

static void test_vertical_line_belongs_to_the_half_it_runs_down(void)
{
    Scene scene = scene_of_spread();
    const DisplayGlyph glyphs[] = {{1, 115, 10}, {2, 115, 20}};
    const DisplayCluster clusters[] = {{1, 1, false}, {1, 1, false}};
    display_add_glyphs(scene.builder, &(DisplayGlyphs){.setting = GLYPHS_UPRIGHT, .size = 10, .origin = {120, 10},
                                                       .width = 20, .text = "ab", .text_length = 2, .glyphs = glyphs,
                                                       .glyph_count = 2, .clusters = clusters, .cluster_count = 2});
    SinglePages pages = pages_of(scene);
    g_assert_cmpint(pages.items[0].list->item_count, ==, 0);
    assert_line(pages.items[1].list, "ab", 2, 15);
    arena_free(scene.arena);
}

static void test_fill_over_the_fold_stands_on_both(void)
{
    Scene scene = scene_of_spread();
    display_add_fill(scene.builder, (Rect){90, 0, 30, 10}, INK_BLACK, "tint");
    display_add_fill(scene.builder, (Rect){10, 0, 90, 10}, INK_BLACK, "tint");
    SinglePages pages = pages_of(scene);
    g_assert_cmpint(pages.items[0].list->item_count, ==, 2);
    g_assert_cmpint(pages.items[1].list->item_count, ==, 1);
    g_assert_cmpint(pages.items[1].list->items[0].as.fill.rect.x, ==, -10);
    arena_free(scene.arena);
}

static void test_anchors_and_outline_stand_once_and_tags_not_at_all(void)
{
    Scene scene = scene_of_spread();
    display_begin_tag(scene.builder, "story", "a");
    display_add_outline(scene.builder, 1, "a", (Point){10, 10});
    display_add_anchor(scene.builder, "b", (Point){130, 10});
    display_end_tag(scene.builder);
    SinglePages pages = pages_of(scene);
    g_assert_cmpint(pages.items[0].list->item_count, ==, 1);
    g_assert_cmpint(pages.items[0].list->items[0].kind, ==, DISPLAY_OUTLINE);
    g_assert_cmpint(pages.items[1].list->item_count, ==, 1);
    g_assert_cmpint(pages.items[1].list->items[0].as.anchor.point.x, ==, 30);
    arena_free(scene.arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/single-pages/halves", test_halves_are_pages_of_their_own);
    g_test_add_func("/single-pages/single-page", test_single_page_stays_as_it_is);
    g_test_add_func("/single-pages/line", test_line_is_parted_at_the_fold);
    g_test_add_func("/single-pages/letter-on-the-fold", test_letter_on_the_fold_is_drawn_twice_and_read_once);
    g_test_add_func("/single-pages/vertical-line", test_vertical_line_belongs_to_the_half_it_runs_down);
    g_test_add_func("/single-pages/fill", test_fill_over_the_fold_stands_on_both);
    g_test_add_func("/single-pages/anchors", test_anchors_and_outline_stand_once_and_tags_not_at_all);
    return g_test_run();
}
