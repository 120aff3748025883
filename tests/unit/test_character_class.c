/* test_character_class.c - classes alone and among neighbours. */
#include "text/character_class.h"

#include <glib.h>

static char *classes_of(const char *text)
{
    glong count;
    gunichar *characters = g_utf8_to_ucs4_fast(text, -1, &count);
    CharacterClass *classes = g_new(CharacterClass, (gsize)count + 1);
    character_classes_resolve(characters, (int)count, classes);
    GString *names = g_string_new(NULL);
    for (glong i = 0; i < count; i++)
        g_string_append_printf(names, "%s%s", i ? " " : "", character_class_name(classes[i]));
    g_free(characters);
    g_free(classes);
    return g_string_free(names, FALSE);
}

static void assert_classes(const char *text, const char *expected)
{
    char *found = classes_of(text);
    g_assert_cmpstr(found, ==, expected);
    g_free(found);
}

static void test_marks_have_their_classes(void)
{
    assert_classes("（《【", "OP OP OP");
    assert_classes("）》】", "CL CL CL");
    assert_classes("，、；：", "CM CM CM CM");
    assert_classes("。！？", "FS EX EX");
    assert_classes("国㐀𠀀〇", "HZ HZ HZ HZ");
    assert_classes("①※→", "SY SY SY");
}

static void test_quotes_in_chinese_are_chinese(void)
{
    assert_classes("说“好”了", "HZ OP HZ CL HZ");
    assert_classes("用“GDP”算", "HZ OP LT LT LT CL HZ");
}

static void test_quotes_in_western_text_are_western(void)
{
    assert_classes("a “b” c", "LT WS LT LT LT WS LT");
}

static void test_apostrophe_is_a_letter(void)
{
    assert_classes("don’t", "LT LT LT LT LT");
    assert_classes("‘a’", "LT LT LT");
    assert_classes("说‘a’了", "HZ OP LT CL HZ");
}

static void test_selector_has_the_last_word(void)
{
    assert_classes("说“\xEF\xB8\x80好", "HZ LT LT HZ");
}

static void test_two_dashes_are_one_mark(void)
{
    assert_classes("他——她", "HZ DS DS HZ");
    assert_classes("京—沪", "HZ CN HZ");
    assert_classes("他———她", "HZ DS DS CN HZ");
}

static void test_dot_and_solidus_follow_neighbours(void)
{
    assert_classes("尔·盖", "HZ MD HZ");
    assert_classes("a·b", "LT LT LT");
    assert_classes("3·15", "DG MD DG DG");
    assert_classes("是/否", "HZ SL HZ");
    assert_classes("A/B", "LT LT LT");
}

static void test_signs_before_figures_are_prefixes(void)
{
    assert_classes("-5℃", "PR DG PO");
    assert_classes("C++", "LT LT LT");
    assert_classes("$5", "PR DG");
    assert_classes("e-mail", "LT LT LT LT LT LT");
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/character-class/marks-have-their-classes", test_marks_have_their_classes);
    g_test_add_func("/character-class/quotes-in-chinese-are-chinese", test_quotes_in_chinese_are_chinese);
    g_test_add_func("/character-class/quotes-in-western-text-are-western", test_quotes_in_western_text_are_western);
    g_test_add_func("/character-class/apostrophe-is-a-letter", test_apostrophe_is_a_letter);
    g_test_add_func("/character-class/selector-has-the-last-word", test_selector_has_the_last_word);
    g_test_add_func("/character-class/two-dashes-are-one-mark", test_two_dashes_are_one_mark);
    g_test_add_func("/character-class/dot-and-solidus-follow-neighbours", test_dot_and_solidus_follow_neighbours);
    g_test_add_func("/character-class/signs-before-figures-are-prefixes", test_signs_before_figures_are_prefixes);
    return g_test_run();
}
