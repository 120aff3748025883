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

static void test_paper_and_its_own_fields_are_filled_in(void)
{
    Arena *arena = arena_new();
    FieldText weather = {.name = "weather", .text = "多云"}, head = {.name = "title", .text = "周刊"};
    Issue issue = {.title = "河畔观察", .total = 3186, .cn = "CN 00-0240", .price = "1.50 元", .pages_of_day = 8,
                   .date = {2026, 11, 22}, .page_count = 1, .fields = {&weather, 1}};
    Page page = {.number = 1, .section = "", .editors = ""};
    FieldTexts own = {&head, 1};

    g_assert_cmpstr(furniture_text(arena, "{cn} {total} {price} {pages} {weather}", &issue, &page), ==,
                    "CN 00-0240 3186 1.50 元 8 多云");
    g_assert_cmpstr(furniture_text(arena, "{lunar}[　{solar_term}]", &issue, &page), ==, "农历丙午年十月十四　小雪");
    g_assert_cmpstr(furniture_text_of_block(arena, "{title} {weather}", &issue, &page, &own), ==, "周刊 多云");
    g_assert_cmpstr(furniture_text(arena, "今[{notice}]日", &issue, &page), ==, "今日");
    arena_free(arena);
}

static void test_furniture_chooses_its_pages(void)
{
    const int numbers[] = {2, 5};
    PageSelection first = {.choice = PAGES_FIRST}, not_first = {.choice = PAGES_NOT_FIRST};
    PageSelection odd = {.choice = PAGES_ODD}, even = {.choice = PAGES_EVEN};
    PageSelection listed = {PAGES_NUMBERED, numbers, 2}, all = {0};

    g_assert_true(page_selection_holds(&all, 4, false) && page_selection_holds(&first, 1, true));
    g_assert_true(page_selection_holds(&odd, 3, false) && page_selection_holds(&even, 4, false));
    g_assert_true(page_selection_holds(&not_first, 1, false) && page_selection_holds(&listed, 5, false));
    g_assert_false(page_selection_holds(&first, 1, false) || page_selection_holds(&not_first, 1, true));
    g_assert_false(page_selection_holds(&odd, 2, false) || page_selection_holds(&even, 1, true));
    g_assert_false(page_selection_holds(&listed, 3, false));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/furniture/fields-are-filled-in", test_fields_are_filled_in);
    g_test_add_func("/furniture/folio-may-have-two-digits", test_folio_may_have_two_digits);
    g_test_add_func("/furniture/optional-part-goes-with-its-empty-field",
                    test_optional_part_goes_with_its_empty_field);
    g_test_add_func("/furniture/unknown-field-stays-as-written", test_unknown_field_stays_as_written);
    g_test_add_func("/furniture/paper-and-its-own-fields-are-filled-in", test_paper_and_its_own_fields_are_filled_in);
    g_test_add_func("/furniture/furniture-chooses-its-pages", test_furniture_chooses_its_pages);
    return g_test_run();
}
