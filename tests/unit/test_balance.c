/* test_balance.c - columns that end level, and frames round pictures. */
#include "flow/balance.h"
#include "flow_scene.h"

#include <glib.h>

/* A picture of the size in `context`, at the top of the last columns. */
static int picture_at_top(const void *context, int depth, Obstacle *obstacles)
{
    const Obstacle *picture = context;
    if (picture->line_count > depth)
        return -1;
    obstacles[0] = *picture;
    return 1;
}

static BalancedBody balance(Arena *arena, const char *sketch, int columns, int depth, const Obstacle *picture)
{
    BodyShape shape = {
        .columns = {.count = columns, .measure = 20, .em = 1},
        .depth = depth,
        .obstacle_capacity = picture ? 1 : 0,
        .obstacles_at = picture_at_top,
        .context = picture,
    };
    return body_balance(arena, flow_text_of(arena, sketch), &shape);
}

static void test_text_is_shared_among_the_columns(void)
{
    Arena *arena = arena_new();
    BalancedBody body = balance(arena, "pppp pppp pppp", 3, 40, NULL);

    g_assert_cmpint(body.depth, ==, 4);
    g_assert_cmpint(body.short_lines, ==, 0);
    g_assert_cmpint(body.end_unit, ==, 12);
    arena_free(arena);
}

static void test_only_the_last_column_is_short(void)
{
    Arena *arena = arena_new();
    BalancedBody body = balance(arena, "pppppppp pppppppp pppppppp pppppppp pppppppp pppp", 3, 40, NULL);

    g_assert_cmpint(body.depth, ==, 15); /* 44 lines: 15, 15, 14 */
    g_assert_cmpint(body.short_lines, ==, 1);
    arena_free(arena);
}

static void test_short_last_column_goes_to_the_subhead(void)
{
    Arena *arena = arena_new();
    BalancedBody body = balance(arena, "ppppp H pppp ppppp", 3, 40, NULL);

    g_assert_cmpint(body.depth, ==, 6); /* 16 lines in 18 places: one goes to the subhead, one stays */
    g_assert_cmpint(body.short_lines, <=, 1);
    arena_free(arena);
}

static void test_subheads_without_text_fill_the_columns(void)
{
    Arena *arena = arena_new();
    BalancedBody body = balance(arena, "H H H H H H H H", 2, 6, NULL);

    g_assert_cmpint(body.depth, ==, 6);
    g_assert_cmpint(body.end_unit, ==, 6); /* three in each column; the others are overset */
    arena_free(arena);
}

static void test_overset_text_keeps_the_whole_depth(void)
{
    Arena *arena = arena_new();
    BalancedBody body = balance(arena, "pppp pppp pppp", 2, 4, NULL);

    g_assert_cmpint(body.depth, ==, 4);
    g_assert_cmpint(body.end_unit, ==, 8);
    arena_free(arena);
}

static void test_picture_makes_the_body_deeper(void)
{
    Arena *arena = arena_new();
    Obstacle picture = {.inline_start = 20, .inline_end = 40, .line_count = 6}; /* the second column */
    BalancedBody body = balance(arena, "pppp pppp pppp pppp pppp pppp", 2, 40, &picture);

    g_assert_cmpint(body.depth, ==, 15); /* (24 + 6) / 2 */
    g_assert_cmpint(body.filled->frames.items[1].first_line, ==, 6);
    arena_free(arena);
}

static void test_body_is_never_shallower_than_its_picture(void)
{
    Arena *arena = arena_new();
    Obstacle picture = {.inline_start = 20, .inline_end = 40, .line_count = 9};
    BalancedBody body = balance(arena, "pp", 2, 40, &picture);

    g_assert_cmpint(body.depth, ==, 9);
    arena_free(arena);
}

static void test_body_without_text_has_no_depth(void)
{
    Arena *arena = arena_new();
    BalancedBody body = balance(arena, "", 3, 40, NULL);

    g_assert_cmpint(body.depth, ==, 0);
    g_assert_cmpint(body.end_unit, ==, 0);
    arena_free(arena);
}

static void test_frames_stop_above_an_obstacle_and_go_on_below(void)
{
    Arena *arena = arena_new();
    BodyColumns columns = {.count = 2, .measure = 20, .gutter = 2, .em = 1};
    Obstacle picture = obstacle_of_columns(&columns, 0, 2, 3, 4);
    Frames frames = frames_around(arena, &columns, 10, &picture, 1);

    g_assert_cmpint(frames.count, ==, 4);
    g_assert_cmpint(frames.items[0].line_count, ==, 3);
    g_assert_cmpint(frames.items[1].first_line, ==, 7);
    g_assert_cmpint(frames.items[2].column, ==, 1);
    g_assert_cmpint(frames.items[3].line_count, ==, 3);
    arena_free(arena);
}

static void test_every_unit_stands_once_and_in_order(void)
{
    Arena *arena = arena_new();
    BalancedBody body = balance(arena, "ppppppp H ppppp pppp H pppp", 4, 40, NULL);
    int line = -1, frame = 0;

    for (int i = 0; i < body.filled->unit_count; i++) {
        const PlacedUnit *placed = &body.filled->units[i];
        g_assert_cmpint(placed->unit, ==, i);
        g_assert_true(placed->frame > frame || placed->line > line);
        frame = placed->frame;
        line = placed->line;
    }
    g_assert_cmpint(body.filled->unit_count, ==, 22);
    arena_free(arena);
}

static void test_lines_beside_an_obstacle_hold_whole_characters(void)
{
    Arena *arena = arena_new();
    BodyColumns columns = {.count = 2, .measure = 200, .gutter = 20, .em = 10};
    Obstacle left = {.inline_start = -20, .inline_end = 63, .first_line = 2, .line_count = 3};
    Frames frames = frames_around(arena, &columns, 10, &left, 1);

    g_assert_cmpint(frames.count, ==, 2);
    g_assert_true(frames.have_rooms);
    LineRoom whole = frame_room(&frames, &frames.items[0], 1), beside = frame_room(&frames, &frames.items[0], 2);
    g_assert_cmpint(whole.extent, ==, 200);
    g_assert_cmpint(beside.extent, ==, 130); /* flush with the open side */
    g_assert_cmpint(beside.start, ==, 70);
    g_assert_null(frames.items[1].rooms);
    arena_free(arena);
}

static void test_narrow_room_ends_the_frame(void)
{
    Arena *arena = arena_new();
    BodyColumns columns = {.count = 1, .measure = 200, .em = 10};
    Obstacle wide = {.inline_start = 0, .inline_end = 151, .first_line = 2, .line_count = 3};
    Frames frames = frames_around(arena, &columns, 10, &wide, 1);

    g_assert_cmpint(frames.count, ==, 2); /* fewer than five characters are left: above and below it */
    g_assert_cmpint(frames.items[1].first_line, ==, 5);
    arena_free(arena);
}

/* As wide as the other columns, but not at the start of its own. */
static void test_wider_column_beside_an_obstacle_keeps_its_place(void)
{
    Arena *arena = arena_new();
    BodyColumns columns = {.count = 2, .measure = 200, .wider_from = 1, .wider_by = 10, .gutter = 20, .em = 10};
    Obstacle left = {.inline_start = 200, .inline_end = 230, .first_line = 0, .line_count = 10};
    Frames frames = frames_around(arena, &columns, 10, &left, 1);

    LineRoom room = frame_room(&frames, &frames.items[1], 0);
    g_assert_cmpint(room.start, ==, 10);
    g_assert_cmpint(room.extent, ==, 200);
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/balance/text-is-shared-among-the-columns", test_text_is_shared_among_the_columns);
    g_test_add_func("/balance/only-the-last-column-is-short", test_only_the_last_column_is_short);
    g_test_add_func("/balance/short-last-column-goes-to-the-subhead", test_short_last_column_goes_to_the_subhead);
    g_test_add_func("/balance/subheads-without-text-fill-the-columns", test_subheads_without_text_fill_the_columns);
    g_test_add_func("/balance/overset-text-keeps-the-whole-depth", test_overset_text_keeps_the_whole_depth);
    g_test_add_func("/balance/picture-makes-the-body-deeper", test_picture_makes_the_body_deeper);
    g_test_add_func("/balance/body-is-never-shallower-than-its-picture", test_body_is_never_shallower_than_its_picture);
    g_test_add_func("/balance/body-without-text-has-no-depth", test_body_without_text_has_no_depth);
    g_test_add_func("/frames/stop-above-an-obstacle-and-go-on-below",
                    test_frames_stop_above_an_obstacle_and_go_on_below);
    g_test_add_func("/frames/every-unit-stands-once-and-in-order", test_every_unit_stands_once_and_in_order);
    g_test_add_func("/balance/lines-beside-an-obstacle-hold-whole-characters",
                    test_lines_beside_an_obstacle_hold_whole_characters);
    g_test_add_func("/balance/narrow-room-ends-the-frame", test_narrow_room_ends_the_frame);
    g_test_add_func("/balance/wider-column-beside-an-obstacle-keeps-its-place",
                    test_wider_column_beside_an_obstacle_keeps_its_place);
    return g_test_run();
}
