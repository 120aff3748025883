/* test_typed_number.c - numbers that editors type before headings and items, and what they count. */
#include "story/typed_number.h"

#include <glib.h>
#include <string.h>

static void assert_number(const char *text, TypedNumberKind kind, int value)
{
    TypedNumber number = typed_number_at(text, strlen(text));
    g_assert_cmpint(number.kind, ==, kind);
    g_assert_cmpint(number.value, ==, value);
}

static void test_each_kind_counts(void)
{
    assert_number("一、船", TYPED_NUMBER_HAN, 1);
    assert_number("十、船", TYPED_NUMBER_HAN, 10);
    assert_number("十二、船", TYPED_NUMBER_HAN, 12);
    assert_number("二十一、船", TYPED_NUMBER_HAN, 21);
    assert_number("（三）船", TYPED_NUMBER_HAN_BRACKETS, 3);
    assert_number("(三)船", TYPED_NUMBER_HAN_BRACKETS, 3);
    assert_number("12. 船", TYPED_NUMBER_FIGURE, 12);
    assert_number("4．船", TYPED_NUMBER_FIGURE, 4);
    assert_number("（7）船", TYPED_NUMBER_FIGURE_BRACKETS, 7);
    assert_number("③船", TYPED_NUMBER_CIRCLED, 3);
    assert_number("⑴船", TYPED_NUMBER_CIRCLED, 1);
    assert_number("㉑船", TYPED_NUMBER_CIRCLED, 21);
}

static void test_quantities_are_no_numbers(void)
{
    assert_number("一条船", TYPED_NUMBER_NONE, 0);
    assert_number("1.5米", TYPED_NUMBER_NONE, 0);
    assert_number("2026. 年", TYPED_NUMBER_NONE, 0);
    assert_number("（下）", TYPED_NUMBER_NONE, 0);
}

static void test_a_number_is_written_in_its_kind(void)
{
    Arena *arena = arena_new();
    g_assert_cmpstr(typed_number_text(arena, TYPED_NUMBER_HAN, 10), ==, "十、");
    g_assert_cmpstr(typed_number_text(arena, TYPED_NUMBER_HAN, 21), ==, "二十一、");
    g_assert_cmpstr(typed_number_text(arena, TYPED_NUMBER_HAN_BRACKETS, 3), ==, "（三）");
    g_assert_cmpstr(typed_number_text(arena, TYPED_NUMBER_FIGURE, 3), ==, "3.");
    g_assert_cmpstr(typed_number_text(arena, TYPED_NUMBER_FIGURE_BRACKETS, 3), ==, "（3）");
    g_assert_cmpstr(typed_number_text(arena, TYPED_NUMBER_CIRCLED, 3), ==, "③");
    arena_free(arena);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/typed-number/each-kind-counts", test_each_kind_counts);
    g_test_add_func("/typed-number/quantities-are-no-numbers", test_quantities_are_no_numbers);
    g_test_add_func("/typed-number/a-number-is-written-in-its-kind", test_a_number_is_written_in_its_kind);
    return g_test_run();
}
