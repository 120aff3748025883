/* test_contents.c - what the contents of an issue hold: sections, order, stories that go on, those that are left out. */
#include "issue/contents.h"

#include <glib.h>
#include <string.h>

enum { PAGES = 4 };

/* An issue of four pages of a story each, named as its page: "p1" has the headline 题1. */
typedef struct Scene {
    Arena *arena;
    Story stories[PAGES];
    RunText heads[PAGES];
    Area areas[PAGES];
    StoryPlacement placements[PAGES];
    Page pages[PAGES];
    BlockPlacement block;
    Issue issue;
} Scene;

static Scene *scene_new(void)
{
    static const char *const ids[] = {"p1", "p2", "p3", "p4"};
    static const char *const heads[] = {"题1", "题2", "题3", "题4"};
    Arena *arena = arena_new();
    Scene *scene = arena_new_object(arena, Scene);
    *scene = (Scene){.arena = arena};
    for (int i = 0; i < PAGES; i++) {
        scene->heads[i] = run_text_from_string(arena, heads[i], (SourcePosition){0});
        scene->stories[i] = (Story){.id = ids[i], .headline_lines = &scene->heads[i], .headline_line_count = 1};
        scene->placements[i] = (StoryPlacement){.story = &scene->stories[i], .area = &scene->areas[i]};
        scene->pages[i] = (Page){.number = i + 1, .section = "", .placements = &scene->placements[i], .placement_count = 1};
    }
    scene->block = (BlockPlacement){.contents_kind = CONTENTS_OF_ISSUE, .contents_chain = 1};
    scene->pages[0].blocks = &scene->block;
    scene->pages[0].block_count = 1;
    scene->issue = (Issue){.pages = scene->pages, .page_count = PAGES};
    return scene;
}

/* Entries as "题1 1; [栏目]; 题2 2 某甲"; frees the scene. */
static void assert_contents(Scene *scene, const char *expected)
{
    StoryPages pages = story_pages_of_issue(scene->arena, &scene->issue);
    const Issue *resolved = contents_resolve(scene->arena, &scene->issue, &pages);
    const BlockPlacement *block = NULL;
    for (int i = 0; !block; i++)
        if (resolved->pages[i].block_count)
            block = &resolved->pages[i].blocks[0];
    GString *found = g_string_new(NULL);
    for (int i = 0; i < block->contents_count; i++) {
        const ContentsEntry *entry = &block->contents[i];
        if (entry->section)
            g_string_append_printf(found, "%s[%s]", i > 0 ? "; " : "", entry->section);
        else
            g_string_append_printf(found, "%s%s %s%s%s", i > 0 ? "; " : "",
                                   run_text_to_string(scene->arena, &entry->text), entry->page_label,
                                   entry->author.count ? " " : "", run_text_to_string(scene->arena, &entry->author));
    }
    g_assert_cmpstr(found->str, ==, expected);
    g_string_free(found, TRUE);
    arena_free(scene->arena);
}

static void test_sections_are_joined_in_the_order_of_their_pages(void)
{
    Scene *scene = scene_new();
    scene->pages[1].section = scene->pages[3].section = "城市";
    scene->pages[2].section = "人物";
    assert_contents(scene, "题1 1; [城市]; 题2 2; 题4 4; [人物]; 题3 3");
}

static void test_story_without_a_section_is_parted_from_one(void)
{
    Scene *scene = scene_new();
    scene->pages[1].section = "城市";
    assert_contents(scene, "题1 1; [城市]; 题2 2; []; 题3 3; 题4 4");
}

static void test_story_that_goes_on_is_listed_once(void)
{
    Scene *scene = scene_new();
    Jump jump = {.number = 1};
    scene->placements[1].jump_out = &jump;
    scene->placements[3].jump_in = &jump;
    assert_contents(scene, "题1 1; 题2 2; 题3 3");
}

static void test_names_given_one_by_one_stand_without_the_marks_of_the_byline(void)
{
    Scene *scene = scene_new();
    scene->stories[0].byline = run_text_from_string(scene->arena, "某甲1　　某乙2", (SourcePosition){0});
    scene->stories[0].authors = run_text_from_string(scene->arena, "某甲　某乙", (SourcePosition){0});
    scene->stories[1].byline = run_text_from_string(scene->arena, "本刊记者 某丙", (SourcePosition){0});
    assert_contents(scene, "题1 1 某甲　某乙; 题2 2 本刊记者 某丙; 题3 3; 题4 4");
}

static void test_pages_stand_in_order_wherever_the_manifest_has_them(void)
{
    Scene *scene = scene_new();
    scene->pages[0].number = 9;
    assert_contents(scene, "题2 2; 题3 3; 题4 4; 题1 9");
}

static void test_story_may_have_another_title_or_none(void)
{
    Scene *scene = scene_new();
    RunText title = run_text_from_string(scene->arena, "短题", (SourcePosition){0});
    scene->stories[1].contents_lines = &title;
    scene->stories[1].contents_line_count = 1;
    scene->stories[2].is_unlisted = true;
    assert_contents(scene, "题1 1; 短题 2; 题4 4");
}

static void test_cover_is_called_by_its_name(void)
{
    Scene *scene = scene_new();
    scene->pages[3].label = "封三";
    assert_contents(scene, "题1 1; 题2 2; 题3 3; 题4 封三");
}

static void test_list_has_the_pages_of_its_stories(void)
{
    Scene *scene = scene_new();
    Story elsewhere = {.id = "elsewhere"};
    ContentsEntry list[] = {
        {.text = scene->heads[2], .story = &scene->stories[2]},
        {.text = scene->heads[0], .own_page = 12},
        {.text = scene->heads[1], .story = &elsewhere},
    };
    scene->block = (BlockPlacement){.contents_kind = CONTENTS_LISTED, .contents = list, .contents_count = 3};
    assert_contents(scene, "题3 3; 题1 12");
}

static void test_without_a_list_other_pages_are_announced(void)
{
    Scene *scene = scene_new();
    scene->block.contents_kind = CONTENTS_OF_PAGES;
    assert_contents(scene, "题2 2; 题3 3; 题4 4");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/contents/sections_are_joined", test_sections_are_joined_in_the_order_of_their_pages);
    g_test_add_func("/contents/story_without_a_section", test_story_without_a_section_is_parted_from_one);
    g_test_add_func("/contents/names_without_marks",
                    test_names_given_one_by_one_stand_without_the_marks_of_the_byline);
    g_test_add_func("/contents/story_that_goes_on_is_listed_once", test_story_that_goes_on_is_listed_once);
    g_test_add_func("/contents/pages_stand_in_order", test_pages_stand_in_order_wherever_the_manifest_has_them);
    g_test_add_func("/contents/another_title_or_none", test_story_may_have_another_title_or_none);
    g_test_add_func("/contents/cover_is_called_by_its_name", test_cover_is_called_by_its_name);
    g_test_add_func("/contents/list_has_the_pages_of_its_stories", test_list_has_the_pages_of_its_stories);
    g_test_add_func("/contents/other_pages_are_announced", test_without_a_list_other_pages_are_announced);
    return g_test_run();
}
