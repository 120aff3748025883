/* test_diagnostics.c - what is collected, in which order, in which language, and how it looks. */
#include "base/cell_width.h"
#include "base/diagnostics.h"
#include "cli/excerpt.h"
#include "cli/message_printer.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void report_at(Diagnostics *diagnostics, const char *file, int line, int column, const char *what)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, (SourcePosition){file, line, column}, "found %s", "发现%s", what);
}

static char *messages_of(Diagnostics *diagnostics)
{
    int count;
    const Diagnostic *items = diagnostics_sorted(diagnostics, &count);
    GString *all = g_string_new(NULL);
    for (int i = 0; i < count; i++)
        g_string_append_printf(all, "%s;", items[i].message);
    return g_string_free(all, FALSE);
}

static void assert_messages(Diagnostics *diagnostics, const char *expected)
{
    char *found = messages_of(diagnostics);
    g_assert_cmpstr(found, ==, expected);
    g_free(found);
    diagnostics_free(diagnostics);
}

static void test_messages_are_sorted_by_place(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    report_at(diagnostics, "issue.toml", 9, 1, "d");
    report_at(diagnostics, "story.md", 1, 1, "e");
    report_at(diagnostics, "issue.toml", 2, 8, "c");
    report_at(diagnostics, "issue.toml", 2, 3, "b");
    report_at(diagnostics, NULL, 0, 0, "a");
    assert_messages(diagnostics, "found a;found b;found c;found d;found e;");
}

static void test_messages_of_one_place_keep_their_order(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    for (int i = 0; i < 9; i++) {
        char what[] = {(char)('i' - i), '\0'};
        report_at(diagnostics, "issue.toml", 1, 1, what);
    }
    assert_messages(diagnostics, "found i;found h;found g;found f;found e;found d;found c;found b;found a;");
}

static void test_repeated_message_is_left_out(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    char *same_name = g_strdup("issue.toml");
    report_at(diagnostics, "issue.toml", 1, 1, "a");
    report_at(diagnostics, same_name, 1, 1, "a");
    report_at(diagnostics, same_name, 2, 1, "a");
    g_free(same_name);
    assert_messages(diagnostics, "found a;found a;");
}

static void test_wording_follows_the_language(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_CHINESE);
    diagnostics_report(diagnostics, SEVERITY_NOTE, (SourcePosition){0}, "%s has %d lines", "%s有%d行", "a", 3);
    assert_messages(diagnostics, "a有3行;");
}

static void test_only_errors_and_failures_are_errors(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    diagnostics_report(diagnostics, SEVERITY_WARNING, (SourcePosition){0}, "w", "w");
    diagnostics_report(diagnostics, SEVERITY_NOTE, (SourcePosition){0}, "n", "n");
    g_assert_false(diagnostics_have_errors(diagnostics));
    diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){0}, "f", "f");
    g_assert_true(diagnostics_have_errors(diagnostics));
    g_assert_cmpint(diagnostics_count(diagnostics, SEVERITY_WARNING), ==, 1);
    diagnostics_free(diagnostics);
}

/* What messages_print writes for one error with the place given. */
static char *printed_at(SourcePosition position, MessageLanguage language, PrintSettings settings)
{
    char *text = NULL;
    size_t length;
    FILE *stream = open_memstream(&text, &length);
    Diagnostics *diagnostics = diagnostics_new(language);
    report_at(diagnostics, position.file, position.line, position.column, "x");
    messages_print(stream, diagnostics, settings);
    diagnostics_free(diagnostics);
    fclose(stream);
    return text;
}

static void assert_printed(SourcePosition position, MessageLanguage language, const char *expected)
{
    char *text = printed_at(position, language, (PrintSettings){0});
    g_assert_cmpstr(text, ==, expected);
    free(text);
}

static void test_message_begins_with_its_place(void)
{
    assert_printed((SourcePosition){"issue.toml", 12, 5}, MESSAGE_LANGUAGE_ENGLISH,
                   "issue.toml:12:5: error: found x\n");
    assert_printed((SourcePosition){"issue.toml", 12, 5}, MESSAGE_LANGUAGE_CHINESE, "issue.toml:12:5: 错误: 发现x\n");
    assert_printed((SourcePosition){"issue.toml", 0, 0}, MESSAGE_LANGUAGE_ENGLISH, "issue.toml: error: found x\n");
    assert_printed((SourcePosition){0}, MESSAGE_LANGUAGE_ENGLISH, "typeset: error: found x\n");
}

static void test_colour_is_around_the_severity_only(void)
{
    char *text = printed_at((SourcePosition){"a", 1, 1}, MESSAGE_LANGUAGE_ENGLISH, (PrintSettings){.colour = true});
    g_assert_cmpstr(text, ==, "a:1:1: \033[1;31merror\033[0m: found x\n");
    free(text);
}

static void test_han_characters_are_two_cells_wide(void)
{
    g_assert_cmpint(cell_width("版心 a，"), ==, 8);
    g_assert_cmpint(cell_width("e\xcc\x81"), ==, 1); /* combining accent */
}

static void test_caret_stands_under_a_character_after_han(void)
{
    Arena *arena = arena_new();
    g_assert_cmpstr(excerpt_of_line(arena, "title = \"河畔\" x", 14, 80), ==,
                    "    title = \"河畔\" x\n"
                    "                   ^\n");
    arena_free(arena);
}

static void test_long_line_is_cut_around_the_caret(void)
{
    Arena *arena = arena_new();
    GString *line = g_string_new(NULL);
    for (int i = 0; i < 500; i++)
        g_string_append(line, i == 400 ? "错" : "文");
    char *excerpt = excerpt_of_line(arena, line->str, 401, 40);
    gchar **lines = g_strsplit(excerpt, "\n", -1);
    g_assert_cmpint(cell_width(lines[0]), <=, 40);
    const char *wrong = strstr(lines[0], "错");
    g_assert_nonnull(wrong);
    gchar *before = g_strndup(lines[0], (gsize)(wrong - lines[0]));
    g_assert_cmpint(cell_width(before), ==, (int)strlen(lines[1]) - 1);
    g_free(before);
    g_strfreev(lines);
    g_string_free(line, TRUE);
    arena_free(arena);
}

static void test_caret_after_the_line_stands_at_its_end(void)
{
    Arena *arena = arena_new();
    g_assert_cmpstr(excerpt_of_line(arena, "ab", 99, 80), ==, "    ab\n      ^\n");
    g_assert_cmpstr(excerpt_of_line(arena, "", 1, 80), ==, "    \n    ^\n");
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/diagnostics/messages-are-sorted-by-place", test_messages_are_sorted_by_place);
    g_test_add_func("/diagnostics/messages-of-one-place-keep-their-order",
                    test_messages_of_one_place_keep_their_order);
    g_test_add_func("/diagnostics/repeated-message-is-left-out", test_repeated_message_is_left_out);
    g_test_add_func("/diagnostics/wording-follows-the-language", test_wording_follows_the_language);
    g_test_add_func("/diagnostics/only-errors-and-failures-are-errors", test_only_errors_and_failures_are_errors);
    g_test_add_func("/diagnostics/message-begins-with-its-place", test_message_begins_with_its_place);
    g_test_add_func("/diagnostics/colour-is-around-the-severity-only", test_colour_is_around_the_severity_only);
    g_test_add_func("/diagnostics/han-characters-are-two-cells-wide", test_han_characters_are_two_cells_wide);
    g_test_add_func("/diagnostics/caret-stands-under-a-character-after-han",
                    test_caret_stands_under_a_character_after_han);
    g_test_add_func("/diagnostics/long-line-is-cut-around-the-caret", test_long_line_is_cut_around_the_caret);
    g_test_add_func("/diagnostics/caret-after-the-line-stands-at-its-end",
                    test_caret_after_the_line_stands_at_its_end);
    return g_test_run();
}
