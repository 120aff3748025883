/* test_story_reader.c - Markdown to blocks and runs, with places and without losses. */
#include "reader_scene.h"

static char *text_of(Scene *scene, const StoryBody *body, int block)
{
    return run_text_to_string(scene->arena, &body->blocks[block].text);
}

static void test_marks_make_runs(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲**乙**丙*丁*`戊`\n");

    const RunText *text = &body.blocks[0].text;
    g_assert_cmpint(text->count, ==, 5);
    g_assert_cmpuint(text->runs[1].marks, ==, RUN_STRONG);
    g_assert_cmpuint(text->runs[3].marks, ==, RUN_EMPHASIS);
    g_assert_cmpuint(text->runs[4].marks, ==, RUN_CODE);
    assert_place(text->runs[1].origin, 1, 4);
    assert_place(text->runs[4].origin, 1, 12);
    scene_free(&scene);
}

static void test_runs_of_quotes_and_lists_know_their_place(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "> 甲乙\n> 丙**丁**\n\n1. 戊\n   己*庚*\n");

    assert_place(body.blocks[0].text.runs[1].origin, 2, 3); /* a line of the manuscript begins a run */
    assert_place(body.blocks[0].text.runs[2].origin, 2, 6);
    assert_place(body.blocks[1].text.runs[0].origin, 4, 4);
    assert_place(body.blocks[1].text.runs[2].origin, 5, 6);
    scene_free(&scene);
}

/* A character's place is counted from its run's: so a run ends where the source goes on elsewhere. */
static void test_every_character_knows_its_place(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲乙\n丙  丁戊\n");
    const RunText *text = &body.blocks[0].text;

    g_assert_cmpint(text->count, ==, 3);
    assert_place(text_run_position(&text->runs[0], 3), 1, 2);
    assert_place(text_run_position(&text->runs[1], 0), 2, 1);
    assert_place(text_run_position(&text->runs[2], 3), 2, 5);
    scene_free(&scene);
}

static void test_line_end_between_han_vanishes(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲，\n“乙”\nLatin\nword\n");

    g_assert_cmpstr(text_of(&scene, &body, 0), ==, "甲，“乙” Latin word");
    scene_free(&scene);
}

static void test_typed_indent_is_dropped(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "　　甲　乙\n");

    g_assert_cmpstr(text_of(&scene, &body, 0), ==, "甲　乙");
    assert_place(body.blocks[0].text.runs[0].origin, 1, 3);
    scene_free(&scene);
}

static void test_hard_break_ends_its_run(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲  \n乙\n");

    g_assert_cmpint(body.blocks[0].text.count, ==, 2);
    g_assert_cmpuint(body.blocks[0].text.runs[0].marks, ==, RUN_FORCED_BREAK);
    scene_free(&scene);
}

static void test_entities_are_characters(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "A&amp;B &lt;C&gt; \\*D\\*\n");

    g_assert_cmpstr(text_of(&scene, &body, 0), ==, "A&B <C> *D*");
    scene_free(&scene);
}

static void test_headings_are_subheads(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "# 一\n\n## 二\n\n### 三\n");

    g_assert_cmpint(body.block_count, ==, 3);
    g_assert_cmpint(body.blocks[0].kind, ==, BLOCK_SUBHEAD);
    g_assert_cmpint(body.blocks[0].level, ==, 1);
    g_assert_cmpint(body.blocks[2].level, ==, 2);
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_WARNING), ==, 1);
    scene_free(&scene);
}

static void test_list_items_have_markers(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "- 甲\n\n  乙\n  - 丙\n\n3. 丁\n4. 戊\n");

    g_assert_cmpstr(body.blocks[0].marker, ==, "·");
    g_assert_true(body.blocks[1].continued);
    g_assert_null(body.blocks[1].marker);
    g_assert_cmpint(body.blocks[2].level, ==, 2);
    g_assert_cmpstr(body.blocks[4].marker, ==, "4.");
    scene_free(&scene);
}

/* Lines of one paragraph: the kinds of number make the levels, and the numbers stay in the text. */
static void test_typed_numbers_begin_items(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "引\n一、甲\n（一）乙\n  丙\n（二）丁\n二、 戊\n\n一、己是一段。\n\n10.5元\n2.5元\n");

    g_assert_cmpint(body.block_count, ==, 7);
    g_assert_cmpint(body.blocks[0].kind, ==, BLOCK_PARAGRAPH);
    g_assert_cmpint(body.blocks[1].kind, ==, BLOCK_LIST_ITEM);
    g_assert_true(body.blocks[1].marker_is_typed);
    g_assert_cmpint(body.blocks[1].text.runs[0].length, ==, strlen("一、"));
    g_assert_cmpint(body.blocks[2].level, ==, 2);
    g_assert_cmpstr(text_of(&scene, &body, 2), ==, "（一）乙丙");
    g_assert_cmpint(body.blocks[4].list, ==, body.blocks[1].list);
    g_assert_cmpstr(text_of(&scene, &body, 4), ==, "二、戊");
    assert_place(body.blocks[4].text.runs[1].origin, 6, 4);
    g_assert_cmpint(body.blocks[5].kind, ==, BLOCK_PARAGRAPH);
    g_assert_cmpint(body.blocks[6].kind, ==, BLOCK_PARAGRAPH);
    scene_free(&scene);
}

static void test_typed_number_takes_the_place_of_a_bullet(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "- ① 甲\n- 乙\n");

    g_assert_true(body.blocks[0].marker_is_typed);
    g_assert_null(body.blocks[0].marker);
    g_assert_cmpstr(body.blocks[1].marker, ==, "·");
    scene_free(&scene);
}

static void test_lines_of_lyrics_are_lines_of_their_own(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "```歌词\n\n甲\n乙\n\n\n丙\n\n```\n");

    g_assert_cmpint(body.block_count, ==, 4);
    g_assert_cmpint(body.blocks[0].kind, ==, BLOCK_LYRIC);
    g_assert_true(body.blocks[1].continued);
    g_assert_cmpint(body.blocks[2].kind, ==, BLOCK_SECTION_BREAK);
    g_assert_false(body.blocks[3].continued);
    assert_place(body.blocks[3].text.runs[0].origin, 7, 1);
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_WARNING), ==, 0);
    scene_free(&scene);
}

static void test_speeches_begin_with_a_name(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "~~~speech\n老秦： 甲\n乙，丙：丁\n戊:\n~~~\n");

    g_assert_cmpint(body.block_count, ==, 3);
    g_assert_cmpint(body.blocks[0].text.count, ==, 2);
    g_assert_cmpuint(body.blocks[0].text.runs[0].marks, ==, RUN_STRONG);
    g_assert_cmpstr(text_of(&scene, &body, 0), ==, "老秦：甲");
    assert_place(body.blocks[0].text.runs[1].origin, 2, 5);
    g_assert_false(body.blocks[1].marker_is_typed);
    g_assert_true(body.blocks[1].continued);
    g_assert_true(body.blocks[2].marker_is_typed);
    scene_free(&scene);
}

static void test_picture_alone_in_a_paragraph_is_a_picture(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲\n\n![图 **说**](a.jpg \"某某 摄\")\n");

    g_assert_cmpint(body.block_count, ==, 1);
    g_assert_cmpint(body.picture_count, ==, 1);
    g_assert_cmpstr(body.pictures[0].file, ==, "a.jpg");
    g_assert_cmpint(body.pictures[0].caption.count, ==, 2);
    g_assert_cmpstr(run_text_to_string(scene.arena, &body.pictures[0].credit), ==, "某某 摄");
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_table_rows_keep_every_cell(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "| 甲 | 乙 |\n|--|:-:|\n| 丙 | 丁 | 多出 |\n| 戊 |\n");
    const Table *table = body.blocks[0].table;

    g_assert_cmpint(body.block_count, ==, 1);
    g_assert_cmpint(table->row_count, ==, 3);
    g_assert_cmpint(table->head_row_count, ==, 1);
    g_assert_cmpint(table->alignments[1], ==, CELL_CENTRE);
    g_assert_cmpstr(text_of(&scene, &body, 0), ==, "甲乙丙丁多出戊");
    g_assert_cmpint(table_cell(table, 1, 1)->run_count, ==, 2);
    g_assert_cmpint(table_cell(table, 2, 1)->run_count, ==, 0);
    assert_place(body.blocks[0].text.runs[4].origin, 3, 11);
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_WARNING), ==, 1);
    scene_free(&scene);
}

static void test_cells_of_a_table_are_joined(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "表1 甲\n\n| a | < | b |\n|--|--|--|\n| c | d | < |\n| e | ^ | ^ |\n");
    const Table *table = body.blocks[1].table;

    g_assert_cmpint(body.blocks[0].kind, ==, BLOCK_TABLE_TITLE);
    g_assert_cmpint(table_cell(table, 0, 0)->column_span, ==, 2);
    g_assert_cmpint(table_cell(table, 0, 1)->column_span, ==, 0);
    g_assert_cmpint(table_cell(table, 1, 1)->column_span, ==, 2);
    g_assert_cmpint(table_cell(table, 1, 1)->row_span, ==, 2);
    g_assert_cmpstr(text_of(&scene, &body, 1), ==, "abcde");
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_link_definition_is_kept_as_text(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲\n\n[乙]: http://example.org 丙\n\n> [丁]: 戊\n");

    g_assert_cmpint(body.block_count, ==, 3);
    g_assert_cmpstr(text_of(&scene, &body, 1), ==, "[乙]: http://example.org 丙");
    g_assert_cmpstr(text_of(&scene, &body, 2), ==, "[丁]: 戊");
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_WARNING), ==, 2);
    scene_free(&scene);
}

static void test_notes_stand_at_the_end(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲[^a]\n\n[^a]: 注文\n\n乙\n");

    g_assert_cmpint(body.block_count, ==, 3);
    g_assert_cmpuint(body.blocks[0].text.runs[1].marks, ==, RUN_SUPERSCRIPT | RUN_NOTE_MARK);
    g_assert_cmpint(body.blocks[2].kind, ==, BLOCK_NOTE);
    g_assert_cmpint(body.blocks[2].number, ==, 1);
    g_assert_cmpstr(text_of(&scene, &body, 2), ==, "注文");
    scene_free(&scene);
}

static void test_note_without_reference_is_reported(void)
{
    Scene scene = scene_new();
    scene_body(&scene, "甲\n\n[^a]: 注文\n");

    assert_messages(&scene,
                    "3:1 this line would not be printed; a note [^1]: needs a [^1] in the text");
    scene_free(&scene);
}

static void test_html_is_kept_as_text(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲<br>乙\n\n<div>\n丙\n</div>\n");

    g_assert_cmpstr(text_of(&scene, &body, 0), ==, "甲<br>乙");
    g_assert_cmpstr(text_of(&scene, &body, 1), ==, "<div>丙</div>");
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_WARNING), ==, 2);
    scene_free(&scene);
}

static void test_code_keeps_its_lines(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "```\n甲 **乙**\n\n[丙]: 丁\n```\n");

    g_assert_cmpint(body.blocks[0].text.count, ==, 2);
    g_assert_cmpuint(body.blocks[0].text.runs[0].marks, ==, RUN_CODE | RUN_FORCED_BREAK);
    g_assert_cmpstr(text_of(&scene, &body, 0), ==, "甲 **乙**[丙]: 丁");
    assert_place(body.blocks[0].text.runs[1].origin, 4, 1);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_deep_quotes_are_read(void)
{
    Scene scene = scene_new();
    GString *text = g_string_new(NULL);
    for (int i = 0; i < 2000; i++)
        g_string_append(text, "> ");
    g_string_append(text, "甲\n");
    StoryBody body = scene_body(&scene, text->str);

    g_assert_cmpint(body.block_count, ==, 1);
    g_assert_cmpint(body.blocks[0].kind, ==, BLOCK_QUOTE);
    g_string_free(text, TRUE);
    scene_free(&scene);
}

static StorySource source_of(Scene *scene, const char *text)
{
    StorySource source = {0};
    FileBytes bytes = {(const unsigned char *)text, strlen(text)};
    g_assert_true(story_source_split(&bytes, "a.md", &source, scene->diagnostics));
    return source;
}

static void test_front_matter_is_cut_off(void)
{
    Scene scene = scene_new();
    StorySource source = source_of(&scene, "+++\r\nx = 1\r\n+++\r\n正文\r\n");

    g_assert_cmpuint(source.front_matter_length, ==, strlen("x = 1\r\n"));
    g_assert_cmpint(source.front_matter_line, ==, 2);
    g_assert_cmpint(source.body_line, ==, 4);
    g_assert_cmpstr(source.body, ==, "正文\r\n");
    scene_free(&scene);
}

static void test_front_matter_without_its_first_line_is_found(void)
{
    Scene scene = scene_new();
    StorySource source = source_of(&scene, "x = 1\n+++\n正文\n");

    g_assert_cmpint(source.front_matter_line, ==, 1);
    g_assert_cmpstr(source.body, ==, "正文\n");
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 1);
    scene_free(&scene);
}

static void test_story_without_front_matter_is_all_body(void)
{
    Scene scene = scene_new();
    StorySource source = source_of(&scene, "正文 = 一\n");

    g_assert_null(source.front_matter);
    g_assert_cmpint(source.body_line, ==, 1);
    assert_messages(&scene, "");
    scene_free(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/body-reader/marks-make-runs", test_marks_make_runs);
    g_test_add_func("/body-reader/runs-of-quotes-and-lists-know-their-place",
                    test_runs_of_quotes_and_lists_know_their_place);
    g_test_add_func("/body-reader/every-character-knows-its-place", test_every_character_knows_its_place);
    g_test_add_func("/body-reader/line-end-between-han-vanishes",
                    test_line_end_between_han_vanishes);
    g_test_add_func("/body-reader/typed-indent-is-dropped", test_typed_indent_is_dropped);
    g_test_add_func("/body-reader/hard-break-ends-its-run", test_hard_break_ends_its_run);
    g_test_add_func("/body-reader/entities-are-characters", test_entities_are_characters);
    g_test_add_func("/body-reader/headings-are-subheads", test_headings_are_subheads);
    g_test_add_func("/body-reader/list-items-have-markers", test_list_items_have_markers);
    g_test_add_func("/body-reader/lines-of-lyrics-are-lines-of-their-own", test_lines_of_lyrics_are_lines_of_their_own);
    g_test_add_func("/body-reader/speeches-begin-with-a-name", test_speeches_begin_with_a_name);
    g_test_add_func("/body-reader/typed-numbers-begin-items", test_typed_numbers_begin_items);
    g_test_add_func("/body-reader/typed-number-takes-the-place-of-a-bullet", test_typed_number_takes_the_place_of_a_bullet);
    g_test_add_func("/body-reader/picture-alone-in-a-paragraph-is-a-picture",
                    test_picture_alone_in_a_paragraph_is_a_picture);
    g_test_add_func("/body-reader/table-rows-keep-every-cell", test_table_rows_keep_every_cell);
    g_test_add_func("/body-reader/cells-of-a-table-are-joined", test_cells_of_a_table_are_joined);
    g_test_add_func("/body-reader/link-definition-is-kept-as-text",
                    test_link_definition_is_kept_as_text);
    g_test_add_func("/body-reader/notes-stand-at-the-end", test_notes_stand_at_the_end);
    g_test_add_func("/body-reader/note-without-reference-is-reported",
                    test_note_without_reference_is_reported);
    g_test_add_func("/body-reader/html-is-kept-as-text", test_html_is_kept_as_text);
    g_test_add_func("/body-reader/code-keeps-its-lines", test_code_keeps_its_lines);
    g_test_add_func("/body-reader/deep-quotes-are-read", test_deep_quotes_are_read);
    g_test_add_func("/story-source/front-matter-is-cut-off", test_front_matter_is_cut_off);
    g_test_add_func("/story-source/front-matter-without-its-first-line-is-found",
                    test_front_matter_without_its_first_line_is_found);
    g_test_add_func("/story-source/story-without-front-matter-is-all-body",
                    test_story_without_front_matter_is_all_body);
    return g_test_run();
}
