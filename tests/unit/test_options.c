/* test_options.c - what the command line says and what it gets wrong. */
#include "base/arena.h"
#include "cli/options.h"
#include "cli/page_choice.h"
#include "cli/pdf_date.h"

#include <glib.h>
#include <string.h>

typedef struct Parsed {
    Arena *arena;
    bool understood;
    Options options;
    const char *mistake;
} Parsed;

/* Reads a command line written as one string. */
static Parsed parse(const char *command_line)
{
    Parsed parsed = {.arena = arena_new()};
    gchar **arguments;
    int count;
    g_assert_true(g_shell_parse_argv(command_line, &count, &arguments, NULL));
    parsed.understood = options_parse(parsed.arena, count, arguments, &parsed.options, &parsed.mistake);
    g_strfreev(arguments);
    return parsed;
}

static void assert_mistake(const char *command_line, const char *expected)
{
    Parsed parsed = parse(command_line);
    g_assert_false(parsed.understood);
    g_assert_cmpstr(parsed.mistake, ==, expected);
    arena_free(parsed.arena);
}

static void test_issue_and_output_are_read(void)
{
    Parsed parsed = parse("typeset issue.toml -o issue.pdf");
    g_assert_true(parsed.understood);
    g_assert_cmpint(parsed.options.command, ==, COMMAND_TYPESET);
    g_assert_cmpstr(parsed.options.issue_file, ==, "issue.toml");
    g_assert_cmpstr(parsed.options.output_file, ==, "issue.pdf");
    g_assert_false(parsed.options.strict);
    g_assert_true(page_is_wanted(&parsed.options, 99));
    arena_free(parsed.arena);
}

static void test_options_may_stand_anywhere(void)
{
    Parsed parsed = parse("typeset --strict --output=issue.pdf --report=fit.json issue.toml --allow-outside-pictures");
    g_assert_true(parsed.understood);
    g_assert_cmpstr(parsed.options.output_file, ==, "issue.pdf");
    g_assert_cmpstr(parsed.options.report_file, ==, "fit.json");
    g_assert_true(parsed.options.strict);
    g_assert_true(parsed.options.pictures_may_be_anywhere);
    arena_free(parsed.arena);
}

static void test_check_needs_no_output(void)
{
    Parsed parsed = parse("typeset check issue.toml");
    g_assert_true(parsed.understood);
    g_assert_cmpint(parsed.options.command, ==, COMMAND_CHECK);
    g_assert_cmpstr(parsed.options.issue_file, ==, "issue.toml");
    arena_free(parsed.arena);
    assert_mistake("typeset check issue.toml -o a.pdf", "check writes no PDF; leave out -o");
}

static void test_watch_wants_a_pdf_or_a_browser(void)
{
    Parsed watch = parse("typeset watch issue.toml -o issue.pdf --strict");
    g_assert_true(watch.understood);
    g_assert_cmpint(watch.options.command, ==, COMMAND_WATCH);
    g_assert_cmpstr(watch.options.output_file, ==, "issue.pdf");
    g_assert_false(watch.options.serves);
    arena_free(watch.arena);
    Parsed serve = parse("typeset watch issue.toml --serve --port 8241");
    g_assert_true(serve.understood);
    g_assert_true(serve.options.serves);
    g_assert_cmpint(serve.options.port, ==, 8241);
    arena_free(serve.arena);
    assert_mistake("typeset watch issue.toml", "say where the PDF goes: typeset watch issue.toml -o issue.pdf; or look at the "
                                               "pages with --serve");
}

static void test_options_of_watch_are_for_watch(void)
{
    assert_mistake("typeset issue.toml -o a.pdf --serve", "--serve is for watch: typeset watch issue.toml --serve");
    assert_mistake("typeset watch issue.toml -o a.pdf --port 80",
                   "--port is for the browser: typeset watch issue.toml --serve --port 80");
    assert_mistake("typeset watch issue.toml --serve --port 99999", "--port \"99999\": write a number from 1 to 65535");
    assert_mistake("typeset watch issue.toml --serve=yes", "--serve takes no value; write it alone");
    assert_mistake("typeset watch issue.toml -o a.pdf --dump=lines", "watch makes no dump and no report; leave them out");
    assert_mistake("typeset watch issue.toml -o a.pdf --target press", "watch makes the PDF for the screen; leave out --target");
}

static void test_target_is_screen_or_press(void)
{
    Parsed plain = parse("typeset issue.toml -o a.pdf");
    g_assert_cmpint(plain.options.target, ==, TARGET_SCREEN);
    arena_free(plain.arena);
    Parsed press = parse("typeset issue.toml -o a.pdf --target press");
    g_assert_cmpint(press.options.target, ==, TARGET_PRESS);
    arena_free(press.arena);
    assert_mistake("typeset issue.toml -o a.pdf --target print", "--target print: a PDF is made for screen, for press, or as a proof of what is printed");
}

static void test_dump_goes_to_standard_output(void)
{
    Parsed parsed = parse("typeset issue.toml --dump=frames");
    g_assert_true(parsed.understood);
    g_assert_cmpint(parsed.options.dump, ==, DUMP_FRAMES);
    g_assert_null(parsed.options.output_file);
    arena_free(parsed.arena);
    assert_mistake("typeset issue.toml --dump=words",
                   "--dump=words: there is only --dump=lines, --dump=frames and --dump=display");
}

static void test_pages_are_numbers_and_ranges(void)
{
    Parsed parsed = parse("typeset a.toml -o b --pages 1,3-4");
    g_assert_true(parsed.understood);
    g_assert_true(page_is_wanted(&parsed.options, 1));
    g_assert_false(page_is_wanted(&parsed.options, 2));
    g_assert_true(page_is_wanted(&parsed.options, 3));
    g_assert_true(page_is_wanted(&parsed.options, 4));
    arena_free(parsed.arena);
}

static void test_pages_of_the_cover_have_names(void)
{
    Parsed parsed = parse("typeset a.toml -o b --pages front,2,封三");
    g_assert_true(parsed.understood);
    g_assert_cmpint(parsed.options.page_ranges[0].cover, ==, COVER_FRONT);
    g_assert_cmpint(parsed.options.page_ranges[1].cover, ==, COVER_NONE);
    g_assert_cmpint(parsed.options.page_ranges[2].cover, ==, COVER_INSIDE_BACK);
    g_assert_true(page_is_wanted(&parsed.options, 2));
    g_assert_false(page_is_wanted(&parsed.options, 0));
    arena_free(parsed.arena);
}

static void test_what_is_no_page_is_a_mistake(void)
{
    static const char *const wrong[] = {"0", "4-3", "a", "1,", "1-", "-1", "1，3", "2 3", "+1", "99999999999999999999-1"};
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        gchar *line = g_strdup_printf("typeset a.toml -o b '--pages=%s'", wrong[i]);
        gchar *expected = g_strdup_printf("--pages \"%s\": write page numbers such as 1,3-4", wrong[i]);
        assert_mistake(line, expected);
        g_free(line);
        g_free(expected);
    }
}

static void test_unknown_option_suggests_the_nearest(void)
{
    assert_mistake("typeset a.toml -o b --strct", "unknown option --strct; did you mean --strict?");
    assert_mistake("typeset a.toml -o b --page=3", "unknown option --page; did you mean --pages?");
    assert_mistake("typeset a.toml -o b --colour", "unknown option --colour; typeset --help lists them all");
    assert_mistake("typeset a.toml -o b -x", "unknown option -x; typeset --help lists them all");
}

static void test_flag_with_a_value_is_a_mistake(void)
{
    assert_mistake("typeset a.toml -o b --strict=yes", "--strict takes no value; write it alone");
}

static void test_missing_value_is_named(void)
{
    assert_mistake("typeset a.toml -o", "-o needs a value after it; see typeset --help");
    assert_mistake("typeset a.toml -o b --report", "--report needs a value after it; see typeset --help");
}

static void test_missing_files_are_asked_for(void)
{
    assert_mistake("typeset", "name the issue to be typeset: typeset issue.toml -o issue.pdf");
    assert_mistake("typeset check", "name the issue to be typeset: typeset issue.toml -o issue.pdf");
    assert_mistake("typeset a.toml", "say where the PDF goes: -o issue.pdf");
    assert_mistake("typeset a.toml b.toml -o c", "one issue at a time, but \"a.toml\" and \"b.toml\" were given");
}

static void test_mistakes_come_in_the_language_asked_for(void)
{
    assert_mistake("typeset a.toml --lang zh", "请写明 PDF 存到哪里：-o issue.pdf");
    assert_mistake("typeset a.toml -o b --lang=fr", "--lang=fr: messages come in zh or en");
}

static void test_language_comes_from_the_environment(void)
{
    g_setenv("LANG", "zh_CN.UTF-8", TRUE);
    g_unsetenv("LC_ALL");
    g_unsetenv("LC_MESSAGES");
    g_assert_cmpint(language_from_environment(), ==, MESSAGE_LANGUAGE_CHINESE);
    g_setenv("LC_ALL", "C.UTF-8", TRUE);
    g_assert_cmpint(language_from_environment(), ==, MESSAGE_LANGUAGE_ENGLISH);
}

static void test_help_wins_over_mistakes(void)
{
    Parsed parsed = parse("typeset --help --nonsense");
    g_assert_true(parsed.understood);
    g_assert_cmpint(parsed.options.command, ==, COMMAND_HELP);
    arena_free(parsed.arena);
}

static void test_file_after_two_dashes_may_look_like_an_option(void)
{
    Parsed parsed = parse("typeset -o b -- --issue.toml");
    g_assert_true(parsed.understood);
    g_assert_cmpstr(parsed.options.issue_file, ==, "--issue.toml");
    arena_free(parsed.arena);
}

static void test_page_that_is_not_there_is_reported(void)
{
    DisplayList one = {.page_number = 1, .page_label = "1"}, three = {.page_number = 3, .page_label = "3"};
    DisplayList *pages[] = {&one, &three};
    Parsed parsed = parse("typeset a -o b --pages 3");
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    ChosenPages chosen;
    g_assert_true(pages_choose(parsed.arena, &parsed.options, pages, 2, &chosen, diagnostics));
    g_assert_cmpint(chosen.count, ==, 1);
    g_assert_true(chosen.items[0] == &three);
    g_assert_false(pages_choose(parsed.arena, &parsed.options, pages, 1, &chosen, diagnostics));
    diagnostics_free(diagnostics);
    arena_free(parsed.arena);
}

static void test_pdf_date_is_the_issues_unless_the_build_says_otherwise(void)
{
    Arena *arena = arena_new();
    Date date = {2026, 11, 20};
    g_assert_cmpstr(pdf_date(arena, NULL, date), ==, "2026-11-20T00:00:00Z");
    g_assert_cmpstr(pdf_date(arena, "0", date), ==, "1970-01-01T00:00:00Z");
    g_assert_cmpstr(pdf_date(arena, "soon", date), ==, "2026-11-20T00:00:00Z");
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_setenv("LC_ALL", "C.UTF-8", TRUE);
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/options/issue-and-output-are-read", test_issue_and_output_are_read);
    g_test_add_func("/options/options-may-stand-anywhere", test_options_may_stand_anywhere);
    g_test_add_func("/options/check-needs-no-output", test_check_needs_no_output);
    g_test_add_func("/options/watch-wants-a-pdf-or-a-browser", test_watch_wants_a_pdf_or_a_browser);
    g_test_add_func("/options/options-of-watch-are-for-watch", test_options_of_watch_are_for_watch);
    g_test_add_func("/options/target-is-screen-or-press", test_target_is_screen_or_press);
    g_test_add_func("/options/dump-goes-to-standard-output", test_dump_goes_to_standard_output);
    g_test_add_func("/options/pages-are-numbers-and-ranges", test_pages_are_numbers_and_ranges);
    g_test_add_func("/options/pages-of-the-cover-have-names", test_pages_of_the_cover_have_names);
    g_test_add_func("/options/what-is-no-page-is-a-mistake", test_what_is_no_page_is_a_mistake);
    g_test_add_func("/options/unknown-option-suggests-the-nearest", test_unknown_option_suggests_the_nearest);
    g_test_add_func("/options/flag-with-a-value-is-a-mistake", test_flag_with_a_value_is_a_mistake);
    g_test_add_func("/options/missing-value-is-named", test_missing_value_is_named);
    g_test_add_func("/options/missing-files-are-asked-for", test_missing_files_are_asked_for);
    g_test_add_func("/options/mistakes-come-in-the-language-asked-for", test_mistakes_come_in_the_language_asked_for);
    g_test_add_func("/options/language-comes-from-the-environment", test_language_comes_from_the_environment);
    g_test_add_func("/options/help-wins-over-mistakes", test_help_wins_over_mistakes);
    g_test_add_func("/options/file-after-two-dashes-may-look-like-an-option",
                    test_file_after_two_dashes_may_look_like_an_option);
    g_test_add_func("/options/page-that-is-not-there-is-reported", test_page_that_is_not_there_is_reported);
    g_test_add_func("/options/pdf-date-is-the-issues-unless-the-build-says-otherwise",
                    test_pdf_date_is_the_issues_unless_the_build_says_otherwise);
    return g_test_run();
}
