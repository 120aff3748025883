/* test_rubric_pinyin.c - pinyin that the program makes for rubrics. */
#include "manifest/rubric_pinyin.h"

#include <glib.h>

static void assert_pinyin(const char *name, const char *expected)
{
    Arena *arena = arena_new();
    g_assert_cmpstr(pinyin_in_capitals(arena, name), ==, expected);
    arena_free(arena);
}

static void test_syllables_are_joined_capitals_without_tones(void)
{
    assert_pinyin("思考", "SIKAO");
    assert_pinyin("信息直通车", "XINXIZHITONGCHE");
    assert_pinyin("快讯", "KUAIXUN");
    assert_pinyin("图说", "TUSHUO");
    assert_pinyin("绿道", "LÜDAO");
}

static void test_marks_part_words(void)
{
    assert_pinyin("“街坊·身边事”", "JIEFANG SHENBIANSHI");
    assert_pinyin("News 3", "");
}

static Rubric rubric_named(Arena *arena, const char *name)
{
    return (Rubric){.name = run_text_from_string(arena, name, (SourcePosition){.file = "issue.toml", .line = 1})};
}

static void test_design_or_rubric_asks_for_it(void)
{
    Arena *arena = arena_new();
    const RubricDesign quiet = {0}, making = {.makes_pinyin = true};
    Rubric plain = rubric_named(arena, "快讯"), wanted = plain, unwanted = plain;
    wanted.pinyin_wish = PINYIN_WANTED;
    unwanted.pinyin_wish = PINYIN_UNWANTED;

    complete_rubric(arena, &plain, &quiet);
    complete_rubric(arena, &wanted, &quiet);
    complete_rubric(arena, &unwanted, &making);
    g_assert_cmpint(plain.pinyin.count, ==, 0);
    g_assert_cmpstr(run_text_to_string(arena, &wanted.pinyin), ==, "KUAIXUN");
    g_assert_cmpint(unwanted.pinyin.count, ==, 0);
    complete_rubric(arena, &plain, &making);
    g_assert_cmpstr(run_text_to_string(arena, &plain.pinyin), ==, "KUAIXUN");
    arena_free(arena);
}

static void test_given_pinyin_wins(void)
{
    Arena *arena = arena_new();
    const RubricDesign making = {.makes_pinyin = true};
    Rubric rubric = rubric_named(arena, "信息直通车");
    rubric.pinyin = run_text_from_string(arena, "ZHITONGCHE", (SourcePosition){.file = "issue.toml", .line = 1});

    complete_rubric(arena, &rubric, &making);
    g_assert_cmpstr(run_text_to_string(arena, &rubric.pinyin), ==, "ZHITONGCHE");
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/rubric-pinyin/syllables-are-joined-capitals-without-tones",
                    test_syllables_are_joined_capitals_without_tones);
    g_test_add_func("/rubric-pinyin/marks-part-words", test_marks_part_words);
    g_test_add_func("/rubric-pinyin/design-or-rubric-asks-for-it", test_design_or_rubric_asks_for_it);
    g_test_add_func("/rubric-pinyin/given-pinyin-wins", test_given_pinyin_wins);
    return g_test_run();
}
