/* test_headline.c - the order of remedies for long and short heads. Run from the top folder. */
#include "font_scene.h"
#include "page/headline.h"

/* A head of eight characters, 10000 units each, in a width of our choice. */
typedef struct HeadScene {
    FontScene fonts;
    StoryDesign design;
    StoryMaker maker;
    bool ready;
} HeadScene;

static void head_scene_open(HeadScene *scene)
{
    *scene = (HeadScene){0};
    scene->ready = font_scene_open(&scene->fonts);
    TextStyle *style = &scene->fonts.style;
    style->size_min = SCENE_EM * 6 / 10;
    style->size_max = SCENE_EM;
    style->line_pitch = SCENE_EM * 12 / 10;
    style->tracking_min = -SCENE_EM * 4 / 100;
    style->tracking_max = SCENE_EM / 10;
    style->condense_min = 900;
    style->fill = 1000;
    style->composition.width_style = MARK_WIDTH_HALF;
    style->composition.pair = 1000;
    scene->design.styles[PART_HEADLINE] = style;
    scene->maker = (StoryMaker){.arena = scene->fonts.arena, .shaper = scene->fonts.shaper,
                                .diagnostics = scene->fonts.diagnostics, .design = &scene->design};
}

static FittedHeadline fit(HeadScene *scene, const char *head, double ems)
{
    RunText *text = arena_new_object(scene->fonts.arena, RunText);
    *text = run_text_from_string(scene->fonts.arena, head, (SourcePosition){"story.md", 2, 13});
    return headline_fit(&scene->maker, text, 1, (Length)(ems * SCENE_EM));
}

static void test_head_that_fits_is_left_alone(void)
{
    HeadScene scene;
    head_scene_open(&scene);
    if (scene.ready) {
        FittedHeadline fitted = fit(&scene, "新桥明年春天通车", 8);
        g_assert_cmpstr(headline_fitting_text(scene.fonts.arena, &fitted.fitting, MESSAGE_LANGUAGE_ENGLISH), ==, "");
    }
    font_scene_close(&scene.fonts);
}

static void test_tracking_comes_first(void)
{
    HeadScene scene;
    head_scene_open(&scene);
    if (scene.ready) {
        FittedHeadline fitted = fit(&scene, "新桥明年春天通车", 7.8);
        g_assert_cmpint(fitted.fitting.tracking, <, 0);
        g_assert_cmpint(fitted.fitting.width_scale, ==, 0);
        g_assert_cmpint(fitted.fitting.size, ==, 0);
    }
    font_scene_close(&scene.fonts);
}

static void test_condensing_comes_before_a_smaller_size(void)
{
    HeadScene scene;
    head_scene_open(&scene);
    if (scene.ready) {
        FittedHeadline fitted = fit(&scene, "新桥明年春天通车", 7.25);
        g_assert_cmpint(fitted.fitting.width_scale, ==, 905);
        g_assert_cmpint(fitted.fitting.tracking, ==, 0);
        g_assert_cmpint(fitted.fitting.size, ==, 0);
        fitted = fit(&scene, "新桥明年春天通车", 7);
        g_assert_cmpint(fitted.fitting.size, >, SCENE_EM * 9 / 10);
        g_assert_cmpint(fitted.line_count, ==, 1);
    }
    font_scene_close(&scene.fonts);
}

/* 8.2: condensed below 0.95 and tracked closer never come together; whatever comes, the head fits. */
static void test_narrow_letters_are_not_tracked_closer(void)
{
    HeadScene scene;
    head_scene_open(&scene);
    for (int tenths = scene.ready ? 40 : 101; tenths <= 100; tenths++) {
        FittedHeadline fitted = fit(&scene, "新桥明年“春天”通车！", tenths / 10.0);
        g_assert_false(fitted.is_too_wide);
        for (int line = 0; line < fitted.line_count; line++)
            g_assert_cmpint(fitted.lines[line].lines.items[0].width, <=, SCENE_EM * tenths / 10);
        if (fitted.fitting.width_scale && fitted.fitting.width_scale < 950)
            g_assert_cmpint(fitted.fitting.tracking, >=, 0);
    }
    font_scene_close(&scene.fonts);
}

static void test_one_more_line_comes_last(void)
{
    HeadScene scene;
    head_scene_open(&scene);
    if (scene.ready) {
        FittedHeadline fitted = fit(&scene, "图书馆延长开放时间读者夜里也能借书", 9);
        g_assert_cmpint(fitted.line_count, ==, 2);
        g_assert_cmpint(fitted.fitting.line_count, ==, 2);
        g_assert_cmpint(fitted.fitting.size, ==, 0);
    }
    font_scene_close(&scene.fonts);
}

static void test_short_head_is_tracked_then_expanded_then_enlarged(void)
{
    HeadScene scene;
    head_scene_open(&scene);
    if (scene.ready) {
        scene.fonts.style.expand_max = 1050;
        scene.fonts.style.size_max = SCENE_EM * 12 / 10;
        g_assert_cmpint(fit(&scene, "新桥明年春天通车", 8.5).fitting.width_scale, ==, 0);
        FittedHeadline fitted = fit(&scene, "新桥明年春天通车", 9);
        g_assert_cmpint(fitted.fitting.tracking, ==, 100);
        g_assert_cmpint(fitted.fitting.width_scale, >, 1000);
        g_assert_cmpint(fitted.fitting.size, ==, 0);
        g_assert_cmpint(fit(&scene, "新桥明年春天通车", 10).fitting.size, >, SCENE_EM);
    }
    font_scene_close(&scene.fonts);
}

static void test_full_marks_are_halved_first(void)
{
    HeadScene scene;
    head_scene_open(&scene);
    if (scene.ready) {
        scene.fonts.style.composition.width_style = MARK_WIDTH_FULL;
        FittedHeadline fitted = fit(&scene, "新桥，明年春天通车", 8.5);
        g_assert_true(fitted.fitting.halves_marks);
        g_assert_cmpint(fitted.fitting.tracking, ==, 0);
    }
    font_scene_close(&scene.fonts);
}

static void test_steps_are_told_in_both_languages(void)
{
    Arena *arena = arena_new();
    HeadlineFitting fitting = {.tracking = -30, .width_scale = 935, .size = 32 * LENGTH_POINT,
                               .style_size = 34 * LENGTH_POINT, .line_count = 2};
    g_assert_cmpstr(headline_fitting_text(arena, &fitting, MESSAGE_LANGUAGE_ENGLISH), ==,
                    "tracking -0.030 em; letters 93.5 % wide; 32 pt instead of 34 pt; 2 lines");
    g_assert_cmpstr(headline_fitting_text(arena, &fitting, MESSAGE_LANGUAGE_CHINESE), ==,
                    "字距 -0.030 字；长体 93.5%；字号 32 磅（原 34 磅）；分 2 行");
    arena_free(arena);
}

static void test_letters_of_vertical_heads_are_told_as_low(void)
{
    Arena *arena = arena_new();
    HeadlineFitting fitting = {.width_scale = 935, .is_vertical = true};
    g_assert_cmpstr(headline_fitting_text(arena, &fitting, MESSAGE_LANGUAGE_ENGLISH), ==, "letters 93.5 % high");
    g_assert_cmpstr(headline_fitting_text(arena, &fitting, MESSAGE_LANGUAGE_CHINESE), ==, "扁体 93.5%");
    fitting.width_scale = 1050;
    g_assert_cmpstr(headline_fitting_text(arena, &fitting, MESSAGE_LANGUAGE_CHINESE), ==, "长体 105.0%");
    arena_free(arena);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/headline/head-that-fits-is-left-alone", test_head_that_fits_is_left_alone);
    g_test_add_func("/headline/tracking-comes-first", test_tracking_comes_first);
    g_test_add_func("/headline/condensing-comes-before-a-smaller-size", test_condensing_comes_before_a_smaller_size);
    g_test_add_func("/headline/narrow-letters-are-not-tracked-closer", test_narrow_letters_are_not_tracked_closer);
    g_test_add_func("/headline/one-more-line-comes-last", test_one_more_line_comes_last);
    g_test_add_func("/headline/short-head-is-tracked-then-expanded-then-enlarged",
                    test_short_head_is_tracked_then_expanded_then_enlarged);
    g_test_add_func("/headline/full-marks-are-halved-first", test_full_marks_are_halved_first);
    g_test_add_func("/headline/steps-are-told-in-both-languages", test_steps_are_told_in_both_languages);
    g_test_add_func("/headline/letters-of-vertical-heads-are-told-as-low", test_letters_of_vertical_heads_are_told_as_low);
    return g_test_run();
}
