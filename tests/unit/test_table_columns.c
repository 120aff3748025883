/* test_table_columns.c - how the characters of a measure are divided among the columns of a table. */
#include "flow/table_columns.h"

#include <glib.h>

static void assert_widths(ColumnWishes wishes, int characters, int first, int second)
{
    int widths[2] = {0};

    g_assert_true(table_columns_divide(&wishes, characters, widths));
    g_assert_cmpint(widths[0], ==, first);
    g_assert_cmpint(widths[1], ==, second);
}

static void test_spare_characters_are_shared(void)
{
    static const int natural[] = {2, 4, 3, 2}, least[] = {1, 1};

    assert_widths((ColumnWishes){2, 2, natural, least}, 12, 6, 6);
}

/* A name that is broken once saves nothing: the long remarks get what there is. */
static void test_columns_get_what_saves_lines(void)
{
    static const int natural[] = {4, 20, 4, 20}, least[] = {1, 1};

    assert_widths((ColumnWishes){2, 2, natural, least}, 12, 2, 10);
}

static void test_a_number_is_not_broken_where_there_is_room(void)
{
    static const int natural[] = {4, 20, 4, 20}, least[] = {4, 1};

    assert_widths((ColumnWishes){2, 2, natural, least}, 12, 4, 8);
}

static void test_long_words_give_way_to_the_measure(void)
{
    static const int natural[] = {9, 9}, least[] = {9, 9};

    assert_widths((ColumnWishes){1, 2, natural, least}, 8, 4, 4);
}

static void test_every_column_needs_a_character(void)
{
    static const int natural[] = {1, 1}, least[] = {1, 1};
    ColumnWishes wishes = {1, 2, natural, least};
    int widths[2];

    g_assert_false(table_columns_divide(&wishes, 1, widths));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table-columns/spare-characters-are-shared", test_spare_characters_are_shared);
    g_test_add_func("/table-columns/columns-get-what-saves-lines", test_columns_get_what_saves_lines);
    g_test_add_func("/table-columns/a-number-is-not-broken-where-there-is-room",
                    test_a_number_is_not_broken_where_there_is_room);
    g_test_add_func("/table-columns/long-words-give-way-to-the-measure", test_long_words_give_way_to_the_measure);
    g_test_add_func("/table-columns/every-column-needs-a-character", test_every_column_needs_a_character);
    return g_test_run();
}
