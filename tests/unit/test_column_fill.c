/* test_column_fill.c - where a column may end. */
#include "flow/column_fill.h"
#include "flow_scene.h"

#include <glib.h>

static ColumnFill fill(const char *sketch, int line_count)
{
    Arena *arena = arena_new();
    FlowText *text = flow_text_of(arena, sketch);
    ColumnFill result = column_fill(text, arena_new_array(arena, int, text->unit_count), 0, line_count);
    arena_free(arena);
    return result;
}

static void test_lines_fill_the_column(void)
{
    ColumnFill result = fill("pppppppp pppp", 6);

    g_assert_cmpint(result.end_unit, ==, 6);
    g_assert_cmpint(result.used_lines, ==, 6);
}

static void test_subhead_is_never_the_last_line(void)
{
    ColumnFill result = fill("ppp H pppp", 5);

    g_assert_cmpint(result.end_unit, ==, 3);
}

static void test_note_rule_stays_with_its_note(void)
{
    g_assert_cmpint(fill("ppp N pp", 4).end_unit, ==, 3);
    g_assert_cmpint(fill("ppp N p", 5).end_unit, ==, 5);
}

static void test_subhead_takes_two_lines_with_it(void)
{
    g_assert_cmpint(fill("ppp H pppp", 6).end_unit, ==, 3);  /* one line under the head is not enough */
    g_assert_cmpint(fill("ppp H pppp", 7).end_unit, ==, 6);  /* two are */
}

static void test_short_column_pads_its_subhead(void)
{
    /* Room for seven lines; ending after the fourth p of the second paragraph would leave a widow behind. */
    ColumnFill result = fill("p H ppp H ppp", 7);

    g_assert_cmpint(result.end_unit, ==, 5);
    g_assert_cmpint(result.padded_lines, ==, 1);
    g_assert_cmpint(result.used_lines, ==, 7);
}

static void test_widow_is_better_than_a_hole(void)
{
    /* The fourth line fills the column; keeping two lines together would leave it a line short. */
    ColumnFill result = fill("ppppp", 4);

    g_assert_cmpint(result.end_unit, ==, 4);
}

static void test_end_of_text_needs_no_level_foot(void)
{
    ColumnFill result = fill("H ppp", 20);

    g_assert_cmpint(result.end_unit, ==, 4);
    g_assert_cmpint(result.used_lines, ==, 5);
    g_assert_cmpint(result.padded_lines, ==, 0);
}

static void test_frame_too_small_for_a_subhead_stays_empty(void)
{
    g_assert_cmpint(fill("H ppp", 3).end_unit, ==, 0);
}

static void test_break_inside_a_paragraph_tells_widows(void)
{
    Arena *arena = arena_new();
    FlowText *text = flow_text_of(arena, "ppp");

    g_assert_cmpint(column_break_after(text, 0), ==, COLUMN_BREAK_GOOD);
    g_assert_cmpint(column_break_after(text, 1), ==, COLUMN_BREAK_WIDOW);
    g_assert_cmpint(column_break_after(text, 2), ==, COLUMN_BREAK_GOOD);
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/column-fill/lines-fill-the-column", test_lines_fill_the_column);
    g_test_add_func("/column-fill/subhead-is-never-the-last-line", test_subhead_is_never_the_last_line);
    g_test_add_func("/column-fill/subhead-takes-two-lines-with-it", test_subhead_takes_two_lines_with_it);
    g_test_add_func("/column-fill/short-column-pads-its-subhead", test_short_column_pads_its_subhead);
    g_test_add_func("/column-fill/widow-is-better-than-a-hole", test_widow_is_better_than_a_hole);
    g_test_add_func("/column-fill/end-of-text-needs-no-level-foot", test_end_of_text_needs_no_level_foot);
    g_test_add_func("/column-fill/frame-too-small-for-a-subhead-stays-empty",
                    test_frame_too_small_for_a_subhead_stays_empty);
    g_test_add_func("/column-fill/break-inside-a-paragraph-tells-widows",
                    test_break_inside_a_paragraph_tells_widows);
    g_test_add_func("/column-fill/note-rule-stays-with-its-note", test_note_rule_stays_with_its_note);
    return g_test_run();
}
