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
    return g_test_run();
}
