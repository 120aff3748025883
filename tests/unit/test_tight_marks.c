/* test_tight_marks.c - display = "tight" and condensed letters, with real fonts. Run from the top folder. */
#include "font_scene.h"

#include <string.h>

static const ShapedText *shape(FontScene *scene, const char *text)
{
    RunText *source = arena_new_object(scene->arena, RunText);
    *source = run_text_from_string(scene->arena, text, (SourcePosition){"story.md", 3, 1});
    return shape_text(scene->shaper, scene->arena, source, &scene->style);
}

/* The ink of ， is 76 to 229 of 1000 in Noto Serif CJK SC 2.001; 8.4: 0.06 to 0.1 em beside it. */
static void test_comma_takes_its_ink_and_a_little_more(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        scene.style.tight_marks = true;
        scene.style.composition.width_style = MARK_WIDTH_HALF;
        const ShapedText *text = shape(&scene, "国，国");
        const Cluster *comma = &text->clusters[1];
        g_assert_cmpint(comma->body, ==, SCENE_EM * (153 + 160) / 1000);
        g_assert_cmpint(text->glyphs[comma->glyph_start].x, ==, SCENE_EM * (80 - 76) / 1000);
        g_assert_cmpint(comma->blank_after, ==, 0);
    }
    font_scene_close(&scene);
}

static void test_tight_marks_are_never_wider_than_half_an_em(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        scene.style.tight_marks = true;
        const ShapedText *text = shape(&scene, "《国》“国”：国！（国）？");
        for (int i = 0; i < text->cluster_count; i++)
            if (text->clusters[i].class != CLASS_HAN)
                g_assert_cmpint(text->clusters[i].body, <=, SCENE_EM / 2);
    }
    font_scene_close(&scene);
}

static void assert_dash(const ShapedText *text, Length extent)
{
    const Cluster *dash = &text->clusters[1];
    g_assert_cmpint(ABS(dash->body - extent), <=, SCENE_EM / 100);
    g_assert_cmpint(dash->glyph_count, ==, 1); /* one stroke: nothing to part or to overlap */
    g_assert_cmpint(dash->text_length, ==, (int)strlen("——"));
}

/* 8.4 */
static void test_dash_and_ellipsis_are_short(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        assert_dash(shape(&scene, "国——国"), 2 * SCENE_EM);
        g_assert_cmpint(shape(&scene, "国……国")->clusters[1].body, ==, 2 * SCENE_EM);
        scene.style.tight_marks = true;
        assert_dash(shape(&scene, "国——国"), 3 * SCENE_EM / 2);
        const Cluster *ellipsis = &shape(&scene, "国……国")->clusters[1];
        g_assert_cmpint(ellipsis->body, ==, SCENE_EM);
        g_assert_cmpint(ellipsis->text_length, ==, (int)strlen("……"));
    }
    font_scene_close(&scene);
}

/* 8.3: a dash grows with the tracking, its unit's own gap comes on top. */
static void test_dash_grows_with_the_tracking(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        scene.style.tracking = SCENE_EM / 4;
        const ShapedText *text = shape(&scene, "国——国");
        assert_dash(text, 2 * SCENE_EM + SCENE_EM / 4);
        g_assert_cmpint(text->clusters[1].gap_after, ==, SCENE_EM / 4);
        g_assert_cmpint(shape(&scene, "国……国")->clusters[1].body, ==, 2 * SCENE_EM);
    }
    font_scene_close(&scene);
}

static void test_vertical_dash_does_likewise(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        scene.style.mode = WRITING_MODE_VERTICAL_RL;
        scene.style.tracking = SCENE_EM / 4;
        const ShapedText *text = shape(&scene, "国——国");
        assert_dash(text, 2 * SCENE_EM + SCENE_EM / 4);
        g_assert_cmpint(font_height_scale(text->clusters[1].font), ==, 1125);
        g_assert_cmpint(font_width_scale(text->clusters[1].font), ==, 1000);
        scene.style.tracking = 0;
        scene.style.tight_marks = true;
        assert_dash(shape(&scene, "国——国"), 3 * SCENE_EM / 2);
    }
    font_scene_close(&scene);
}

/* Marks, Han and Latin with the same factor (8.2). */
static void test_condensed_text_is_narrower_throughout(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *natural = shape(&scene, "国，GDP——2");
        scene.style.width_scale = 900;
        const ShapedText *narrow = shape(&scene, "国，GDP——2");
        for (int i = 0; i < natural->cluster_count; i++) {
            Length expected = length_scale(natural->clusters[i].body, 900, 1000);
            g_assert_cmpint(ABS(narrow->clusters[i].body - expected), <=, 2);
            g_assert_cmpint(font_width_scale(narrow->clusters[i].font), ==, 900);
            g_assert_cmpint(font_size(narrow->clusters[i].font), ==, SCENE_EM);
        }
    }
    font_scene_close(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/tight-marks/comma-takes-its-ink-and-a-little-more", test_comma_takes_its_ink_and_a_little_more);
    g_test_add_func("/tight-marks/never-wider-than-half-an-em", test_tight_marks_are_never_wider_than_half_an_em);
    g_test_add_func("/tight-marks/dash-and-ellipsis-are-short", test_dash_and_ellipsis_are_short);
    g_test_add_func("/tight-marks/dash-grows-with-the-tracking", test_dash_grows_with_the_tracking);
    g_test_add_func("/tight-marks/vertical-dash-does-likewise", test_vertical_dash_does_likewise);
    g_test_add_func("/tight-marks/condensed-text-is-narrower-throughout", test_condensed_text_is_narrower_throughout);
    return g_test_run();
}
