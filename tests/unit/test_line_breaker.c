/* test_line_breaker.c - what must hold for every line, and the arithmetic of squeezing and stretching. */
#include "stub_text.h"

#include "paragraph/line_breaker.h"
#include "paragraph/looseness.h"

static const char sample[] = "他说：“今天（星期四）的GDP增长了5.2%，是2021年以来——比尔·盖茨也说——最好的。”……"
                             "a well-known Western-style paragraph in between，然后《甲》《乙》、《丙》？！是/否。";

static TextStyle sample_style(void)
{
    return (TextStyle){.size = STUB_EM, .composition = stub_composition()};
}

static Lines break_at(Arena *arena, const ShapedText *text, const TextStyle *style, Length measure, LineBreaking breaking)
{
    return paragraph_break(arena, text, &(LineSettings){
        .measures = &measure, .measure_count = 1, .composition = &style->composition, .breaking = breaking});
}

/* Lines follow each other without loss, and none is wider than its measure. */
static void check_lines(const ShapedText *text, const Lines *lines)
{
    int next = 0;
    for (int i = 0; i < lines->count; i++) {
        const Line *line = &lines->items[i];
        g_assert_cmpint(line->first_cluster, ==, next);
        g_assert_cmpint(line->end_cluster, >, next);
        if (line->visible_end - line->first_cluster > 1)
            g_assert_cmpint(line->width, <=, line->measure);
        next = line->end_cluster;
    }
    g_assert_cmpint(next, ==, text->cluster_count);
}

static void test_any_measure_gives_lines_that_fit(void)
{
    Arena *arena = arena_new();
    TextStyle style = sample_style();
    const ShapedText *text = stub_text(arena, sample, &style);
    for (Length measure = 1; measure < 40 * STUB_EM; measure += STUB_EM / 7)
        for (LineBreaking breaking = LINE_BREAKING_TOTAL_FIT; breaking <= LINE_BREAKING_LADDER; breaking++) {
            Lines lines = break_at(arena, text, &style, measure, breaking);
            check_lines(text, &lines);
        }
    arena_free(arena);
}

/* The end of the last cluster's body is the line's end: positions add up to the unit. */
static void test_justified_lines_fill_their_measure_exactly(void)
{
    Arena *arena = arena_new();
    TextStyle style = sample_style();
    const ShapedText *text = stub_text(arena, sample, &style);
    Lines lines = break_at(arena, text, &style, 17 * STUB_EM + 1, LINE_BREAKING_TOTAL_FIT);
    for (int i = 0; i + 1 < lines.count; i++) {
        const Line *line = &lines.items[i];
        int last = line->visible_end - 1;
        Length end = line->positions[last - line->first_cluster] + text->clusters[last].body;
        g_assert_cmpint(line->width, ==, line->measure);
        g_assert_cmpint(end, ==, line->measure);
    }
    arena_free(arena);
}

static void test_rest_of_division_goes_left_to_right(void)
{
    Arena *arena = arena_new();
    TextStyle style = sample_style();
    const ShapedText *text = stub_text(arena, "一二三四五六", &style);
    text->clusters[3].must_break_after = true;
    Lines lines = break_at(arena, text, &style, 4 * STUB_EM, LINE_BREAKING_LADDER);
    g_assert_cmpint(lines.items[0].width, ==, 4 * STUB_EM);
    text->clusters[3].must_break_after = false;
    Length measure = 4 * STUB_EM + 4;
    lines = break_at(arena, text, &style, measure, LINE_BREAKING_LADDER);
    const Length *at = lines.items[0].positions;
    g_assert_cmpint(at[1] - STUB_EM + at[2] - at[1] - STUB_EM + at[3] - at[2] - STUB_EM, ==, 4);
    g_assert_cmpint(lines.items[0].loosest_gap, ==, 2);
    arena_free(arena);
}

static void test_lines_take_their_measures_in_turn(void)
{
    Arena *arena = arena_new();
    TextStyle style = sample_style();
    const ShapedText *text = stub_text(arena, "一二三四五六七八九十甲乙丙丁", &style);
    Length measures[] = {3 * STUB_EM, 5 * STUB_EM, 4 * STUB_EM};
    Lines lines = paragraph_break(arena, text, &(LineSettings){
        .measures = measures, .measure_count = 3, .composition = &style.composition});
    g_assert_cmpint(lines.count, ==, 4);
    g_assert_cmpint(lines.items[1].end_cluster, ==, 8);
    g_assert_cmpint(lines.items[3].measure, ==, 4 * STUB_EM);
    arena_free(arena);
}

static void test_alignment_uses_trimmed_widths(void)
{
    Arena *arena = arena_new();
    TextStyle style = sample_style();
    const ShapedText *text = stub_text(arena, "“国”", &style);
    Length measure = 6 * STUB_EM;
    LineSettings settings = {.measures = &measure, .measure_count = 1, .composition = &style.composition};
    settings.alignment = ALIGNMENT_CENTRE;
    g_assert_cmpint(paragraph_break(arena, text, &settings).items[0].indent, ==, 2 * STUB_EM);
    settings.alignment = ALIGNMENT_END;
    g_assert_cmpint(paragraph_break(arena, text, &settings).items[0].indent, ==, 4 * STUB_EM);
    arena_free(arena);
}

static void test_forced_break_ends_a_line(void)
{
    Arena *arena = arena_new();
    TextStyle style = sample_style();
    const ShapedText *text = stub_text(arena, "一二三四", &style);
    text->clusters[1].must_break_after = true;
    Lines lines = break_at(arena, text, &style, 10 * STUB_EM, LINE_BREAKING_TOTAL_FIT);
    g_assert_cmpint(lines.count, ==, 2);
    g_assert_true(lines.items[0].is_last);
    g_assert_cmpint(lines.items[0].width, ==, 2 * STUB_EM);
    arena_free(arena);
}

static void test_text_fits_a_line_of_its_own_width(void)
{
    Arena *arena = arena_new();
    TextStyle style = sample_style();
    const ShapedText *text = stub_text(arena, sample, &style);
    Length width = shaped_text_width(text, &style.composition);
    g_assert_cmpint(break_at(arena, text, &style, width, LINE_BREAKING_TOTAL_FIT).count, ==, 1);
    g_assert_cmpint(break_at(arena, text, &style, width, LINE_BREAKING_LADDER).count, ==, 1);
    arena_free(arena);
}

static void test_total_fit_spares_the_loose_line(void)
{
    Arena *arena = arena_new();
    TextStyle style = sample_style();
    const ShapedText *text = stub_text(arena, "一二三四五六七八九十一二三四五六七ABCDEFGH二三四五六七八九十", &style);
    Length loosest[2] = {0};
    for (LineBreaking breaking = LINE_BREAKING_TOTAL_FIT; breaking <= LINE_BREAKING_LADDER; breaking++) {
        Lines lines = break_at(arena, text, &style, 10 * STUB_EM, breaking);
        for (int i = 0; i < lines.count; i++)
            loosest[breaking] = length_max(loosest[breaking], lines.items[i].loosest_gap);
    }
    g_assert_cmpint(loosest[LINE_BREAKING_TOTAL_FIT], <=, loosest[LINE_BREAKING_LADDER]);
    arena_free(arena);
}

/* A quarter of an em, up to a half; then every gap alike. */
static void test_word_spaces_open_before_other_gaps(void)
{
    Arena *arena = arena_new();
    TextStyle style = sample_style();
    const ShapedText *text = stub_text(arena, "ab cd ef ghijk", &style);
    Lines lines = break_at(arena, text, &style, 4 * STUB_EM, LINE_BREAKING_LADDER);
    const Length *at = lines.items[0].positions;
    g_assert_cmpint(lines.items[0].end_cluster, ==, 9);
    g_assert_cmpint(at[3] - at[2], ==, STUB_EM / 2);
    g_assert_cmpint(at[1] - at[0], ==, STUB_EM / 2); /* the word itself stays as it is */
    g_assert_cmpint(lines.items[0].loosest_gap, ==, 0);
    arena_free(arena);
}

static void test_gaps_above_the_limit_make_a_loose_line(void)
{
    Arena *arena = arena_new();
    TextStyle style = sample_style();
    const ShapedText *text = stub_text(arena, "一二三四五ABCDEFGHIJ", &style);
    Lines lines = break_at(arena, text, &style, 6 * STUB_EM + STUB_EM / 2, LINE_BREAKING_TOTAL_FIT);
    g_assert_cmpint(line_looseness(&lines.items[0], text), ==, 375); /* 1.5 em over four gaps */
    g_assert_cmpint(line_looseness(&lines.items[1], text), ==, 0);
    style.composition.loose_limit = 400;
    g_assert_cmpint(line_looseness(&lines.items[0], text), ==, 0);
    style.composition.loose_limit = 0;
    g_assert_cmpint(line_looseness(&lines.items[0], text), ==, 0);
    arena_free(arena);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/line-breaker/any-measure-gives-lines-that-fit", test_any_measure_gives_lines_that_fit);
    g_test_add_func("/line-breaker/justified-lines-fill-their-measure-exactly",
                    test_justified_lines_fill_their_measure_exactly);
    g_test_add_func("/line-breaker/rest-of-division-goes-left-to-right", test_rest_of_division_goes_left_to_right);
    g_test_add_func("/line-breaker/lines-take-their-measures-in-turn", test_lines_take_their_measures_in_turn);
    g_test_add_func("/line-breaker/alignment-uses-trimmed-widths", test_alignment_uses_trimmed_widths);
    g_test_add_func("/line-breaker/forced-break-ends-a-line", test_forced_break_ends_a_line);
    g_test_add_func("/line-breaker/text-fits-a-line-of-its-own-width", test_text_fits_a_line_of_its_own_width);
    g_test_add_func("/line-breaker/total-fit-spares-the-loose-line", test_total_fit_spares_the_loose_line);
    g_test_add_func("/line-breaker/gaps-above-the-limit-make-a-loose-line",
                    test_gaps_above_the_limit_make_a_loose_line);
    g_test_add_func("/line-breaker/word-spaces-open-before-other-gaps", test_word_spaces_open_before_other_gaps);
    return g_test_run();
}
