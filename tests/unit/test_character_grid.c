/* test_character_grid.c - char_grid (CLREQ 6.2.4): where Han stand in justified lines, without fonts and with them. */
#include "font_scene.h"
#include "stub_text.h"

#include "paragraph/line_breaker.h"

static const char *const manuscript =
    "他在2021年去过Berlin，又说“好。”《北京·上海》约5%的GDP和3.14以及Open Source Software项目，"
    "“真的？！”——是；A、B和C（1989年）都在。用Linux的人很多，用GNU Emacs 29的人也多，他们住在New York和London。";

/* How many Han or marks of `text` stand off the grid of `em` in lines of `measure`. */
static int count_off_grid(Arena *arena, const ShapedText *text, Length em, Length measure, LineBreaking breaking)
{
    LineSettings settings = {.measures = &measure, .measure_count = 1, .first_line_indent = 2 * em,
                             .composition = &text->style->composition, .breaking = breaking};
    Lines lines = paragraph_break(arena, text, &settings);
    int count = 0;
    for (int i = 0; i < lines.count; i++) {
        const Line *line = &lines.items[i];
        g_assert_cmpint(line->width, <=, line->measure);
        for (int at = line->first_cluster; at < line->visible_end; at++)
            if (text->clusters[at].class == CLASS_HAN)
                count += line->positions[at - line->first_cluster] % em != 0;
    }
    return count;
}

static int count_with_start(const char *string, WritingMode mode, bool char_grid, ParagraphStart start)
{
    Arena *arena = arena_new();
    TextStyle style = {.name = "stub", .size = STUB_EM, .composition = stub_composition()};
    style.composition.char_grid = char_grid;
    style.composition.paragraph_start = start;
    const ShapedText *text = stub_text_in_mode(arena, string, &style, mode);
    int count = 0;
    for (int measure = 9; measure <= 30; measure++) {
        count += count_off_grid(arena, text, STUB_EM, measure * STUB_EM, LINE_BREAKING_LADDER);
        count += count_off_grid(arena, text, STUB_EM, measure * STUB_EM, LINE_BREAKING_TOTAL_FIT);
    }
    arena_free(arena);
    return count;
}

static int count_in_all_measures(const char *string, WritingMode mode, bool char_grid)
{
    return count_with_start(string, mode, char_grid, PARAGRAPH_START_TRIM);
}

/* Trimmed, kept or hanging into the indent: the Han behind a paragraph's first mark stands on the grid. */
static void test_first_mark_leaves_the_han_behind_it_on_the_grid(void)
{
    static const char quoted[] = "“真的？！”他在2021年问，“《北京·上海》约5%的GDP和3.14以及项目”，又说“好。”";
    static const ParagraphStart starts[] = {PARAGRAPH_START_TRIM, PARAGRAPH_START_KEEP, PARAGRAPH_START_HANG};
    for (size_t i = 0; i < G_N_ELEMENTS(starts); i++)
        for (int mode = WRITING_MODE_HORIZONTAL; mode <= WRITING_MODE_VERTICAL_RL; mode++) {
            g_assert_cmpint(count_with_start(quoted, (WritingMode)mode, true, starts[i]), ==, 0);
            g_assert_cmpint(count_with_start(quoted, (WritingMode)mode, false, starts[i]), >, 0);
        }
}

static void test_han_stand_on_the_grid(void)
{
    g_assert_cmpint(count_in_all_measures(manuscript, WRITING_MODE_HORIZONTAL, true), ==, 0);
}

static void test_han_stand_on_the_grid_in_vertical_lines(void)
{
    g_assert_cmpint(count_in_all_measures(manuscript, WRITING_MODE_VERTICAL_RL, true), ==, 0);
}

static void test_han_leave_the_grid_without_the_key(void)
{
    g_assert_cmpint(count_in_all_measures(manuscript, WRITING_MODE_HORIZONTAL, false), >, 100);
    g_assert_cmpint(count_in_all_measures(manuscript, WRITING_MODE_VERTICAL_RL, false), >, 100);
}

static void test_padding_is_half_an_em_at_most_and_even(void)
{
    Arena *arena = arena_new();
    TextStyle style = {.name = "stub", .size = STUB_EM, .composition = stub_composition()};
    style.composition.char_grid = true;
    const ShapedText *text = stub_text(arena, "在GDP上", &style);
    g_assert_cmpint(text->clusters[1].blank_before, ==, STUB_EM / 4);
    g_assert_cmpint(text->clusters[3].blank_after, ==, STUB_EM / 4);
    g_assert_cmpint(text->clusters[0].gap_after + text->clusters[3].gap_after, ==, 0);
    arena_free(arena);
}

/* "Software" is four ems and needs nothing, though the stretch that it was broken from did. */
static void test_rest_of_a_broken_stretch_is_padded_anew(void)
{
    Arena *arena = arena_new();
    TextStyle style = {.name = "stub", .size = STUB_EM, .composition = stub_composition()};
    style.composition.char_grid = true;
    Length measure = 8 * STUB_EM;
    LineSettings settings = {.measures = &measure, .measure_count = 1, .composition = &style.composition};
    Lines lines = paragraph_break(arena, stub_text(arena, "用Open Source Software项目甲", &style), &settings);
    g_assert_cmpint(lines.count, ==, 2);
    g_assert_cmpint(lines.items[1].positions[0], ==, 0);
    g_assert_cmpint(lines.items[1].positions[8], ==, 4 * STUB_EM);
    arena_free(arena);
}

/* Letters of a face have any width. */
static void test_real_letters_are_padded_to_the_grid(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        scene.style.composition.char_grid = true;
        RunText *source = arena_new_object(scene.arena, RunText);
        *source = run_text_from_string(scene.arena, manuscript, (SourcePosition){"story.md", 3, 1});
        const ShapedText *text = shape_text(scene.shaper, scene.arena, source, &scene.style);
        for (int measure = 9; measure <= 30; measure++)
            g_assert_cmpint(count_off_grid(scene.arena, text, SCENE_EM, measure * SCENE_EM, LINE_BREAKING_TOTAL_FIT), ==, 0);
    }
    font_scene_close(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/character-grid/han-stand-on-the-grid", test_han_stand_on_the_grid);
    g_test_add_func("/character-grid/first-mark-leaves-the-han-behind-it-on-the-grid",
                    test_first_mark_leaves_the_han_behind_it_on_the_grid);
    g_test_add_func("/character-grid/han-stand-on-the-grid-in-vertical-lines", test_han_stand_on_the_grid_in_vertical_lines);
    g_test_add_func("/character-grid/han-leave-the-grid-without-the-key", test_han_leave_the_grid_without_the_key);
    g_test_add_func("/character-grid/padding-is-half-an-em-at-most-and-even", test_padding_is_half_an_em_at_most_and_even);
    g_test_add_func("/character-grid/rest-of-a-broken-stretch-is-padded-anew", test_rest_of_a_broken_stretch_is_padded_anew);
    g_test_add_func("/character-grid/real-letters-are-padded-to-the-grid", test_real_letters_are_padded_to_the_grid);
    return g_test_run();
}
