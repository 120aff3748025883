/* test_shaper.c - clusters of real text: which face, how wide, where the ink stands. Run from the top folder. */
#include "font_scene.h"

static ShapedText *shape(FontScene *scene, const char *text)
{
    RunText *source = arena_new_object(scene->arena, RunText);
    *source = run_text_from_string(scene->arena, text, (SourcePosition){"story.md", 3, 1});
    return shape_text(scene->shaper, scene->arena, source, &scene->style);
}

static ShapedText *shape_runs(FontScene *scene, const TextRun *runs, int count)
{
    RunText *source = arena_new_object(scene->arena, RunText);
    *source = (RunText){arena_copy(scene->arena, runs, (size_t)count, sizeof *runs), count};
    return shape_text(scene->shaper, scene->arena, source, &scene->style);
}

static Length width_inside(const Cluster *cluster)
{
    return cluster->blank_before + cluster->body + cluster->blank_after;
}

static void test_quotes_and_dashes_are_of_the_han_face(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *text = shape(&scene, "“GDP”——2·5……");
        for (int i = 0; i < text->cluster_count; i++)
            if (text->clusters[i].class != CLASS_LETTER && text->clusters[i].class != CLASS_DIGIT)
                g_assert_cmpstr(font_family(text->clusters[i].font), ==, "Noto Serif CJK SC");
    }
    font_scene_close(&scene);
}

static void test_dash_is_one_glyph_of_two_ems(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *text = shape(&scene, "他——她");
        g_assert_cmpint(text->cluster_count, ==, 3);
        g_assert_cmpint(text->clusters[1].glyph_count, ==, 1);
        g_assert_cmpint(width_inside(&text->clusters[1]), ==, 2 * SCENE_EM);
    }
    font_scene_close(&scene);
}

static void test_opening_mark_has_its_blank_before(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *text = shape(&scene, "国（国");
        const Cluster *mark = &text->clusters[1];
        g_assert_cmpint(mark->blank_before, ==, SCENE_EM / 2);
        g_assert_cmpint(mark->body, ==, SCENE_EM / 2);
        g_assert_cmpint(text->glyphs[mark->glyph_start].x, ==, -SCENE_EM / 2);
    }
    font_scene_close(&scene);
}

static void test_interpunct_is_half_an_em(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *text = shape(&scene, "尔·盖");
        g_assert_cmpint(width_inside(&text->clusters[1]), ==, SCENE_EM / 2);
        g_assert_cmpint(text->glyphs[text->clusters[1].glyph_start].x, >, 0); /* the glyph is narrower: centred */
    }
    font_scene_close(&scene);
}

static void test_typed_spaces_beside_figures_are_gaps(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *text = shape(&scene, "在 2021 年");
        g_assert_cmpstr(text->text, ==, "在2021年");
        g_assert_cmpint(text->clusters[0].gap_after, ==, SCENE_EM / 8);
        g_assert_cmpint(text->clusters[4].gap_after, ==, SCENE_EM / 8);
    }
    font_scene_close(&scene);
}

static void test_fullwidth_figures_become_ascii(void)
{
    FontScene scene;
    if (font_scene_open(&scene))
        g_assert_cmpstr(shape(&scene, "第１２Ａ︐")->text, ==, "第12A，");
    font_scene_close(&scene);
}

static void test_pairs_are_squeezed_across_runs(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        TextRun runs[] = {{.text = "国”", .length = 6, .marks = RUN_STRONG}, {.text = "，国", .length = 6}};
        const ShapedText *text = shape_runs(&scene, runs, 2);
        g_assert_cmpint(font_weight(text->clusters[1].font), ==, 700);
        g_assert_cmpint(width_inside(&text->clusters[1]), ==, SCENE_EM / 2);
    }
    font_scene_close(&scene);
}

static void test_note_mark_stands_in_the_blank_of_its_stop(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        TextRun runs[] = {{.text = "国。", .length = 6},
                          {.text = "①", .length = 3, .marks = RUN_SUPERSCRIPT | RUN_NOTE_MARK},
                          {.text = "他", .length = 3}};
        const ShapedText *text = shape_runs(&scene, runs, 3);
        g_assert_cmpint(text->clusters[1].blank_after, ==, 0);
        g_assert_false(text->clusters[1].may_break_after);
        g_assert_true(text->clusters[2].may_break_after);
        g_assert_cmpint(shape_runs(&scene, runs, 1)->clusters[1].blank_after, >, 0); /* alone it has its blank */
    }
    font_scene_close(&scene);
}

static void test_superiors_are_smaller_and_stay_with_their_word(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        TextRun runs[] = {{.text = "国", .length = 3}, {.text = "1", .length = 1, .marks = RUN_SUPERSCRIPT}};
        const ShapedText *text = shape_runs(&scene, runs, 2);
        g_assert_false(text->clusters[0].may_break_after);
        g_assert_cmpint(text->clusters[0].gap_after, ==, 0);
        g_assert_cmpint(text->clusters[1].em, <, SCENE_EM);
    }
    font_scene_close(&scene);
}

static void test_tracking_opens_every_gap_but_the_last(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        scene.style.tracking = 500;
        const ShapedText *text = shape(&scene, "国国");
        g_assert_cmpint(text->clusters[0].gap_after, ==, 500);
        g_assert_cmpint(text->clusters[0].gap_after_min, ==, 500);
        g_assert_cmpint(text->clusters[1].gap_after, ==, 0);
    }
    font_scene_close(&scene);
}

static void test_missing_character_is_an_error_at_its_run(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *text = shape(&scene, "国\xF3\xB0\x80\x80国"); /* U+F0000, private use */
        g_assert_cmpint(width_inside(&text->clusters[1]), ==, SCENE_EM);
        g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 1);
    }
    font_scene_close(&scene);
}

static void test_fallback_is_noted_once(void)
{
    FontScene scene;
    if (font_scene_open(&scene) && scene_has(&scene, "kai", FONT_HAN, "FandolKai")) {
        scene.style.font = "kai";
        shape(&scene, "㛃㛃");
        shape(&scene, "国㛃");
        g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_NOTE), ==, 1);
    }
    font_scene_close(&scene);
}

static void test_empty_text_has_no_clusters(void)
{
    FontScene scene;
    if (font_scene_open(&scene))
        g_assert_cmpint(shape(&scene, "")->cluster_count, ==, 0);
    font_scene_close(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/shaper/quotes-and-dashes-are-of-the-han-face", test_quotes_and_dashes_are_of_the_han_face);
    g_test_add_func("/shaper/dash-is-one-glyph-of-two-ems", test_dash_is_one_glyph_of_two_ems);
    g_test_add_func("/shaper/opening-mark-has-its-blank-before", test_opening_mark_has_its_blank_before);
    g_test_add_func("/shaper/interpunct-is-half-an-em", test_interpunct_is_half_an_em);
    g_test_add_func("/shaper/typed-spaces-beside-figures-are-gaps", test_typed_spaces_beside_figures_are_gaps);
    g_test_add_func("/shaper/fullwidth-figures-become-ascii", test_fullwidth_figures_become_ascii);
    g_test_add_func("/shaper/pairs-are-squeezed-across-runs", test_pairs_are_squeezed_across_runs);
    g_test_add_func("/shaper/note-mark-stands-in-the-blank-of-its-stop",
                    test_note_mark_stands_in_the_blank_of_its_stop);
    g_test_add_func("/shaper/superiors-are-smaller-and-stay-with-their-word",
                    test_superiors_are_smaller_and_stay_with_their_word);
    g_test_add_func("/shaper/tracking-opens-every-gap-but-the-last", test_tracking_opens_every_gap_but_the_last);
    g_test_add_func("/shaper/missing-character-is-an-error-at-its-run", test_missing_character_is_an_error_at_its_run);
    g_test_add_func("/shaper/fallback-is-noted-once", test_fallback_is_noted_once);
    g_test_add_func("/shaper/empty-text-has-no-clusters", test_empty_text_has_no_clusters);
    return g_test_run();
}
