/* test_page_references.c - {page:ID}: where it is a reference, what is literal, and the number it gets. */
#include "reader_scene.h"

#include "issue/page_mention.h"
#include "issue/page_references.h"
#include "story/span_reading.h"

static RunText scene_string(Scene *scene, const char *text)
{
    return run_text_with_spans(scene->arena, text, strlen(text), (SourcePosition){"a.md", 1, 13}, scene->diagnostics);
}

static void test_reference_is_a_run_of_its_own(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "见第{page:ferry}页。\n");
    const RunText *text = &body.blocks[0].text;

    g_assert_cmpint(text->count, ==, 3);
    g_assert_cmpstr(text->runs[1].reference->story, ==, "ferry");
    g_assert_cmpint(text->runs[1].reference->origin.column, ==, 3);
    g_assert_null(text->runs[1].origin.file); /* the number is the program's */
    g_assert_cmpint(text->runs[2].origin.column, ==, 15);
    g_assert_cmpint(run_text_character_count(text), ==, 4);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_backslash_makes_it_literal(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "写\\{page:a}和`{page:b}`\n");
    RunText string = scene_string(&scene, "写\\{page:a}和{page:a");

    g_assert_cmpstr(run_text_to_string(scene.arena, &body.blocks[0].text), ==, "写{page:a}和{page:b}");
    g_assert_cmpstr(run_text_to_string(scene.arena, &string), ==, "写{page:a}和{page:a");
    g_assert_cmpint(string.runs[string.count - 1].origin.column, ==, 15); /* the backslash has its column */
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_reference_stands_inside_a_span(void)
{
    Scene scene = scene_new();
    RunText text = scene_string(&scene, "[见{page:a}页]{.dot}[北]{.name}");

    g_assert_cmpint(text.count, ==, 4);
    g_assert_cmpuint(text.runs[0].marks, ==, RUN_DOTTED);
    g_assert_cmpstr(text.runs[1].reference->story, ==, "a");
    g_assert_cmpuint(text.runs[1].marks, ==, RUN_DOTTED);
    g_assert_null(text.runs[2].reference);
    g_assert_cmpuint(text.runs[3].marks, ==, RUN_NAME_LINE);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_number_takes_the_place_of_the_stand_in(void)
{
    Scene scene = scene_new();
    StoryPage page = {.id = "a", .page = 12, .label = "12", .anchor = "story-a"};
    StoryPages pages = {&page, 1};
    Block block = {.text = scene_string(&scene, "第 {page:a} 页，第{page:b}页")};
    Story story = {.id = "s", .blocks = &block, .block_count = 1};
    const Story *resolved = story_with_page_numbers(scene.arena, &story, &pages);
    const Story *again = story_with_page_numbers(scene.arena, resolved, &pages);

    g_assert_true(story_has_references(&story));
    g_assert_cmpstr(run_text_to_string(scene.arena, &resolved->blocks[0].text), ==, "第 12 页，第0页");
    g_assert_cmpstr(resolved->blocks[0].text.runs[1].link, ==, "#story-a");
    g_assert_cmpstr(run_text_to_string(scene.arena, &again->blocks[0].text), ==, "第 12 页，第0页");
    g_assert_cmpstr(run_text_to_string(scene.arena, &block.text), ==, "第 0 页，第0页"); /* what was read stays */
    scene_free(&scene);
}

static void test_story_without_references_is_not_copied(void)
{
    Scene scene = scene_new();
    Story story = {.id = "s", .kicker = scene_string(&scene, "引题")};
    StoryPages pages = {0};

    g_assert_true(story_with_page_numbers(scene.arena, &story, &pages) == &story);
    scene_free(&scene);
}

static void test_furniture_has_a_link_and_keeps_its_fields(void)
{
    Scene scene = scene_new();
    StoryPage page = {.id = "渡口", .page = 7, .label = "7", .anchor = story_anchor(scene.arena, "渡口")};
    StoryPages pages = {&page, 1};
    RunText *text = text_with_page_numbers(scene.arena, "{page:02} 见{page:渡口}页{page:x}", &pages);

    g_assert_cmpstr(run_text_to_string(scene.arena, text), ==, "{page:02} 见7页{page:x}");
    g_assert_cmpstr(text->runs[1].link, ==, "#story-%E6%B8%A1%E5%8F%A3");
    scene_free(&scene);
}

static void test_braces_without_an_id_are_text(void)
{
    static const char *const plain[] = {"{page:}", "{page: a}", "{page:a", "{pages:a}", "page:a}"};
    PageMention mention;
    for (size_t i = 0; i < G_N_ELEMENTS(plain); i++)
        g_assert_false(page_mention_at(plain[i], plain[i] + strlen(plain[i]), &mention));
    const char *text = "{page:a-2_b}";
    g_assert_true(page_mention_at(text, text + strlen(text), &mention));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page_references/run_of_its_own", test_reference_is_a_run_of_its_own);
    g_test_add_func("/page_references/backslash_makes_it_literal", test_backslash_makes_it_literal);
    g_test_add_func("/page_references/inside_a_span", test_reference_stands_inside_a_span);
    g_test_add_func("/page_references/number_takes_the_place", test_number_takes_the_place_of_the_stand_in);
    g_test_add_func("/page_references/story_without_is_not_copied", test_story_without_references_is_not_copied);
    g_test_add_func("/page_references/furniture_has_a_link", test_furniture_has_a_link_and_keeps_its_fields);
    g_test_add_func("/page_references/braces_without_an_id", test_braces_without_an_id_are_text);
    return g_test_run();
}
