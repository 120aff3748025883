/* test_display_dump.c - a page as lines of text. */
#include "display/display_dump.h"

#include <glib.h>
#include <string.h>

typedef struct Scene {
    Arena *arena;
    DisplayBuilder *builder;
} Scene;

static Scene scene_of_page(int number, const char *label)
{
    Scene scene = {.arena = arena_new()};
    scene.builder = display_builder_new(scene.arena, number, label, (Size){1131968, 1567488});
    return scene;
}

/* Ends the scene; all lines after the page's own. */
static void assert_dump(Scene scene, const char *expected)
{
    const char *dump = display_dump(scene.arena, display_builder_finish(scene.builder));
    const char *items = strchr(dump, '\n') + 1;
    g_assert_cmpstr(items, ==, expected);
    arena_free(scene.arena);
}

static DisplayGlyphs glyphs_of(const char *text)
{
    return (DisplayGlyphs){
        .font_family = "Noto Serif CJK SC",
        .size = 9625,
        .ink = INK_BLACK,
        .origin = {58110, 244120},
        .width = 182784,
        .text = text,
        .text_length = (int)strlen(text),
        .part = "body",
        .story = "lead",
        .line = 12,
    };
}

static void add_text(Scene scene, DisplayGlyphs glyphs)
{
    const DisplayGlyph glyph = {.id = 1};
    const DisplayCluster cluster = {.byte_count = glyphs.text_length, .glyph_count = 1};
    glyphs.glyphs = &glyph;
    glyphs.glyph_count = 1;
    glyphs.clusters = &cluster;
    glyphs.cluster_count = 1;
    display_add_glyphs(scene.builder, &glyphs);
}

static void test_page_comes_first(void)
{
    Scene scene = scene_of_page(3, "3");
    const char *dump = display_dump(scene.arena, display_builder_finish(scene.builder));
    g_assert_cmpstr(dump, ==, "page 3 \"3\" 1131968x1567488\n");
    arena_free(scene.arena);
}

static void test_text_is_one_line_with_its_place(void)
{
    Scene scene = scene_of_page(3, "3");
    add_text(scene, glyphs_of("天还黑着，"));
    assert_dump(scene, "glyphs body lead 12 x=58110 y=244120 w=182784 size=9625 font=\"Noto Serif CJK SC\" "
                       "ink=0,0,0,1000 text=\"天还黑着，\"\n");
}

static void test_text_never_breaks_its_line(void)
{
    Scene scene = scene_of_page(3, "3");
    DisplayGlyphs glyphs = glyphs_of("a\n\"b\\\t\xe2\x80\xa8");
    glyphs.story = NULL;
    glyphs.link = "https://example.org";
    add_text(scene, glyphs);
    assert_dump(scene, "glyphs body - 12 x=58110 y=244120 w=182784 size=9625 font=\"Noto Serif CJK SC\" "
                       "ink=0,0,0,1000 link=\"https://example.org\" text=\"a\\u000a\\\"b\\\\\\u0009\\u2028\"\n");
}

static void test_part_of_two_words_is_joined(void)
{
    Scene scene = scene_of_page(3, "3");
    display_add_fill(scene.builder, (Rect){1, 2, 3, 4}, (Ink){.cyan = 100, .magenta = 60, .black = 20}, "column rule");
    assert_dump(scene, "fill column-rule x=1 y=2 w=3 h=4 ink=100,60,0,20\n");
}

static void test_spot_ink_is_named(void)
{
    Scene scene = scene_of_page(3, "3");
    const SpotInk red = {.name = "PANTONE 185 C", .alternate = {.magenta = 910, .yellow = 760}};
    display_set_spot_inks(scene.builder, (SpotInks){&red, 1});
    display_add_fill(scene.builder, (Rect){1, 2, 3, 4}, (Ink){.magenta = 364, .spot = 1, .spot_amount = 400}, "tint");
    display_add_fill(scene.builder, (Rect){1, 2, 3, 4}, INK_REGISTRATION, "mark");
    assert_dump(scene, "fill tint x=1 y=2 w=3 h=4 spot=\"PANTONE 185 C\",400\n"
                       "fill mark x=1 y=2 w=3 h=4 spot=\"All\",1000\n");
}

static void test_picture_names_its_file_and_crop(void)
{
    Scene scene = scene_of_page(3, "3");
    const Picture picture = {.file = "pictures/a.jpg"};
    display_add_picture(scene.builder, &(DisplayPicture){
        .picture = &picture,
        .slot = {1, 2, 3, 4},
        .crop_x = 12.5,
        .crop_width = 1800,
        .crop_height = 1200,
        .story = "lead",
    });
    assert_dump(scene, "picture lead \"pictures/a.jpg\" x=1 y=2 w=3 h=4 crop=12.5,0,1800,1200\n");
}

static void test_tags_enclose_their_items(void)
{
    Scene scene = scene_of_page(3, "3");
    display_begin_tag(scene.builder, "story", "lead");
    display_begin_tag(scene.builder, "furniture", NULL);
    display_end_tag(scene.builder);
    display_end_tag(scene.builder);
    assert_dump(scene, "begin story lead\nbegin furniture -\nend\nend\n");
}

static void test_outline_entry_says_where_it_leads(void)
{
    Scene scene = scene_of_page(3, "3");
    display_add_outline(scene.builder, 1, "老邻摊", (Point){5, 6});
    assert_dump(scene, "outline 1 \"老邻摊\" x=5 y=6\n");
}

static void test_dots_and_waves_have_a_line_each(void)
{
    Scene scene = scene_of_page(1, "1");
    display_add_dot(scene.builder, &(DisplayDot){{1, 2, 3, 3}, INK_BLACK, "emphasis-dot"});
    display_add_wave(scene.builder, &(DisplayWave){{4, 5, 60, 7}, 8, 9, INK_BLACK, "book-line"});
    assert_dump(scene, "dot emphasis-dot x=1 y=2 w=3 h=3 ink=0,0,0,1000\n"
                       "wave book-line x=4 y=5 w=60 h=7 period=8 stroke=9 ink=0,0,0,1000\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/display-dump/page-comes-first", test_page_comes_first);
    g_test_add_func("/display-dump/text-is-one-line-with-its-place", test_text_is_one_line_with_its_place);
    g_test_add_func("/display-dump/text-never-breaks-its-line", test_text_never_breaks_its_line);
    g_test_add_func("/display-dump/spot-ink-is-named", test_spot_ink_is_named);
    g_test_add_func("/display-dump/part-of-two-words-is-joined", test_part_of_two_words_is_joined);
    g_test_add_func("/display-dump/picture-names-its-file-and-crop", test_picture_names_its_file_and_crop);
    g_test_add_func("/display-dump/tags-enclose-their-items", test_tags_enclose_their_items);
    g_test_add_func("/display-dump/outline-entry-says-where-it-leads", test_outline_entry_says_where_it_leads);
    g_test_add_func("/display-dump/dots-and-waves-have-a-line-each", test_dots_and_waves_have_a_line_each);
    return g_test_run();
}
