/* test_column_division.c - twenty characters in two columns, and what else the four ways make of a width. */
#include "page/column_division.h"

enum { EM = 1000 };

static StoryColumns divided(Length characters, int count, ColumnDivision division)
{
    return columns_divided(&(DivisionRequest){
        .width = characters * EM, .count = count, .gutter = EM, .em = EM, .division = division});
}

static void test_absolute_columns_open_their_gutter(void)
{
    StoryColumns columns = divided(20, 2, DIVISION_ABSOLUTE);
    g_assert_cmpint(columns.measure, ==, 9 * EM);
    g_assert_cmpint(columns.gutter, ==, 2 * EM);
    g_assert_cmpint(story_columns_width(&columns), ==, 20 * EM);
}

static void test_free_columns_break_a_character(void)
{
    StoryColumns columns = divided(20, 2, DIVISION_FREE);
    g_assert_cmpint(columns.measure, ==, 19 * EM / 2);
    g_assert_cmpint(columns.gutter, ==, EM);
    g_assert_cmpint(story_columns_width(&columns), ==, 20 * EM);
}

static void test_relative_columns_differ_by_a_character(void)
{
    StoryColumns columns = divided(20, 2, DIVISION_RELATIVE);
    g_assert_cmpint(story_column_measure(&columns, 0), ==, 9 * EM);
    g_assert_cmpint(story_column_measure(&columns, 1), ==, 10 * EM);
    g_assert_cmpint(story_column_start(&columns, 1), ==, 10 * EM);
    g_assert_cmpint(columns.gutter, ==, EM);
    g_assert_cmpint(story_columns_width(&columns), ==, 20 * EM);
}

static void test_width_that_divides_is_the_same_in_all_ways(void)
{
    for (int division = DIVISION_ABSOLUTE; division <= DIVISION_AUTOMATIC; division++) {
        StoryColumns columns = divided(59, 3, (ColumnDivision)division); /* 3 x 19 and 2 gutters */
        for (int column = 0; column < 3; column++) {
            g_assert_cmpint(story_column_measure(&columns, column), ==, 19 * EM);
            g_assert_cmpint(story_column_start(&columns, column), ==, column * 20 * EM);
        }
    }
}

static void test_one_column_stands_in_the_middle(void)
{
    StoryColumns columns = columns_divided(&(DivisionRequest){.width = 20 * EM + 300, .count = 1, .em = EM});
    g_assert_cmpint(columns.measure, ==, 20 * EM);
    g_assert_cmpint(columns.inline_start, ==, 150);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/column-division/absolute-columns-open-their-gutter", test_absolute_columns_open_their_gutter);
    g_test_add_func("/column-division/free-columns-break-a-character", test_free_columns_break_a_character);
    g_test_add_func("/column-division/relative-columns-differ-by-a-character",
                    test_relative_columns_differ_by_a_character);
    g_test_add_func("/column-division/width-that-divides-is-the-same-in-all-ways",
                    test_width_that_divides_is_the_same_in_all_ways);
    g_test_add_func("/column-division/one-column-stands-in-the-middle", test_one_column_stands_in_the_middle);
    return g_test_run();
}
