/* test_ink_coverage.c - ink of patches on small plates made by hand. */
#include "plates/ink_coverage.h"

#include <glib.h>
#include <string.h>

enum { SIDE = 40 };

typedef struct Scene {
    Arena *arena;
    unsigned char dots[5][SIDE * SIDE];
    Plate items[5];
    Plates plates;
} Scene;

static void set_up(Scene *scene, int plate_count)
{
    scene->arena = arena_new();
    memset(scene->dots, 255, sizeof scene->dots);
    for (int i = 0; i < plate_count; i++)
        scene->items[i] = (Plate){"ink", scene->dots[i]};
    scene->plates = (Plates){SIDE, SIDE, scene->items, plate_count};
}

static void paint(Scene *scene, int plate, PixelRect rect, int percent)
{
    for (int y = rect.y; y < rect.y + rect.height; y++)
        for (int x = rect.x; x < rect.x + rect.width; x++)
            scene->dots[plate][y * SIDE + x] = (unsigned char)(255 - 255 * percent / 100);
}

static const PixelRect all = {0, 0, SIDE, SIDE};

static void test_ink_of_all_plates_adds_up(void)
{
    Scene scene;
    set_up(&scene, 5);
    paint(&scene, 0, all, 100);
    paint(&scene, 3, all, 20);
    paint(&scene, 4, (PixelRect){0, 0, 10, SIDE}, 100); /* a spot ink on a quarter */
    InkSums ink = ink_sums(scene.arena, &scene.plates);
    g_assert_cmpint(ink_mean(&ink, all), ==, 1450);
    g_assert_cmpint(ink_mean(&ink, (PixelRect){0, 5, 10, 3}), ==, 2200);
    g_assert_cmpint(ink_mean(&ink, (PixelRect){39, 39, 1, 1}), ==, 1200);
    arena_free(scene.arena);
}

static void test_patch_over_the_limit_is_found_with_its_place(void)
{
    Scene scene;
    set_up(&scene, 4);
    for (int plate = 0; plate < 4; plate++)
        paint(&scene, plate, (PixelRect){10, 20, 6, 6}, 80);
    InkSums ink = ink_sums(scene.arena, &scene.plates);
    DenseAreas areas = dense_areas(scene.arena, &ink, all, 6, 3190);
    g_assert_cmpint(areas.count, ==, 1);
    g_assert_cmpint(areas.items[0].tenths, ==, 3200);
    g_assert_cmpint(areas.items[0].peak.x, ==, 10);
    g_assert_cmpint(areas.items[0].peak.y, ==, 20);
    g_assert_cmpint(dense_areas(scene.arena, &ink, all, 6, 3200).count, ==, 0); /* the limit itself may be printed */
    arena_free(scene.arena);
}

static void test_thin_rule_is_no_patch(void)
{
    Scene scene;
    set_up(&scene, 4);
    for (int plate = 0; plate < 4; plate++)
        paint(&scene, plate, (PixelRect){0, 20, SIDE, 2}, 100);
    InkSums ink = ink_sums(scene.arena, &scene.plates);
    g_assert_cmpint(dense_areas(scene.arena, &ink, all, 6, 2200).count, ==, 0);
    arena_free(scene.arena);
}

static void test_areas_apart_are_two_and_touching_ones_are_one(void)
{
    Scene scene;
    set_up(&scene, 4);
    for (int plate = 0; plate < 4; plate++) {
        paint(&scene, plate, (PixelRect){0, 0, 10, 10}, 100);
        paint(&scene, plate, (PixelRect){10, 5, 10, 10}, 100);
        paint(&scene, plate, (PixelRect){30, 30, 10, 10}, 90);
    }
    InkSums ink = ink_sums(scene.arena, &scene.plates);
    DenseAreas areas = dense_areas(scene.arena, &ink, all, 6, 3500);
    g_assert_cmpint(areas.count, ==, 2);
    g_assert_cmpint(areas.items[0].bounds.width, ==, 20);
    g_assert_cmpint(areas.items[1].bounds.x, ==, 30);
    arena_free(scene.arena);
}

static void test_only_what_lies_within_counts(void)
{
    Scene scene;
    set_up(&scene, 4);
    for (int plate = 0; plate < 4; plate++)
        paint(&scene, plate, (PixelRect){0, 0, 8, 8}, 100); /* a register mark, cut off */
    InkSums ink = ink_sums(scene.arena, &scene.plates);
    g_assert_cmpint(dense_areas(scene.arena, &ink, (PixelRect){8, 8, 32, 32}, 6, 3000).count, ==, 0);
    g_assert_cmpint(dense_areas(scene.arena, &ink, (PixelRect){0, 0, 3, 3}, 6, 3000).count, ==, 0);
    arena_free(scene.arena);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/ink_coverage/ink_of_all_plates_adds_up", test_ink_of_all_plates_adds_up);
    g_test_add_func("/ink_coverage/patch_over_the_limit", test_patch_over_the_limit_is_found_with_its_place);
    g_test_add_func("/ink_coverage/thin_rule_is_no_patch", test_thin_rule_is_no_patch);
    g_test_add_func("/ink_coverage/areas_apart_and_touching", test_areas_apart_are_two_and_touching_ones_are_one);
    g_test_add_func("/ink_coverage/only_what_lies_within", test_only_what_lies_within_counts);
    return g_test_run();
}
