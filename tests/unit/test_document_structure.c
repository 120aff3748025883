/* test_document_structure.c - parts of one element find each other, and are read as the manuscript has them. */
#include "display/display_list.h"
#include "structure/document_structure.h"

#include <glib.h>
#include <string.h>

typedef struct Scene {
    Arena *arena;
    DisplayBuilder *builder;
} Scene;

static void open_page(Scene *scene)
{
    scene->builder = display_builder_new(scene->arena, 1, "1", (Size){1024, 1024});
}

static void begin(Scene *scene, const char *name, int key, int order)
{
    display_begin_element(scene->builder, &(DisplayTag){.name = name, .story = "a", .key = key, .order = order});
}

static void begin_story(Scene *scene, bool goes_on)
{
    display_begin_element(scene->builder, &(DisplayTag){.name = "story", .story = "a", .goes_on = goes_on});
}

static void end(Scene *scene)
{
    display_end_tag(scene->builder);
}

static void add_words(Scene *scene)
{
    static const DisplayGlyph glyph = {1, 0, 0};
    static const DisplayCluster cluster = {1, 1, false};
    display_add_glyphs(scene->builder, &(DisplayGlyphs){.text = "x", .text_length = 1, .glyphs = &glyph, .glyph_count = 1,
                                                        .clusters = &cluster, .cluster_count = 1, .part = "body"});
}

static void add_part(Scene *scene, const char *name, int key, int order)
{
    begin(scene, name, key, order);
    add_words(scene);
    end(scene);
}

static void append_types(const StructureElement *element, GString *out)
{
    g_string_append_printf(out, "%s(", element->type);
    for (int i = 0; i < element->kid_count; i++)
        if (element->kids[i].element)
            append_types(element->kids[i].element, out);
        else
            g_string_append_printf(out, "%d.%d ", element->kids[i].page, element->kids[i].mark);
    g_string_append_c(out, ')');
}

static void assert_structure(Scene *scene, const DisplayList *const *lists, int count, const char *expected)
{
    GString *out = g_string_new(NULL);
    append_types(document_structure_new(scene->arena, lists, count, "zh-CN")->root, out);
    g_assert_cmpstr(out->str, ==, expected);
    g_string_free(out, TRUE);
    arena_free(scene->arena);
}

static void test_paragraph_goes_on_on_the_next_page(void)
{
    Scene scene = {.arena = arena_new()};
    const DisplayList *lists[2];
    open_page(&scene);
    begin_story(&scene, false);
    add_part(&scene, "p", 7, 1000);
    add_part(&scene, "jump", 0, 1300); /* stands before the rest of the paragraph, and is read after it */
    end(&scene);
    lists[0] = display_builder_finish(scene.builder);
    open_page(&scene);
    begin_story(&scene, true);
    add_part(&scene, "p", 7, 1000);
    add_part(&scene, "p", 8, 2000);
    end(&scene);
    lists[1] = display_builder_finish(scene.builder);
    assert_structure(&scene, lists, 2, "Document(Art(P(0.0 1.0 )JumpLine(0.1 )P(1.1 )))");
}

static void test_same_story_placed_twice_is_two(void)
{
    Scene scene = {.arena = arena_new()};
    open_page(&scene);
    for (int i = 0; i < 2; i++) {
        begin_story(&scene, false);
        add_part(&scene, "p", 7, 1000);
        end(&scene);
    }
    const DisplayList *list = display_builder_finish(scene.builder);
    assert_structure(&scene, &list, 1, "Document(Art(P(0.0 ))Art(P(0.1 )))");
}

static void test_heading_skips_no_level(void)
{
    Scene scene = {.arena = arena_new()};
    open_page(&scene);
    begin_story(&scene, false);
    add_part(&scene, "headline", 1, 0);
    add_part(&scene, "subhead_3", 7, 1000);
    add_part(&scene, "subhead", 8, 2000);
    end(&scene);
    begin_story(&scene, false);
    add_part(&scene, "subhead_2", 7, 1000);
    end(&scene);
    const DisplayList *list = display_builder_finish(scene.builder);
    assert_structure(&scene, &list, 1, "Document(Art(H1(0.0 )H2(0.1 )H2(0.2 ))Art(H1(0.3 )))");
}

static void test_furniture_and_what_is_painted_part_marks(void)
{
    Scene scene = {.arena = arena_new()};
    open_page(&scene);
    add_part(&scene, "furniture", 0, 0);
    begin_story(&scene, false);
    begin(&scene, "p", 7, 1000);
    add_words(&scene);
    add_words(&scene);
    display_add_fill(scene.builder, (Rect){0, 0, 9, 9}, (Ink){.black = 1000}, "dot");
    add_words(&scene);
    end(&scene);
    end(&scene);
    const DisplayList *list = display_builder_finish(scene.builder);
    assert_structure(&scene, &list, 1, "Document(Art(P(0.0 0.1 )))");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/document-structure/paragraph-goes-on-on-the-next-page", test_paragraph_goes_on_on_the_next_page);
    g_test_add_func("/document-structure/same-story-placed-twice-is-two", test_same_story_placed_twice_is_two);
    g_test_add_func("/document-structure/heading-skips-no-level", test_heading_skips_no_level);
    g_test_add_func("/document-structure/furniture-and-what-is-painted-part-marks", test_furniture_and_what_is_painted_part_marks);
    return g_test_run();
}
