/* test_phrase_break.c - heads are cut between words, by the scoring of newspaper practice. */
#include "page/phrase_break.h"

#include "stub_text.h"

#include <stdlib.h>

enum { ANY_WIDTH = 1000 * STUB_EM };

static const TextStyle head_style = {
    .size = STUB_EM, .composition = {.level = PROHIBITION_GB, .width_style = MARK_WIDTH_HALF, .pair = 1000}};

static RunText *phrases(Arena *arena, const char *head, int count, Length limit)
{
    ShapedText *text = stub_text(arena, head, &head_style);
    text->source->runs[0].origin = (SourcePosition){"a.md", 2, 12};
    return phrases_from_text(arena, text, count, limit);
}

static void assert_phrases(const char *head, int count, const char *const *expected)
{
    Arena *arena = arena_new();
    RunText *lines = phrases(arena, head, count, ANY_WIDTH);

    g_assert_nonnull(lines);
    for (int i = 0; i < count; i++)
        g_assert_cmpstr(run_text_to_string(arena, &lines[i]), ==, expected[i]);
    arena_free(arena);
}

/* "a|b" with breaks of the desk: U+200B between the phrases, taken out of the answer again. */
static char *with_given_breaks(Arena *arena, const char *options, const char *head)
{
    if (!g_str_has_prefix(options, "phrases="))
        return arena_strdup(arena, head);
    char **phrases = g_strsplit(options + strlen("phrases="), "|", -1);
    char *joined = g_strjoinv("\xE2\x80\x8B", phrases);
    char *result = arena_strdup(arena, joined);
    g_strfreev(phrases);
    g_free(joined);
    return result;
}

static void append_visible(GString *found, const char *line)
{
    for (const char *c = line; *c; c = g_utf8_next_char(c))
        if (g_utf8_get_char(c) != 0x200B)
            g_string_append_unichar(found, g_utf8_get_char(c));
}

/* A row of tests/heads.tsv: head, lines, measure in em, options, the cut of an editor. */
static void run_head(gconstpointer data)
{
    char **fields = g_strsplit(data, "\t", -1);
    Arena *arena = arena_new();
    Length limit = (Length)(g_ascii_strtod(fields[2], NULL) * STUB_EM);
    int count = atoi(fields[1]);
    RunText *lines = phrases(arena, with_given_breaks(arena, fields[3], fields[0]), count, limit);
    GString *found = g_string_new(NULL);
    for (int i = 0; lines && i < count; i++) {
        g_string_append(found, i ? "/" : "");
        append_visible(found, run_text_to_string(arena, &lines[i]));
    }
    g_assert_cmpstr(found->str, ==, fields[4]);
    g_string_free(found, TRUE);
    arena_free(arena);
    g_strfreev(fields);
}

static void add_heads(const char *path)
{
    char *content = NULL;
    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    char **rows = g_strsplit(content, "\n", -1);
    for (int i = 0; rows[i]; i++) {
        if (!*rows[i] || *rows[i] == '#')
            continue;
        char *name = g_strdup_printf("/phrase-break/heads/%d", i);
        g_test_add_data_func_full(name, g_strdup(rows[i]), run_head, g_free);
        g_free(name);
    }
    g_strfreev(rows);
    g_free(content);
}

static void test_words_stay_whole(void)
{
    assert_phrases("图书馆延长开放时间读者夜里也能借书", 2,
                   (const char *[]){"图书馆延长开放时间", "读者夜里也能借书"});
}

/* 8.1.4: 9 and 7 rather than 8 and 8 through 会议. */
static void test_sense_beats_balance(void)
{
    assert_phrases("国务院召开常务会议部署稳经济工作", 2, (const char *[]){"国务院召开常务会议", "部署稳经济工作"});
}

static void test_space_of_the_editor_wins(void)
{
    assert_phrases("旧码头变市场 菜农摊贩都说好", 2, (const char *[]){"旧码头变市场", "菜农摊贩都说好"});
    assert_phrases("搬到二百米外的河堤 “老邻摊”还在", 2,
                   (const char *[]){"搬到二百米外的河堤", "“老邻摊”还在"});
}

static void test_quotation_stays_whole(void)
{
    assert_phrases("河边小店“灯塔夜读”书屋", 2, (const char *[]){"河边小店", "“灯塔夜读”书屋"});
}

static void test_number_keeps_its_unit(void)
{
    assert_phrases("夜读室每晚开放3小时", 2, (const char *[]){"夜读室每晚", "开放3小时"});
}

static void test_clitic_does_not_begin_a_line(void)
{
    assert_phrases("老街坊的夜读室", 2, (const char *[]){"老街坊的", "夜读室"});
}

/* Six Latin letters are three em wide, not six. */
static void test_lines_are_measured_as_they_are_set(void)
{
    assert_phrases("Sunday 早市搬家", 2, (const char *[]){"Sunday", "早市搬家"});
    assert_phrases("WiFi WiFi 早市搬家菜农", 2, (const char *[]){"WiFi WiFi", "早市搬家菜农"});
}

static void test_one_character_is_no_line(void)
{
    Arena *arena = arena_new();
    g_assert_null(phrases(arena, "河", 2, ANY_WIDTH));
    g_assert_null(phrases(arena, "看 海", 2, ANY_WIDTH));
    arena_free(arena);
}

static void test_no_line_is_wider_than_the_limit(void)
{
    Arena *arena = arena_new();
    g_assert_null(phrases(arena, "旧码头变市场菜农摊贩都说好", 2, 6 * STUB_EM));
    g_assert_nonnull(phrases(arena, "旧码头变市场菜农摊贩都说好", 2, 7 * STUB_EM));
    arena_free(arena);
}

static void test_second_line_knows_its_column(void)
{
    Arena *arena = arena_new();
    RunText *lines = phrases(arena, "旧码头变市场 菜农摊贩都说好", 2, ANY_WIDTH);

    g_assert_cmpint(lines[1].runs[0].origin.column, ==, 12 + 7);
    arena_free(arena);
}

/* A base that a head is cut in has one reading for all of it, or one for each character. */
static void test_cut_base_has_its_readings_once(void)
{
    Arena *arena = arena_new();
    RunText reading = run_text_from_string(arena, "běi", (SourcePosition){"a.md", 1, 1});
    Annotation word = {ANNOTATION_WORD, &reading, 1}, each = {ANNOTATION_CHARACTERS, &reading, 1};
    TextRun runs[] = {{.text = "北", .length = 3, .annotation = &word}, {.text = "京城", .length = 6, .annotation = &word}};
    RunText text = {runs, 2};

    g_assert_true(run_text_slice(arena, &text, 0, 6).runs[1].annotation == &word);
    g_assert_null(run_text_slice(arena, &text, 3, 9).runs[0].annotation);
    g_assert_null(run_text_slice(arena, &text, 6, 9).runs[0].annotation);
    runs[1].annotation = &each;
    g_assert_true(run_text_slice(arena, &text, 6, 9).runs[0].annotation == &each);
    g_assert_cmpint(run_text_slice(arena, &text, 6, 9).runs[0].first_reading, ==, 1);
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/phrase-break/cut-base-has-its-readings-once", test_cut_base_has_its_readings_once);
    g_test_add_func("/phrase-break/words-stay-whole", test_words_stay_whole);
    g_test_add_func("/phrase-break/sense-beats-balance", test_sense_beats_balance);
    g_test_add_func("/phrase-break/space-of-the-editor-wins", test_space_of_the_editor_wins);
    g_test_add_func("/phrase-break/quotation-stays-whole", test_quotation_stays_whole);
    g_test_add_func("/phrase-break/number-keeps-its-unit", test_number_keeps_its_unit);
    g_test_add_func("/phrase-break/clitic-does-not-begin-a-line", test_clitic_does_not_begin_a_line);
    g_test_add_func("/phrase-break/lines-are-measured-as-they-are-set", test_lines_are_measured_as_they_are_set);
    g_test_add_func("/phrase-break/one-character-is-no-line", test_one_character_is_no_line);
    g_test_add_func("/phrase-break/no-line-is-wider-than-the-limit", test_no_line_is_wider_than_the_limit);
    g_test_add_func("/phrase-break/second-line-knows-its-column", test_second_line_knows_its_column);
    add_heads("tests/heads.tsv");
    return g_test_run();
}
