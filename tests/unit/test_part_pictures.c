/* test_part_pictures.c - the place in the text that a picture belongs to. */
#include "page/part_pictures.h"

#include <glib.h>

enum { BLOCKS = 4, MOST_PICTURES = 4 };

typedef struct Scene {
    Arena *arena;
    Block blocks[BLOCKS];
    Picture pictures[MOST_PICTURES];
    Story story;
} Scene;

static RunText text_of(Arena *arena, const char *words)
{
    return run_text_from_string(arena, words, (SourcePosition){0});
}

/* A story of four paragraphs of ten characters each, without pictures. */
static Scene *scene_new(void)
{
    static const char *const words[BLOCKS] = {"渡口的账本还在（图12）", "封面是牛皮纸（图1）。", "箱子里还有表1和铁尺。", "船票十年没有变过价。"};
    Arena *arena = arena_new();
    Scene *scene = arena_new_object(arena, Scene);
    *scene = (Scene){.arena = arena};
    for (int i = 0; i < BLOCKS; i++)
        scene->blocks[i] = (Block){.kind = BLOCK_PARAGRAPH, .text = text_of(arena, words[i])};
    scene->story = (Story){.blocks = scene->blocks, .block_count = BLOCKS, .pictures = scene->pictures};
    return scene;
}

static Picture *add_picture(Scene *scene, const char *caption)
{
    Picture *picture = &scene->pictures[scene->story.picture_count++];
    *picture = (Picture){.caption = text_of(scene->arena, caption)};
    return picture;
}

static void assert_block(const Scene *scene, int picture, int block)
{
    g_assert_cmpint(picture_mention(&scene->story, picture).source, ==, FLOW_FIRST_BLOCK + block);
}

static void test_a_picture_in_the_body_stands_where_it_was_written(void)
{
    Scene *scene = scene_new();
    add_picture(scene, "图1　账本")->block = 4;
    assert_block(scene, 0, 3);
    arena_free(scene->arena);
}

static void test_a_numbered_picture_stands_where_it_is_named_first(void)
{
    Scene *scene = scene_new();
    add_picture(scene, "图1　账本");
    add_picture(scene, "图12　封底");
    add_picture(scene, "表1　票价");
    assert_block(scene, 0, 1); /* 图12 in the first block is another one */
    assert_block(scene, 1, 0);
    assert_block(scene, 2, 2);
    arena_free(scene->arena);
}

static void test_the_place_is_that_of_the_name_in_its_paragraph(void)
{
    Scene *scene = scene_new();
    add_picture(scene, "图1　账本");
    g_assert_cmpint(picture_mention(&scene->story, 0).characters, ==, 7);
    arena_free(scene->arena);
}

static void test_a_number_that_is_never_named_counts_as_none(void)
{
    Scene *scene = scene_new();
    add_picture(scene, "图3　铁尺");
    add_picture(scene, "图4　箱子");
    assert_block(scene, 0, 0);
    assert_block(scene, 1, 1);
    arena_free(scene->arena);
}

static void test_pictures_of_the_front_matter_spread_over_the_story(void)
{
    Scene *scene = scene_new();
    for (int i = 0; i < MOST_PICTURES; i++)
        add_picture(scene, "渡口的早晨");
    for (int i = 1; i < MOST_PICTURES; i++)
        g_assert_cmpint(picture_mention(&scene->story, i).source, >=, picture_mention(&scene->story, i - 1).source);
    assert_block(scene, 0, 0);
    assert_block(scene, MOST_PICTURES - 1, 2);
    arena_free(scene->arena);
}

static void test_the_picture_of_the_head_belongs_to_the_beginning(void)
{
    Scene *scene = scene_new();
    add_picture(scene, "渡口的早晨");
    add_picture(scene, "图1　账本")->is_of_head = true;
    assert_block(scene, 1, 0);
    arena_free(scene->arena);
}

static void test_a_story_without_text_has_its_pictures_at_its_start(void)
{
    Scene *scene = scene_new();
    scene->story.block_count = 0;
    add_picture(scene, "图1　账本");
    add_picture(scene, "");
    assert_block(scene, 0, 0);
    assert_block(scene, 1, 0);
    arena_free(scene->arena);
}

static void test_a_part_has_just_the_pictures_that_are_chosen(void)
{
    Scene *scene = scene_new();
    add_picture(scene, "图1　账本");
    add_picture(scene, "图2　铁尺");
    const PartPicture chosen[] = {{0}, {.is_chosen = true}};
    Story *part = story_with_pictures(scene->arena, &scene->story, chosen, "");
    g_assert_cmpint(part->picture_count, ==, 1);
    g_assert_cmpstr(run_text_to_string(scene->arena, &part->pictures[0].caption), ==, "图2　铁尺");
    g_assert_cmpint(scene->story.picture_count, ==, 2);
    arena_free(scene->arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/part_pictures/a_picture_in_the_body_stands_where_it_was_written",
                    test_a_picture_in_the_body_stands_where_it_was_written);
    g_test_add_func("/part_pictures/a_numbered_picture_stands_where_it_is_named_first",
                    test_a_numbered_picture_stands_where_it_is_named_first);
    g_test_add_func("/part_pictures/the_place_is_that_of_the_name_in_its_paragraph",
                    test_the_place_is_that_of_the_name_in_its_paragraph);
    g_test_add_func("/part_pictures/a_number_that_is_never_named_counts_as_none",
                    test_a_number_that_is_never_named_counts_as_none);
    g_test_add_func("/part_pictures/pictures_of_the_front_matter_spread_over_the_story",
                    test_pictures_of_the_front_matter_spread_over_the_story);
    g_test_add_func("/part_pictures/the_picture_of_the_head_belongs_to_the_beginning",
                    test_the_picture_of_the_head_belongs_to_the_beginning);
    g_test_add_func("/part_pictures/a_story_without_text_has_its_pictures_at_its_start",
                    test_a_story_without_text_has_its_pictures_at_its_start);
    g_test_add_func("/part_pictures/a_part_has_just_the_pictures_that_are_chosen",
                    test_a_part_has_just_the_pictures_that_are_chosen);
    return g_test_run();
}
