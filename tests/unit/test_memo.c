/* test_memo.c - answers come back for the same key alone, and go when a round did without them. */
#include "base/memo.h"

#include <glib.h>
#include <string.h>

static void make_key(Memo *memo, const char *kind, int number, const char *text)
{
    memo_key_begin(memo, kind);
    memo_key_number(memo, number);
    memo_key_text(memo, text);
}

static void keep(Memo *memo, int number, const char *answer)
{
    make_key(memo, "test", number, "key");
    memo_keep(memo, answer, strlen(answer) + 1);
}

static const char *find(Memo *memo, int number)
{
    make_key(memo, "test", number, "key");
    return memo_find(memo).bytes;
}

static void test_an_answer_comes_back_for_its_key(void)
{
    Memo *memo = memo_new();
    keep(memo, 1, "one");
    keep(memo, 2, "two");
    g_assert_cmpstr(find(memo, 1), ==, "one");
    g_assert_cmpstr(find(memo, 2), ==, "two");
    g_assert_null(find(memo, 3));
    memo_free(memo);
}

static void test_another_kind_or_text_is_another_key(void)
{
    Memo *memo = memo_new();
    keep(memo, 1, "one");
    make_key(memo, "other", 1, "key");
    g_assert_cmpuint(memo_find(memo).number, ==, 0);
    make_key(memo, "test", 1, "ke");
    g_assert_cmpuint(memo_find(memo).number, ==, 0);
    make_key(memo, "test", 1, NULL);
    g_assert_cmpuint(memo_find(memo).number, ==, 0);
    memo_free(memo);
}

static void test_texts_do_not_run_into_each_other(void)
{
    Memo *memo = memo_new();
    memo_key_begin(memo, "test");
    memo_key_text(memo, "ab");
    memo_key_text(memo, "c");
    memo_keep(memo, "first", 6);
    memo_key_begin(memo, "test");
    memo_key_text(memo, "a");
    memo_key_text(memo, "bc");
    g_assert_cmpuint(memo_find(memo).number, ==, 0);
    memo_free(memo);
}

static void test_what_a_round_did_without_is_forgotten(void)
{
    Memo *memo = memo_new();
    memo_begin_round(memo);
    keep(memo, 1, "one");
    keep(memo, 2, "two");
    memo_begin_round(memo);
    keep(memo, 3, "three");
    g_assert_nonnull(find(memo, 2));
    memo_forget_unused(memo);
    g_assert_cmpint(memo_count(memo), ==, 2);
    g_assert_null(find(memo, 1));
    g_assert_cmpstr(find(memo, 2), ==, "two");
    g_assert_cmpstr(find(memo, 3), ==, "three");
    memo_free(memo);
}

static void test_numbers_are_never_used_again(void)
{
    Memo *memo = memo_new();
    keep(memo, 1, "one");
    make_key(memo, "test", 1, "key");
    uint64_t first = memo_find(memo).number;
    memo_begin_round(memo);
    memo_forget_unused(memo);
    keep(memo, 1, "one");
    make_key(memo, "test", 1, "key");
    g_assert_cmpuint(memo_find(memo).number, !=, first);
    memo_free(memo);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/memo/an-answer-comes-back-for-its-key", test_an_answer_comes_back_for_its_key);
    g_test_add_func("/memo/another-kind-or-text-is-another-key", test_another_kind_or_text_is_another_key);
    g_test_add_func("/memo/texts-do-not-run-into-each-other", test_texts_do_not_run_into_each_other);
    g_test_add_func("/memo/what-a-round-did-without-is-forgotten", test_what_a_round_did_without_is_forgotten);
    g_test_add_func("/memo/numbers-are-never-used-again", test_numbers_are_never_used_again);
    return g_test_run();
}
