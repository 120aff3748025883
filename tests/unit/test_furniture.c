/* test_furniture.c - the fields of page headers. */
#include "page/furniture.h"

#include <glib.h>

static void assert_text(const char *template, const char *expected)
{
    Arena *arena = arena_new();
    Issue issue = {.title = "河畔观察", .number = 240, .date = {2026, 11, 20}, .page_count = 8};
    Page page = {.number = 3, .section = "社区", .editors = "责任编辑　林　溪"};

    g_assert_cmpstr(furniture_text(arena, template, &issue, &page), ==, expected);
    arena_free(arena);
}

static void test_fields_are_filled_in(void)
{
    assert_text("{title} 第{number}期 {date} {weekday}", "河畔观察 第240期 2026年11月20日 星期五");
    assert_text("{year}.{month}.{day} {section} {editors}", "2026.11.20 社区 责任编辑　林　溪");
}

static void test_folio_may_have_two_digits(void)
{
    assert_text("{page}/{pages} {page:02}", "3/8 03");
}

static void test_optional_part_goes_with_its_empty_field(void)
{
    Arena *arena = arena_new();
    Issue issue = {.title = "河畔观察", .date = {2026, 11, 20}};
    Page page = {.number = 1, .section = "", .editors = ""};

    g_assert_cmpstr(furniture_text(arena, "{title}[　第{number}期]", &issue, &page), ==, "河畔观察");
    issue.number = 7;
    g_assert_cmpstr(furniture_text(arena, "{title}[　第{number}期]", &issue, &page), ==, "河畔观察　第7期");
    arena_free(arena);
}

static void test_unknown_field_stays_as_written(void)
{
    assert_text("{weather}，{page", "{weather}，{page");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/furniture/fields-are-filled-in", test_fields_are_filled_in);
    g_test_add_func("/furniture/folio-may-have-two-digits", test_folio_may_have_two_digits);
    g_test_add_func("/furniture/optional-part-goes-with-its-empty-field",
                    test_optional_part_goes_with_its_empty_field);
    g_test_add_func("/furniture/unknown-field-stays-as-written", test_unknown_field_stays_as_written);
    return g_test_run();
}
