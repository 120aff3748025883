/* test_print_preflight.c - what the checks for the press reckon with: dates in two notations, transformations, bounds. */
#include "preflight/date_match.h"
#include "preflight/print_matrix.h"

#include <glib.h>

/* --- dates ---------------------------------------------------------------------------------------- */

static void test_one_moment_in_two_zones_agrees(void)
{
    g_assert_true(dates_agree("D:20261120080000+08'00'", "2026-11-20T00:00:00Z"));
    g_assert_true(dates_agree("D:20261119203000-03'30'", "2026-11-20T08:00:00+08:00"));
    g_assert_true(dates_agree("D:20261120000000Z", "2026-11-20T00:00:00Z"));
    g_assert_false(dates_agree("D:20261120000000Z", "2026-11-20T00:00:00+08:00"));
}

static void test_parts_left_out_are_not_compared(void)
{
    g_assert_true(dates_agree("D:20261120", "2026-11-20T10:30:00"));
    g_assert_true(dates_agree("D:20261120103000", "2026-11-20T10:30:00+08:00"));
    g_assert_true(dates_agree("D:2026", "2026-11-20"));
    g_assert_false(dates_agree("D:20261121", "2026-11-20T10:30:00"));
    g_assert_true(dates_agree("D:20261120103000Z", "2026-11-20T10:30:00.250Z"));
}

static void test_what_is_no_date_agrees_with_nothing(void)
{
    g_assert_false(dates_agree("yesterday", "2026-11-20"));
    g_assert_false(dates_agree("D:20261120", ""));
    g_assert_false(dates_agree("D:", "today"));
}

/* --- transformations ------------------------------------------------------------------------------ */

static void test_first_matrix_is_applied_first(void)
{
    PrintMatrix turn = {0, 1, -1, 0, 0, 0}, move = {1, 0, 0, 1, 10, 0};
    PrintMatrix joined = print_matrix_joined(&turn, &move);
    PageBox bounds = {0};
    bounds_take(&bounds, &joined, 1, 0);

    g_assert_cmpfloat_with_epsilon(bounds.left, 10, 1e-9);
    g_assert_cmpfloat_with_epsilon(bounds.bottom, 1, 1e-9);
    g_assert_cmpfloat_with_epsilon(print_matrix_scale(&joined), 1, 1e-9);
}

static void test_bounds_apart_have_nothing_in_common(void)
{
    PageBox one = {true, 0, 0, 10, 10}, other = {true, 20, 0, 30, 10}, near = {true, 5, 5, 30, 8};

    g_assert_false(bounds_common(&one, &other).is_there);
    PageBox common = bounds_common(&one, &near);
    g_assert_true(common.is_there);
    g_assert_cmpfloat_with_epsilon(common.left, 5, 1e-9);
    g_assert_cmpfloat_with_epsilon(common.top, 8, 1e-9);
}

static void test_box_may_stand_over_another_by_rounding_only(void)
{
    PageBox outer = {true, 0, 0, 100, 100}, rounded = {true, -0.004, 0, 100.004, 50}, beyond = {true, -0.1, 0, 50, 50};

    g_assert_true(box_is_within(&rounded, &outer));
    g_assert_false(box_is_within(&beyond, &outer));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/date/one-moment-in-two-zones-agrees", test_one_moment_in_two_zones_agrees);
    g_test_add_func("/date/parts-left-out-are-not-compared", test_parts_left_out_are_not_compared);
    g_test_add_func("/date/what-is-no-date-agrees-with-nothing", test_what_is_no_date_agrees_with_nothing);
    g_test_add_func("/matrix/first-is-applied-first", test_first_matrix_is_applied_first);
    g_test_add_func("/bounds/apart-have-nothing-in-common", test_bounds_apart_have_nothing_in_common);
    g_test_add_func("/box/may-stand-over-another-by-rounding-only", test_box_may_stand_over_another_by_rounding_only);
    return g_test_run();
}
