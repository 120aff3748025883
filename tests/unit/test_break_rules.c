/* test_break_rules.c - where a line may end, level by level, and inside Western text. */
#include "text/break_rules.h"

#include <glib.h>
#include <string.h>

static char *breaks_of(const char *string, ProhibitionLevel level)
{
    TextRun run = {.text = string, .length = (int)strlen(string)};
    RunText source = {.runs = &run, .count = 1};
    TextUnits units = text_units_from_runs(&source, &(TextStyle){0});
    BreakRight *rights = g_new0(BreakRight, (gsize)units.count + 1);
    break_rights_resolve(units.items, units.count, level, rights);
    GString *marked = g_string_new(NULL);
    for (int i = 0; i < units.count; i++) {
        for (int k = 0; k < units.items[i].character_count; k++)
            g_string_append_unichar(marked, units.items[i].characters[k]);
        if (i + 1 < units.count && rights[i].may_break)
            g_string_append_c(marked, '|');
    }
    g_free(units.items);
    g_free(rights);
    return g_string_free(marked, FALSE);
}

static void assert_breaks(const char *text, ProhibitionLevel level, const char *expected)
{
    char *found = breaks_of(text, level);
    g_assert_cmpstr(found, ==, expected);
    g_free(found);
}

static void test_marks_keep_their_edges(void)
{
    assert_breaks("“甲”“乙”丙", PROHIBITION_GB, "“甲”|“乙”|丙");
    assert_breaks("汉字）。”下文", PROHIBITION_GB, "汉|字）。”|下|文");
    assert_breaks("今天，天气", PROHIBITION_NONE, "今|天|，|天|气");
}

static void test_levels_differ(void)
{
    assert_breaks("是/否", PROHIBITION_BASIC, "是/|否");
    assert_breaks("是/否", PROHIBITION_GB, "是/否");
    assert_breaks("说……我", PROHIBITION_GB, "说|……|我");
    assert_breaks("说……我", PROHIBITION_STRICT, "说……|我");
}

static void test_numbers_stay_whole(void)
{
    assert_breaks("增50%左", PROHIBITION_GB, "增|50%|左");
    assert_breaks("有1,234.5元", PROHIBITION_GB, "有|1,234.5|元");
    assert_breaks("3·15晚", PROHIBITION_GB, "3·15|晚");
    assert_breaks("重 5 kg 的", PROHIBITION_GB, "重|5 kg|的");
    assert_breaks("计1 000 000人", PROHIBITION_GB, "计|1 000 000|人");
}

static void test_words_break_only_at_their_hyphens(void)
{
    assert_breaks("a well-known fact", PROHIBITION_GB, "a |well-|known |fact");
    assert_breaks("COVID-19的", PROHIBITION_GB, "COVID-19|的");
    assert_breaks("发e-mail给", PROHIBITION_GB, "发|e-mail|给");
}

static void test_addresses_break_at_their_joints(void)
{
    assert_breaks("https://a.cn/b?c", PROHIBITION_GB, "https://|a|.cn/|b?|c");
    assert_breaks("www.a.cn/x-y#z.", PROHIBITION_GB, "www|.a|.cn/|x-y|#z."); /* no hyphen, not the last full stop */
    assert_breaks("a.cn/b=c", PROHIBITION_GB, "a|.cn/|b=|c");
    assert_breaks("me@a.cn。", PROHIBITION_GB, "me@a|.cn。");
    assert_breaks("A/B与3.5/4", PROHIBITION_GB, "A/B|与|3.5/4"); /* which are none */
}

static void test_wishes_of_the_manuscript_win(void)
{
    assert_breaks("甲\u2060乙丙", PROHIBITION_GB, "甲乙|丙");
    assert_breaks("ab\u200Bcd", PROHIBITION_GB, "ab|cd"); /* 2.2.9: also inside a word */
    assert_breaks("abcd", PROHIBITION_GB, "abcd");
}

static void test_forced_break_is_one(void)
{
    TextRun runs[] = {{.text = "甲", .length = 3, .marks = RUN_FORCED_BREAK}, {.text = "，乙", .length = 6}};
    RunText source = {.runs = runs, .count = 2};
    TextUnits units = text_units_from_runs(&source, &(TextStyle){0});
    BreakRight rights[3];
    break_rights_resolve(units.items, units.count, PROHIBITION_GB, rights);
    g_assert_true(rights[0].must_break);
    g_free(units.items);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/break-rules/marks-keep-their-edges", test_marks_keep_their_edges);
    g_test_add_func("/break-rules/levels-differ", test_levels_differ);
    g_test_add_func("/break-rules/numbers-stay-whole", test_numbers_stay_whole);
    g_test_add_func("/break-rules/words-break-only-at-their-hyphens", test_words_break_only_at_their_hyphens);
    g_test_add_func("/break-rules/addresses-break-at-their-joints", test_addresses_break_at_their_joints);
    g_test_add_func("/break-rules/wishes-of-the-manuscript-win", test_wishes_of_the_manuscript_win);
    g_test_add_func("/break-rules/forced-break-is-one", test_forced_break_is_one);
    return g_test_run();
}
