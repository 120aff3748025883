/* test_suggestion.c - the word that was probably meant. */
#include "base/suggestion.h"

#include <glib.h>

static const char *const areas[] = {"lead", "talk", "news", "base"};

static const char *nearest(const char *word)
{
    return find_nearest_word(word, areas, G_N_ELEMENTS(areas));
}

static void test_swapped_letters_are_found(void)
{
    g_assert_cmpstr(nearest("laed"), ==, "lead");
    g_assert_cmpstr(nearest("nwes"), ==, "news");
}

static void test_missing_and_doubled_letters_are_found(void)
{
    g_assert_cmpstr(nearest("tlk"), ==, "talk");
    g_assert_cmpstr(nearest("leadd"), ==, "lead");
}

static void test_the_same_word_is_its_own_nearest(void)
{
    static const char *const words[] = {"pages", "page"};
    g_assert_cmpstr(find_nearest_word("page", words, 2), ==, "page");
}

static void test_another_word_is_not_suggested(void)
{
    g_assert_null(nearest("photo"));
    g_assert_null(nearest("picture"));
    g_assert_null(nearest(""));
    g_assert_null(find_nearest_word("lead", NULL, 0));
}

static void test_one_letter_is_no_slip_for_another(void)
{
    static const char *const letters[] = {"a", "b"};
    g_assert_null(find_nearest_word("c", letters, 2));
}

static void test_han_characters_count_as_one(void)
{
    static const char *const sections[] = {"社区新闻", "要闻"};
    g_assert_cmpstr(find_nearest_word("社区要闻", sections, 2), ==, "社区新闻");
}

static void test_broken_text_suggests_nothing(void)
{
    g_assert_null(nearest("l\xff" "ad"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/suggestion/swapped-letters-are-found", test_swapped_letters_are_found);
    g_test_add_func("/suggestion/missing-and-doubled-letters-are-found",
                    test_missing_and_doubled_letters_are_found);
    g_test_add_func("/suggestion/the-same-word-is-its-own-nearest", test_the_same_word_is_its_own_nearest);
    g_test_add_func("/suggestion/another-word-is-not-suggested", test_another_word_is_not_suggested);
    g_test_add_func("/suggestion/one-letter-is-no-slip-for-another", test_one_letter_is_no_slip_for_another);
    g_test_add_func("/suggestion/han-characters-count-as-one", test_han_characters_count_as_one);
    g_test_add_func("/suggestion/broken-text-suggests-nothing", test_broken_text_suggests_nothing);
    return g_test_run();
}
