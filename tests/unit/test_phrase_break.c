/* test_phrase_break.c - heads are cut between words. */
#include "page/phrase_break.h"

#include <glib.h>

static void assert_phrases(const char *head, int count, const char *const *expected)
{
    Arena *arena = arena_new();
    RunText text = run_text_from_string(arena, head, (SourcePosition){"a.md", 2, 12});
    RunText *lines = phrases_from_text(arena, &text, count);

    g_assert_nonnull(lines);
    for (int i = 0; i < count; i++)
        g_assert_cmpstr(run_text_to_string(arena, &lines[i]), ==, expected[i]);
    arena_free(arena);
}

static void test_words_stay_whole(void)
{
    assert_phrases("图书馆延长开放时间读者夜里也能借书", 2,
                   (const char *[]){"图书馆延长开放时间", "读者夜里也能借书"});
}

static void test_space_of_the_editor_wins(void)
{
    assert_phrases("旧码头变市场 菜农摊贩都说好", 2, (const char *[]){"旧码头变市场", "菜农摊贩都说好"});
}

static void test_quotes_are_not_torn_from_their_words(void)
{
    Arena *arena = arena_new();
    RunText text = run_text_from_string(arena, "河边小店“灯塔”书屋十年不打烊", (SourcePosition){"a.md", 2, 12});
    RunText *lines = phrases_from_text(arena, &text, 2);
    const char *first = run_text_to_string(arena, &lines[0]), *second = run_text_to_string(arena, &lines[1]);

    g_assert_false(g_str_has_suffix(first, "“"));
    g_assert_false(g_str_has_prefix(second, "”"));
    arena_free(arena);
}

static void test_too_few_words_give_nothing(void)
{
    Arena *arena = arena_new();
    RunText text = run_text_from_string(arena, "河", (SourcePosition){"a.md", 2, 12});

    g_assert_null(phrases_from_text(arena, &text, 2));
    arena_free(arena);
}

static void test_second_line_knows_its_column(void)
{
    Arena *arena = arena_new();
    RunText text = run_text_from_string(arena, "旧码头变市场 菜农摊贩都说好", (SourcePosition){"a.md", 2, 12});
    RunText *lines = phrases_from_text(arena, &text, 2);

    g_assert_cmpint(lines[1].runs[0].origin.column, ==, 12 + 7);
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/phrase-break/words-stay-whole", test_words_stay_whole);
    g_test_add_func("/phrase-break/space-of-the-editor-wins", test_space_of_the_editor_wins);
    g_test_add_func("/phrase-break/quotes-are-not-torn-from-their-words", test_quotes_are_not_torn_from_their_words);
    g_test_add_func("/phrase-break/too-few-words-give-nothing", test_too_few_words_give_nothing);
    g_test_add_func("/phrase-break/second-line-knows-its-column", test_second_line_knows_its_column);
    return g_test_run();
}
