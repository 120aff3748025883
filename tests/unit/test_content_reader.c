/* test_content_reader.c - content streams as words and back. */
#include "press/content_reader.h"

#include <string.h>

/* The instructions of `content`, written again; "broken" at the end when it cannot be followed. */
static char *rewritten(const char *content)
{
    GString *out = g_string_new(NULL);
    ContentReader *reader = content_reader_new(content, strlen(content));
    ContentInstruction instruction;
    while (content_next(reader, &instruction))
        content_write_instruction(out, &instruction);
    if (content_is_broken(reader))
        g_string_append(out, " broken");
    content_reader_free(reader);
    return g_string_free(out, FALSE);
}

static void assert_rewritten(const char *content, const char *expected)
{
    char *result = rewritten(content);
    g_assert_cmpstr(result, ==, expected);
    g_free(result);
}

static void test_only_needed_space_is_kept(void)
{
    assert_rewritten("q\n1 0 0 -1  0 800 cm\r\n/P << /MCID 1 >> BDC % note\nBT", "q 1 0 0 -1 0 800 cm/P<</MCID 1>>BDC BT");
}

static void test_strings_are_one_word(void)
{
    assert_rewritten("[(a (b) \\) c)-3<00 ff>]TJ", "[(a (b) \\) c)-3<00 ff>]TJ");
}

static void test_what_cannot_be_followed_is_broken(void)
{
    assert_rewritten("q (open", "q broken");
    assert_rewritten("BI /W 1 ID x EI", " broken");
    assert_rewritten("1 2", " broken");
}

static void assert_same_bytes(const GByteArray *bytes, const void *expected, size_t length)
{
    g_assert_cmpuint(bytes->len, ==, length);
    g_assert_cmpint(memcmp(bytes->data, expected, length), ==, 0);
}

static void assert_bytes(const char *string, const char *expected, size_t length)
{
    ContentWord word = {CONTENT_STRING, string, strlen(string)};
    GByteArray *bytes = g_byte_array_new();
    word_string_bytes(&word, bytes);
    assert_same_bytes(bytes, expected, length);
    g_byte_array_unref(bytes);
}

static void test_both_notations_give_their_bytes(void)
{
    assert_bytes("<0041 4>", "\0A@", 3);
    assert_bytes("(a\\(\\n\\101\\\\)", "a(\nA\\", 5);
    assert_bytes("(\\0531)", "+1", 2);
    assert_bytes("(a\r\nb\rc\nd\\\r\ne\\\nf)", "a\nb\nc\ndef", 9);
}

static void test_written_string_is_read_as_it_was(void)
{
    static const unsigned char all[] = {0, '(', ')', '\\', '\r', '\n', 255, 'n'};
    GString *out = g_string_new(NULL);
    content_write_string(out, all, sizeof all);
    ContentWord word = {CONTENT_STRING, out->str, out->len};
    GByteArray *bytes = g_byte_array_new();
    word_string_bytes(&word, bytes);
    assert_same_bytes(bytes, all, sizeof all);
    g_byte_array_unref(bytes);
    g_string_free(out, TRUE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/content-reader/only-needed-space-is-kept", test_only_needed_space_is_kept);
    g_test_add_func("/content-reader/strings-are-one-word", test_strings_are_one_word);
    g_test_add_func("/content-reader/what-cannot-be-followed-is-broken", test_what_cannot_be_followed_is_broken);
    g_test_add_func("/content-reader/both-notations-give-their-bytes", test_both_notations_give_their_bytes);
    g_test_add_func("/content-reader/written-string-is-read-as-it-was", test_written_string_is_read_as_it_was);
    return g_test_run();
}
