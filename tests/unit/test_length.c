/* test_length.c - the unit, its conversions and its roundings. */
#include "base/length.h"

#include <glib.h>
#include <math.h>

static void test_point_and_mm_convert_both_ways(void)
{
    g_assert_cmpint(length_from_points(9.4), ==, 9626); /* 9625.6 */
    g_assert_cmpint(length_from_mm(25.4), ==, 72 * 1024);
    g_assert_cmpint(length_from_mm(390), ==, 1132044);
    g_assert_cmpfloat_with_epsilon(length_to_mm(length_from_mm(390)), 390, 0.0002);
    g_assert_cmpfloat(length_to_points(1536), ==, 1.5);
}

static void test_absurd_lengths_do_not_wrap_round(void)
{
    g_assert_cmpint(length_from_mm(1e12), ==, INT32_MAX);
    g_assert_cmpint(length_from_mm(-1e12), ==, -INT32_MAX);
    g_assert_cmpint(length_from_points(INFINITY), ==, INT32_MAX);
    g_assert_cmpint(length_from_points(NAN), ==, -INT32_MAX);
}

static void test_scaling_rounds_half_away_from_zero(void)
{
    g_assert_cmpint(length_scale(5, 1, 2), ==, 3);
    g_assert_cmpint(length_scale(-5, 1, 2), ==, -3);
    g_assert_cmpint(length_scale(4, 1, 3), ==, 1);
    g_assert_cmpint(length_scale(5, 1, 3), ==, 2);
    g_assert_cmpint(length_scale(INT32_MAX, 1000, 1000), ==, INT32_MAX);
}

static void test_em_is_counted_in_thousandths(void)
{
    g_assert_cmpint(length_of_em(9626, 500), ==, 4813);
    g_assert_cmpint(length_of_em(9626, 125), ==, 1203);
    g_assert_cmpint(length_of_em(9626, -500), ==, -4813);
}

static void test_only_whole_units_are_counted(void)
{
    g_assert_cmpint(length_count(19 * 9626, 9626), ==, 19);
    g_assert_cmpint(length_count(19 * 9626 - 1, 9626), ==, 18);
    g_assert_cmpint(length_count(-1, 9626), ==, 0);
}

static void test_covering_takes_a_started_unit(void)
{
    g_assert_cmpint(length_count_up(0, 10), ==, 0);
    g_assert_cmpint(length_count_up(20, 10), ==, 2);
    g_assert_cmpint(length_count_up(21, 10), ==, 3);
    g_assert_cmpint(length_count_up(-5, 10), ==, 0);
    g_assert_cmpint(length_count_up(INT32_MAX, 1), ==, INT32_MAX);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/length/point-and-mm-convert-both-ways", test_point_and_mm_convert_both_ways);
    g_test_add_func("/length/absurd-lengths-do-not-wrap-round", test_absurd_lengths_do_not_wrap_round);
    g_test_add_func("/length/scaling-rounds-half-away-from-zero", test_scaling_rounds_half_away_from_zero);
    g_test_add_func("/length/em-is-counted-in-thousandths", test_em_is_counted_in_thousandths);
    g_test_add_func("/length/only-whole-units-are-counted", test_only_whole_units_are_counted);
    g_test_add_func("/length/covering-takes-a-started-unit", test_covering_takes_a_started_unit);
    return g_test_run();
}
