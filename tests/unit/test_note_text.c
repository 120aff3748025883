/* test_note_text.c - the numbers of notes. */
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

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/note-text/numbers-are-circled-up-to-fifty", test_numbers_are_circled_up_to_fifty);
    g_test_add_func("/note-text/references-are-written-as-the-design-says", test_references_are_written_as_the_design_says);
    g_test_add_func("/note-text/marks-and-notes-lead-to-each-other", test_marks_and_notes_lead_to_each_other);
    return g_test_run();
}
