/* test_lunar_date.c - days of the Chinese calendar and solar terms that almanacs give. */
#include "issue/lunar_date.h"

#include <glib.h>

static void assert_lunar(int year, int month, int day, const char *expected)
{
    Arena *arena = arena_new();
    g_assert_cmpstr(lunar_date_text(arena, (Date){year, month, day}), ==, expected);
    arena_free(arena);
}

static void test_days_of_the_month_are_named(void)
{
    assert_lunar(2026, 11, 20, "农历丙午年十月十二");
    assert_lunar(2026, 9, 25, "农历丙午年八月十五");
    assert_lunar(2026, 9, 30, "农历丙午年八月二十");
    assert_lunar(2025, 1, 28, "农历甲辰年十二月廿九");
}

static void test_year_begins_at_the_spring_festival(void)
{
    assert_lunar(2024, 2, 9, "农历癸卯年十二月三十");
    assert_lunar(2024, 2, 10, "农历甲辰年正月初一");
    assert_lunar(2026, 2, 17, "农历丙午年正月初一");
}

static void test_leap_months_are_marked(void)
{
    assert_lunar(2020, 5, 23, "农历庚子年闰四月初一");
    assert_lunar(2023, 3, 22, "农历癸卯年闰二月初一");
    assert_lunar(2025, 7, 24, "农历乙巳年六月三十");
    assert_lunar(2025, 7, 25, "农历乙巳年闰六月初一");
    assert_lunar(2025, 8, 23, "农历乙巳年七月初一");
}

static void test_solar_terms_fall_on_their_days(void)
{
    g_assert_cmpstr(solar_term_name((Date){2021, 2, 3}), ==, "立春");
    g_assert_cmpstr(solar_term_name((Date){2024, 2, 4}), ==, "立春");
    g_assert_cmpstr(solar_term_name((Date){2025, 12, 21}), ==, "冬至");
    g_assert_cmpstr(solar_term_name((Date){2026, 3, 20}), ==, "春分");
    g_assert_cmpstr(solar_term_name((Date){2026, 4, 5}), ==, "清明");
    g_assert_cmpstr(solar_term_name((Date){2026, 11, 7}), ==, "立冬");
    g_assert_cmpstr(solar_term_name((Date){2026, 11, 22}), ==, "小雪");
    g_assert_cmpstr(solar_term_name((Date){2026, 11, 20}), ==, "");
}

static void test_a_year_has_twenty_four_terms(void)
{
    int count = 0;
    for (int month = 1; month <= 12; month++)
        for (int day = 1; day <= g_date_get_days_in_month((GDateMonth)month, 2026); day++)
            count += *solar_term_name((Date){2026, month, day}) != '\0';
    g_assert_cmpint(count, ==, 24);
}

static void test_days_are_numbered_from_1970(void)
{
    g_assert_cmpint(date_day_number((Date){1970, 1, 1}), ==, 0);
    g_assert_cmpint(date_day_number((Date){1969, 12, 31}), ==, -1);
    g_assert_cmpint(date_day_number((Date){2000, 3, 1}), ==, 11017);
    g_assert_cmpint(date_day_number((Date){2026, 11, 20}), ==, 20777);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/lunar-date/days-of-the-month-are-named", test_days_of_the_month_are_named);
    g_test_add_func("/lunar-date/year-begins-at-the-spring-festival", test_year_begins_at_the_spring_festival);
    g_test_add_func("/lunar-date/leap-months-are-marked", test_leap_months_are_marked);
    g_test_add_func("/lunar-date/solar-terms-fall-on-their-days", test_solar_terms_fall_on_their_days);
    g_test_add_func("/lunar-date/a-year-has-twenty-four-terms", test_a_year_has_twenty_four_terms);
    g_test_add_func("/lunar-date/days-are-numbered-from-1970", test_days_are_numbered_from_1970);
    return g_test_run();
}
