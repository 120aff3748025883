/* test_front_matter_reader.c - the keys of a story's head. */
#include "manifest/front_matter_reader.h"
#include "reader_scene.h"

static Story story_of(Scene *scene, const char *text)
{
    Story story = {0};
    front_matter_read(scene->arena, scene_toml(scene, text), &story, scene->diagnostics);
    return story;
}

static void test_headline_is_broken_where_the_editor_says(void)
{
    Scene scene = scene_new();
    Story bars = story_of(&scene, "headline = \"甲乙 | 丙丁\"\n");
    Story list = story_of(&scene, "headline = [\"甲乙\", \"丙丁\"]\n");

    g_assert_cmpint(bars.headline_line_count, ==, 2);
    g_assert_cmpstr(run_text_to_string(scene.arena, &bars.headline_lines[1]), ==, "丙丁");
    g_assert_cmpint(list.headline_line_count, ==, 2);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_white_space_of_long_texts_is_folded(void)
{
    Scene scene = scene_new();
    Story story =
        story_of(&scene, "headline = \"甲\"\nsummary = \"\"\"\n  乙，\n  丙 word\n  丁\"\"\"\n");

    g_assert_cmpstr(run_text_to_string(scene.arena, &story.summary.text), ==, "乙，丙 word 丁");
    scene_free(&scene);
}

static void test_marks_are_plain_text(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "headline = \"**甲** 5*3\"\n");

    g_assert_cmpint(story.headline_lines[0].count, ==, 1);
    g_assert_cmpuint(story.headline_lines[0].runs[0].marks, ==, RUN_PLAIN);
    g_assert_cmpstr(run_text_to_string(scene.arena, &story.headline_lines[0]), ==, "**甲** 5*3");
    scene_free(&scene);
}

static void test_summary_and_rubric_take_a_table_or_a_text(void)
{
    Scene scene = scene_new();
    Story tables =
        story_of(&scene, "headline = \"甲\"\nrubric = { name = \"思考\", pinyin = \"SIKAO\" }\n"
                         "summary = { label = [\"核心\", \"提示\"], text = \"乙\" }\n");
    Story texts = story_of(&scene, "headline = \"甲\"\nrubric = \"思考\"\nsummary = \"乙\"\n");

    g_assert_cmpint(tables.rubric.pinyin.count, ==, 1);
    g_assert_cmpint(tables.summary.label_line_count, ==, 2);
    g_assert_cmpint(texts.rubric.name.count, ==, 1);
    g_assert_cmpint(texts.summary.text.count, ==, 1);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_picture_keys(void)
{
    Scene scene = scene_new();
    Story story = story_of(
        &scene, "headline = \"甲\"\npictures = [{ file = \"a.jpg\", columns = 2, first_column = 3, "
                "lines = 9, place = \"foot\", focus = [0.5, 0.4] }, { file = \"b.png\" }]\n");

    g_assert_cmpint(story.picture_count, ==, 2);
    g_assert_cmpint(story.pictures[0].place, ==, PICTURE_FOOT);
    g_assert_cmpint(story.pictures[0].focus_y, ==, 400);
    g_assert_cmpint(story.pictures[0].lines, ==, 9);
    g_assert_cmpint(story.pictures[1].columns, ==, 1);
    g_assert_cmpint(story.pictures[1].focus_x, ==, 500);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_story_without_headline_is_a_warning(void)
{
    Scene scene = scene_new();
    story_of(&scene, "headline = \" \"\n");

    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_WARNING), ==, 1);
    scene_free(&scene);
}

static void test_language_is_known_or_reported(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "headline = \"甲\"\nlang = \"ja\"\n");
    g_assert_cmpstr(story.lang, ==, "ja");
    assert_messages(&scene, "");
    Story wrong = story_of(&scene, "headline = \"甲\"\nlang = \"jq\"\n");
    g_assert_null(wrong.lang);
    assert_messages(&scene, "2:8 \"jq\" is no language that typeset knows; did you mean \"ja\"?");
    scene_free(&scene);
}

#define HEAD "headline = \"甲\"\n"

static void assert_text(Scene *scene, const RunText *text, const char *expected, int characters)
{
    g_assert_cmpstr(run_text_to_string(scene->arena, text), ==, expected);
    g_assert_cmpint(run_text_character_count(text), ==, characters);
}

static void test_authors_of_one_institution_have_no_numbers(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, HEAD "authors = [{ name = \"沈 禾\", institution = \"图书馆\" }, "
                                        "{ name = \"林小溪\", institution = \"图书馆\" }]\n");
    Story of_all = story_of(&scene, HEAD "authors = [\"林小溪\", \"孟小舟\"]\ninstitution = \"（图书馆）\"\n");

    assert_text(&scene, &story.byline, "沈　禾　　林小溪", 5);
    assert_text(&scene, &story.authors, "沈 禾　林小溪", 5);
    assert_text(&scene, &story.institution, "（图书馆）", 3);
    assert_text(&scene, &of_all.byline, "林小溪　孟小舟", 6);
    assert_text(&scene, &of_all.institution, "（图书馆）", 5);
    assert_messages(&scene, "");
    scene_free(&scene);
}

/* Its reading and its remark are for both characters together. */
static void test_a_name_with_a_reading_is_not_spread(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, HEAD "authors = [\"[沈禾]{gloss='shen he'}\", \"[孟溪]{remark='摄影'}\", \"林舟\"]\n");
    assert_text(&scene, &story.byline, "沈禾　孟溪　　林　舟", 6);
    scene_free(&scene);
}

static void test_authors_of_several_institutions_are_numbered(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, HEAD "authors = [{ name = \"林小溪\", institution = \"图书馆\" }, \"老秦师傅\", "
                                        "{ name = \"孟小舟\", institution = \"档案馆\" }, "
                                        "{ name = \"沈小禾\", institution = \"图书馆\" }]\n");

    assert_text(&scene, &story.byline, "林小溪1　老秦师傅　孟小舟2　沈小禾1", 13);
    assert_text(&scene, &story.authors, "林小溪　老秦师傅　孟小舟　沈小禾", 13);
    assert_text(&scene, &story.institution, "（1. 图书馆；2. 档案馆）", 6);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_abstract_keywords_and_source_are_labelled_and_bracketed(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, HEAD "abstract = \"乙\"\nkeywords = [\"丙\", \"丁\"]\nteam = \"戊\"\nsource = \"（己）\"\n");
    Story own = story_of(&scene, HEAD "abstract = { label = \"提要\", text = \"乙\" }\nkeywords = \"丙；丁\"\n");

    assert_text(&scene, &story.abstract.label, "摘　要", 0);
    assert_text(&scene, &story.keywords.text, "丙；丁", 2);
    assert_text(&scene, &story.team, "（戊）", 1);
    assert_text(&scene, &story.source, "（己）", 3);
    g_assert_cmpint(story_character_count(&story), ==, 1 + 1 + 2 + 1 + 3);
    assert_text(&scene, &own.abstract.label, "提要", 2);
    assert_text(&scene, &own.keywords.text, "丙；丁", 3);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_part_ends_the_last_line_of_the_headline(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "headline = \"甲乙|丙丁\"\npart = \"下\"\n");

    assert_text(&scene, &story.headline_lines[0], "甲乙", 2);
    assert_text(&scene, &story.headline_lines[1], "丙丁（下）", 3);
    scene_free(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/front-matter-reader/headline-is-broken-where-the-editor-says",
                    test_headline_is_broken_where_the_editor_says);
    g_test_add_func("/front-matter-reader/white-space-of-long-texts-is-folded",
                    test_white_space_of_long_texts_is_folded);
    g_test_add_func("/front-matter-reader/marks-are-plain-text", test_marks_are_plain_text);
    g_test_add_func("/front-matter-reader/summary-and-rubric-take-a-table-or-a-text",
                    test_summary_and_rubric_take_a_table_or_a_text);
    g_test_add_func("/front-matter-reader/picture-keys", test_picture_keys);
    g_test_add_func("/front-matter-reader/story-without-headline-is-a-warning",
                    test_story_without_headline_is_a_warning);
    g_test_add_func("/front-matter-reader/language-is-known-or-reported", test_language_is_known_or_reported);
    g_test_add_func("/front-matter-reader/authors-of-one-institution-have-no-numbers",
                    test_authors_of_one_institution_have_no_numbers);
    g_test_add_func("/front-matter-reader/a-name-with-a-reading-is-not-spread", test_a_name_with_a_reading_is_not_spread);
    g_test_add_func("/front-matter-reader/authors-of-several-institutions-are-numbered",
                    test_authors_of_several_institutions_are_numbered);
    g_test_add_func("/front-matter-reader/abstract-keywords-and-source-are-labelled-and-bracketed",
                    test_abstract_keywords_and_source_are_labelled_and_bracketed);
    g_test_add_func("/front-matter-reader/part-ends-the-last-line-of-the-headline",
                    test_part_ends_the_last_line_of_the_headline);
    return g_test_run();
}
