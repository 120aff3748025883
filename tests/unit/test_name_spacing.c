/* test_name_spacing.c - bylines whose names are equally wide, short heads spaced out; widths in hundredths of an em. */
#include "stub_text.h"

static void assert_width(const TextStyle *style, const char *string, int hundredths)
{
    Arena *arena = arena_new();
    const ShapedText *text = stub_text(arena, string, style);
    Length width = 0;
    for (int i = 0; i < text->cluster_count; i++)
        width += text->clusters[i].body + (i + 1 < text->cluster_count ? text->clusters[i].gap_after : 0);
    g_assert_cmpint(width * 100 / STUB_EM, ==, hundredths);
    arena_free(arena);
}

static TextStyle byline_style(void)
{
    return (TextStyle){.size = STUB_EM, .alignment = ALIGNMENT_CENTRE, .spread_names = true,
                       .composition = stub_composition()};
}

static void test_name_of_two_is_as_wide_as_one_of_three(void)
{
    TextStyle style = byline_style();
    assert_width(&style, "曲宏", 300);
    assert_width(&style, "曲 宏", 300);
    assert_width(&style, "曲　宏", 300);
    assert_width(&style, "李小明", 300);
}

static void test_spaces_beside_a_spread_name_are_an_em(void)
{
    TextStyle style = byline_style();
    assert_width(&style, "本报记者 曲宏 李小明", 400 + 100 + 300 + 100 + 300);
    assert_width(&style, "本报记者 曲 宏 李小明", 400 + 100 + 300 + 100 + 300);
    assert_width(&style, "本报记者 李小明", 400 + 50 + 300);
}

static void test_words_that_are_no_names_stay_solid(void)
{
    TextStyle style = byline_style();
    assert_width(&style, "李小明 摄影", 300 + 50 + 200);
    assert_width(&style, "本报 李小明", 200 + 50 + 300);
    assert_width(&style, "夜 读 室", 300 + 100);
}

static void test_other_styles_leave_names_alone(void)
{
    TextStyle style = byline_style();
    style.spread_names = false;
    assert_width(&style, "曲 宏", 250);
}

static void test_short_heads_are_spaced_out(void)
{
    TextStyle style = {.size = STUB_EM, .spread_short = true, .composition = stub_composition()};
    assert_width(&style, "简讯", 300);
    assert_width(&style, "读者来", 400);
    assert_width(&style, "读者来信", 400);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/name-spacing/name-of-two-is-as-wide-as-one-of-three", test_name_of_two_is_as_wide_as_one_of_three);
    g_test_add_func("/name-spacing/spaces-beside-a-spread-name-are-an-em", test_spaces_beside_a_spread_name_are_an_em);
    g_test_add_func("/name-spacing/words-that-are-no-names-stay-solid", test_words_that_are_no_names_stay_solid);
    g_test_add_func("/name-spacing/other-styles-leave-names-alone", test_other_styles_leave_names_alone);
    g_test_add_func("/name-spacing/short-heads-are-spaced-out", test_short_heads_are_spaced_out);
    return g_test_run();
}
