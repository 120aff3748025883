/* test_imposition.c - which pages share a sheet, how far they move, and where they stand. */
#include "press/imposition.h"

#include <glib.h>

enum { WIDTH = 100000, HEIGHT = 140000, BLEED = 3000, CREEP = 100 };

/* "8|1 2|7" for sheets of pages numbered from 1 on, "-" for a blank page. The caller frees it. */
static char *order_in_words(const ImposedOrder *order, int first)
{
    GString *words = g_string_new(NULL);
    for (int i = 0; i < order->side_count * order->slots_per_side; i++) {
        const char *between = i % order->slots_per_side ? "|" : i ? " " : "";
        if (order->slots[i] == BLANK_PAGE)
            g_string_append_printf(words, "%s-", between);
        else
            g_string_append_printf(words, "%s%d", between, order->slots[i] + first);
    }
    return g_string_free(words, FALSE);
}

static char *order_of(ImpositionScheme scheme, const ImposedPage *pages, int count, int first)
{
    Arena *arena = arena_new();
    ImposedOrder order = imposition_order(arena, scheme, pages, count);
    char *words = order_in_words(&order, first);
    arena_free(arena);
    return words;
}

/* Pages `first` to `last` without gaps, odd ones at the right. */
static char *order_of_range(ImpositionScheme scheme, int first, int last)
{
    ImposedPage pages[64] = {{0}};
    for (int i = 0; i <= last - first; i++)
        pages[i].is_right = (first + i) % 2;
    return order_of(scheme, pages, last - first + 1, first);
}

static void expect_order(ImpositionScheme scheme, int first, int last, const char *expected)
{
    char *words = order_of_range(scheme, first, last);
    g_assert_cmpstr(words, ==, expected);
    g_free(words);
}

static void test_saddle_lays_sheets_in_each_other(void)
{
    expect_order(IMPOSITION_SADDLE, 1, 8, "8|1 2|7 6|3 4|5");
    expect_order(IMPOSITION_SADDLE, 1, 4, "4|1 2|3");
}

static void test_saddle_fills_the_last_sheet_with_blank_pages(void)
{
    expect_order(IMPOSITION_SADDLE, 1, 1, "-|1 -|-");
    expect_order(IMPOSITION_SADDLE, 1, 2, "-|1 2|-");
    expect_order(IMPOSITION_SADDLE, 1, 5, "-|1 2|- -|3 4|5");
}

static void test_saddle_of_48_pages_has_12_sheets(void)
{
    char *words = order_of_range(IMPOSITION_SADDLE, 1, 48);
    g_assert_true(g_str_has_prefix(words, "48|1 2|47 46|3 4|45 "));
    g_assert_true(g_str_has_suffix(words, " 28|21 22|27 26|23 24|25"));
    gchar **sides = g_strsplit(words, " ", -1);
    g_assert_cmpint((int)g_strv_length(sides), ==, 24);
    for (int side = 0; side < 24; side++) { /* beside each other stand pages that make 49 together */
        gchar **pair = g_strsplit(sides[side], "|", 2);
        g_assert_cmpint((int)(g_ascii_strtoll(pair[0], NULL, 10) + g_ascii_strtoll(pair[1], NULL, 10)), ==, 49);
        g_strfreev(pair);
    }
    g_strfreev(sides);
    g_free(words);
}

static void test_left_hand_pages_stay_at_the_left(void)
{
    expect_order(IMPOSITION_SADDLE, 2, 4, "4|- 2|3");
    expect_order(IMPOSITION_SADDLE, 3, 6, "6|3 4|5");
}

static void test_blank_pages_stand_before_the_covers_that_close_the_issue(void)
{
    const ImposedPage pages[] = {{.is_right = true}, {0}, {.is_right = true}, {0},
                                 {.is_right = true, .closes_issue = true}, {.closes_issue = true}};
    char *words = order_of(IMPOSITION_SADDLE, pages, 6, 1);
    g_assert_cmpstr(words, ==, "6|1 2|5 -|3 4|-");
    g_free(words);
}

static void test_blank_pages_are_told_with_their_places(void)
{
    Arena *arena = arena_new();
    const ImposedPage pages[] = {{0}, {.is_right = true}, {.is_right = true}};
    ImposedOrder order = imposition_order(arena, IMPOSITION_SADDLE, pages, 3);
    g_assert_cmpint(order.blank_run_count, ==, 3);
    const BlankPages expected[] = {{0, 1}, {2, 1}, {3, 3}};
    for (int i = 0; i < 3; i++) {
        g_assert_cmpint(order.blanks[i].before, ==, expected[i].before);
        g_assert_cmpint(order.blanks[i].count, ==, expected[i].count);
    }
    arena_free(arena);
}

static void test_two_up_shows_facing_pages_and_the_first_alone_at_the_right(void)
{
    expect_order(IMPOSITION_TWO_UP, 1, 5, "-|1 2|3 4|5");
    expect_order(IMPOSITION_TWO_UP, 2, 4, "2|3 4|-");
}

static void test_four_up_keeps_spreads_in_a_row(void)
{
    expect_order(IMPOSITION_FOUR_UP, 1, 6, "1|2|3|4 5|6|-|-");
    const ImposedPage pages[] = {{.is_right = true}, {.is_joined = true}, {.is_right = true}};
    char *words = order_of(IMPOSITION_FOUR_UP, pages, 3, 1);
    g_assert_cmpstr(words, ==, "1|-|2|3");
    g_free(words);
}

/* --- places --------------------------------------------------------------------------------------- */

static const ImpositionSettings saddle = {IMPOSITION_SADDLE, {WIDTH, HEIGHT}, BLEED, CREEP};

static void test_creep_grows_from_sheet_to_sheet(void)
{
    const Length expected[] = {0, 0, CREEP, CREEP, 2 * CREEP, 2 * CREEP};
    for (int side = 0; side < 6; side++)
        g_assert_cmpint(imposition_shift(&saddle, side), ==, expected[side]);
    ImpositionSettings proof = saddle;
    proof.scheme = IMPOSITION_TWO_UP;
    g_assert_cmpint(imposition_shift(&proof, 5), ==, 0);
}

static ImposedSide side_of_eight(Arena *arena, ImpositionSettings settings, int side)
{
    ImposedPage *pages = arena_new_array(arena, ImposedPage, 8);
    for (int i = 0; i < 8; i++)
        pages[i].is_right = i % 2 == 0;
    ImposedOrder order = imposition_order(arena, settings.scheme, pages, 8);
    return imposition_side(&settings, &order, side);
}

static void expect_rect(Rect rect, Length x, Length y, Length right, Length bottom)
{
    g_assert_cmpint(rect.x, ==, x);
    g_assert_cmpint(rect.y, ==, y);
    g_assert_cmpint(rect_right(rect), ==, right);
    g_assert_cmpint(rect_bottom(rect), ==, bottom);
}

static void test_pages_keep_their_bleed_but_end_at_the_fold(void)
{
    Arena *arena = arena_new();
    ImposedSide side = side_of_eight(arena, saddle, 0);
    g_assert_cmpint(side.place_count, ==, 2);
    g_assert_cmpint(side.places[0].page, ==, 7);
    g_assert_cmpint(side.places[0].corner.x, ==, 0);
    expect_rect(side.places[0].shown, -BLEED, -BLEED, WIDTH, HEIGHT + BLEED);
    g_assert_cmpint(side.places[1].corner.x, ==, WIDTH);
    expect_rect(side.places[1].shown, 0, -BLEED, WIDTH + BLEED, HEIGHT + BLEED);
    expect_rect(side.trim, 0, 0, 2 * WIDTH, HEIGHT);
    arena_free(arena);
}

static void test_inner_pages_move_to_the_spine_and_their_cut_with_them(void)
{
    Arena *arena = arena_new();
    ImposedSide side = side_of_eight(arena, saddle, 3);
    g_assert_cmpint(side.places[0].corner.x, ==, CREEP);
    expect_rect(side.places[0].shown, -BLEED, -BLEED, WIDTH - CREEP, HEIGHT + BLEED);
    g_assert_cmpint(side.places[1].corner.x, ==, WIDTH - CREEP);
    expect_rect(side.places[1].shown, CREEP, -BLEED, WIDTH + BLEED, HEIGHT + BLEED);
    expect_rect(side.trim, CREEP, 0, 2 * WIDTH - CREEP, HEIGHT);
    arena_free(arena);
}

static void test_four_reduced_pages_lie_apart_on_a_sheet_of_their_size(void)
{
    Arena *arena = arena_new();
    ImpositionSettings settings = saddle;
    settings.scheme = IMPOSITION_FOUR_UP;
    ImposedSide side = side_of_eight(arena, settings, 1);
    g_assert_cmpint(side.place_count, ==, 4);
    g_assert_cmpint(side.sheet.width, ==, WIDTH);
    Rect frames[4];
    for (int i = 0; i < 4; i++) {
        const ImposedPlace *place = &side.places[i];
        g_assert_cmpint(place->page, ==, 4 + i);
        frames[i] = (Rect){place->corner.x, place->corner.y, length_scale(WIDTH, place->thousandths, 1000),
                           length_scale(HEIGHT, place->thousandths, 1000)};
        g_assert_cmpint(frames[i].x, >, 0);
        g_assert_cmpint(rect_right(frames[i]), <, WIDTH);
        g_assert_cmpint(rect_bottom(frames[i]), <, HEIGHT);
        for (int other = 0; other < i; other++)
            g_assert_false(rects_overlap(frames[i], frames[other]));
    }
    g_assert_cmpint(frames[1].y, ==, frames[0].y);
    g_assert_cmpint(frames[2].x, ==, frames[0].x);
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/imposition/saddle-lays-sheets-in-each-other", test_saddle_lays_sheets_in_each_other);
    g_test_add_func("/imposition/saddle-fills-the-last-sheet", test_saddle_fills_the_last_sheet_with_blank_pages);
    g_test_add_func("/imposition/saddle-of-48-pages", test_saddle_of_48_pages_has_12_sheets);
    g_test_add_func("/imposition/left-hand-pages-stay-at-the-left", test_left_hand_pages_stay_at_the_left);
    g_test_add_func("/imposition/blank-pages-before-closing-covers",
                    test_blank_pages_stand_before_the_covers_that_close_the_issue);
    g_test_add_func("/imposition/blank-pages-are-told", test_blank_pages_are_told_with_their_places);
    g_test_add_func("/imposition/two-up-shows-facing-pages",
                    test_two_up_shows_facing_pages_and_the_first_alone_at_the_right);
    g_test_add_func("/imposition/four-up-keeps-spreads", test_four_up_keeps_spreads_in_a_row);
    g_test_add_func("/imposition/creep-grows", test_creep_grows_from_sheet_to_sheet);
    g_test_add_func("/imposition/pages-end-at-the-fold", test_pages_keep_their_bleed_but_end_at_the_fold);
    g_test_add_func("/imposition/inner-pages-move", test_inner_pages_move_to_the_spine_and_their_cut_with_them);
    g_test_add_func("/imposition/four-reduced-pages", test_four_reduced_pages_lie_apart_on_a_sheet_of_their_size);
    return g_test_run();
}
