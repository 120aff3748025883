/* test_display_compare.c - any change that shows, or that is read aloud, makes another page. */
#include "display/display_compare.h"

#include <glib.h>

typedef struct Scene {
    Arena *arena;
    Picture picture;
    DisplayPicture shown;
    DisplayGlyph glyphs[2];
    DisplayCluster clusters[2];
    DisplayGlyphs line;
    Rect rule;
    const char *tag;
    const char *label;
} Scene;

static Scene scene_new(void)
{
    static const unsigned char bytes[] = "pixels";
    return (Scene){
        .arena = arena_new(),
        .picture = {.file = "a.jpg", .path = "a.jpg", .bytes = bytes, .byte_count = 6},
        .shown = {.slot = {0, 0, 50, 40}, .crop_width = 10, .crop_height = 8},
        .glyphs = {{1, 0, 40}, {2, 10, 40}},
        .clusters = {{.byte_count = 1, .glyph_count = 1}, {.byte_count = 1, .glyph_count = 1}},
        .line = {.size = 10, .width = 20, .text = "ab", .text_length = 2, .glyph_count = 2, .cluster_count = 2,
                 .part = "body", .ink = {.black = 1000}},
        .rule = {0, 60, 100, 1},
        .tag = "p",
        .label = "4",
    };
}

static DisplayList *list_of(Scene *scene)
{
    DisplayBuilder *builder = display_builder_new(scene->arena, 4, scene->label, (Size){100, 80});
    scene->line.glyphs = arena_copy(scene->arena, scene->glyphs, 2, sizeof(DisplayGlyph));
    scene->line.clusters = arena_copy(scene->arena, scene->clusters, 2, sizeof(DisplayCluster));
    scene->shown.picture = arena_copy(scene->arena, &scene->picture, 1, sizeof(Picture));
    display_begin_tag(builder, scene->tag, "story");
    display_add_glyphs(builder, &scene->line);
    display_add_picture(builder, &scene->shown);
    display_add_fill(builder, scene->rule, INK_BLACK, "rule");
    display_end_tag(builder);
    return display_builder_finish(builder);
}

typedef void Change(Scene *scene);

static void change_nothing(Scene *scene) { (void)scene; }
static void move_a_glyph(Scene *scene) { scene->glyphs[1].x++; }
static void take_another_glyph(Scene *scene) { scene->glyphs[0].id++; }
static void change_the_text(Scene *scene) { scene->line.text = "ac"; }
static void change_the_ink(Scene *scene) { scene->line.ink.cyan = 10; }
static void narrow_the_letters(Scene *scene) { scene->line.width_scale = 900; }
static void link_the_line(Scene *scene) { scene->line.link = "#there"; }
static void generate_a_cluster(Scene *scene) { scene->clusters[1].is_generated = true; }
static void lengthen_the_rule(Scene *scene) { scene->rule.width++; }
static void crop_the_picture(Scene *scene) { scene->shown.crop_x = 0.5; }
static void export_the_picture_again(Scene *scene) { scene->picture.bytes = (const unsigned char *)"Pixels"; }
static void lose_the_picture(Scene *scene) { scene->picture.path = NULL; }
static void name_the_tag(Scene *scene) { scene->tag = "headline"; }
static void call_the_page_otherwise(Scene *scene) { scene->label = "5"; }

static bool is_equal_after(Change *change)
{
    Scene before = scene_new(), after = scene_new();
    change(&after);
    bool equal = display_lists_equal(list_of(&before), list_of(&after));
    arena_free(before.arena);
    arena_free(after.arena);
    return equal;
}

static void test_two_lists_of_the_same_page_are_equal(void)
{
    g_assert_true(is_equal_after(change_nothing));
}

static void test_any_change_is_seen(void)
{
    Change *changes[] = {move_a_glyph,       take_another_glyph, change_the_text,    change_the_ink,
                         narrow_the_letters, link_the_line,      generate_a_cluster, lengthen_the_rule,
                         crop_the_picture,   lose_the_picture,   name_the_tag,       call_the_page_otherwise,
                         export_the_picture_again};
    for (size_t i = 0; i < G_N_ELEMENTS(changes); i++)
        g_assert_false(is_equal_after(changes[i]));
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/display-compare/two-lists-of-the-same-page-are-equal", test_two_lists_of_the_same_page_are_equal);
    g_test_add_func("/display-compare/any-change-is-seen", test_any_change_is_seen);
    return g_test_run();
}
