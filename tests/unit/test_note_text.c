/* test_note_text.c - the numbers of notes. */
#include "flow/flow_text.h"
#include "flow/note_text.h"

#include <glib.h>

static void test_numbers_are_circled_up_to_fifty(void)
{
    Arena *arena = arena_new();
    static const struct { int number; const char *mark; } cases[] = {
        {1, "①"}, {20, "⑳"}, {21, "㉑"}, {35, "㉟"}, {36, "㊱"}, {50, "㊿"}, {51, "[51]"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(note_mark_text(arena, NOTE_MARK_CIRCLED, cases[i].number), ==, cases[i].mark);
    g_assert_cmpstr(note_mark_text(arena, NOTE_MARK_FIGURE, 12), ==, "12");
    arena_free(arena);
}

static void test_references_are_written_as_the_design_says(void)
{
    Arena *arena = arena_new();
    TextRun runs[] = {{.text = "甲", .length = 3}, {.text = "12", .length = 2, .marks = RUN_SUPERSCRIPT | RUN_NOTE_MARK}};
    RunText text = {runs, 2};
    RunText circled = text_with_note_marks(arena, &text, NOTE_MARK_CIRCLED, "a");
    g_assert_cmpstr(run_text_to_string(arena, &circled), ==, "甲⑫");
    g_assert_cmpint(run_text_character_count(&circled), ==, 1); /* the number is the program's */
    g_assert_cmpint(run_text_character_count(&text), ==, 1);
    g_assert_cmpint(circled.runs[1].note, ==, 12);
    g_assert_null(circled.runs[0].link);
    arena_free(arena);
}

static void test_marks_and_notes_lead_to_each_other(void)
{
    Arena *arena = arena_new();
    TextRun mark = {.text = "3", .length = 1, .marks = RUN_SUPERSCRIPT | RUN_NOTE_MARK};
    RunText text = text_with_note_marks(arena, &(RunText){&mark, 1}, NOTE_MARK_CIRCLED, "渡 口's");
    TextRun number = note_number_run(arena, NOTE_MARK_CIRCLED, 3, "渡 口's");

    g_assert_cmpstr(text.runs[0].link + 1, ==, number.anchor);
    g_assert_cmpstr(number.link + 1, ==, text.runs[0].anchor);
    g_assert_cmpstr(number.anchor, ==, "note-%E6%B8%A1%20%E5%8F%A3%27s-3"); /* fit for a name in a PDF */
    g_assert_null(mark.link);
    arena_free(arena);
}

/* A paragraph of three lines of a character each, with marks behind the first two. */
static void test_the_last_mark_of_some_lines_is_found(void)
{
    TextRun runs[] = {{.text = "甲"}, {.text = "②", .note = 2}, {.text = "乙"}, {.text = "①", .note = 1}, {.text = "丙"}};
    RunText source = {runs, 5};
    Cluster clusters[] = {{.run = 0}, {.run = 1}, {.run = 2}, {.run = 3}, {.run = 4}};
    ShapedText shaped = {.source = &source, .clusters = clusters, .cluster_count = 5};
    Line lines[] = {{.first_cluster = 0, .end_cluster = 2}, {.first_cluster = 2, .end_cluster = 4},
                    {.first_cluster = 4, .end_cluster = 5}};
    FlowBlock block = {.text = &shaped, .lines = {lines, 3}};
    FlowUnit units[] = {{.line_count = 1}, {.first_line = 1, .line_count = 1}, {.first_line = 2, .line_count = 1}};
    FlowText text = {.blocks = &block, .block_count = 1, .units = units, .unit_count = 3};

    g_assert_cmpint(flow_last_note_marked(&text, 0), ==, 0);
    g_assert_cmpint(flow_last_note_marked(&text, 1), ==, 2);
    g_assert_cmpint(flow_last_note_marked(&text, 3), ==, 2); /* a second mark of an earlier note asks for nothing */
    g_assert_cmpint(flow_note_of_unit(&text, 0), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/note-text/numbers-are-circled-up-to-fifty", test_numbers_are_circled_up_to_fifty);
    g_test_add_func("/note-text/references-are-written-as-the-design-says", test_references_are_written_as_the_design_says);
    g_test_add_func("/note-text/marks-and-notes-lead-to-each-other", test_marks_and_notes_lead_to_each_other);
    g_test_add_func("/note-text/last-mark-of-some-lines-is-found", test_the_last_mark_of_some_lines_is_found);
    return g_test_run();
}
