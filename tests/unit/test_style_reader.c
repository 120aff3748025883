/* test_style_reader.c - what styles inherit and what they leave to the fallbacks. */
#include "manifest/style_reader.h"
#include "reader_scene.h"

static StyleList styles_of(Scene *scene, const char *text)
{
    static const InkPalette no_inks = {0};
    static const FontRoles no_roles = {0};
    StyleSurroundings surroundings = {
        .palette = &no_inks,
        .roles = &no_roles,
        .body = {.em = 9 * LENGTH_POINT, .line = 12 * LENGTH_POINT},
    };
    return styles_read(scene->arena, scene_toml(scene, text), &surroundings, scene->diagnostics);
}

static const TextStyle *style_named(const StyleList *list, const char *name)
{
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->styles[i].name, name) == 0)
            return &list->styles[i];
    return NULL;
}

static void test_base_may_stand_behind(void)
{
    Scene scene = scene_new();
    StyleList list =
        styles_of(&scene, "[body]\n[small]\nbased_on = \"big\"\nsize = \"20pt\"\n"
                          "[big]\nfont = \"kai\"\nsize = \"40pt\"\npitch = \"1.5em\"\n");

    const TextStyle *small_style = style_named(&list, "small");
    g_assert_cmpstr(small_style->font, ==, "kai");
    g_assert_cmpint(small_style->line_pitch, ==, 30 * LENGTH_POINT); /* 1.5 em of its own size */
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_missing_keys_have_sensible_values(void)
{
    Scene scene = scene_new();
    StyleList list = styles_of(&scene, "[body]\n[deck]\nsize = \"20pt\"\n");

    const TextStyle *deck = style_named(&list, "deck");
    g_assert_cmpint(deck->line_pitch, ==, 26 * LENGTH_POINT);
    g_assert_cmpint(deck->size_min, ==, deck->size);
    g_assert_cmpint(deck->weight, ==, 400);
    g_assert_cmpint(deck->alignment, ==, ALIGNMENT_START);
    g_assert_cmpint(style_named(&list, "body")->size, ==, 9 * LENGTH_POINT);
    scene_free(&scene);
}

static void test_circle_is_reported_and_cut(void)
{
    Scene scene = scene_new();
    StyleList list = styles_of(
        &scene, "[body]\n[a]\nbased_on = \"b\"\n[b]\nbased_on = \"a\"\n[c]\nbased_on = \"c\"\n");

    g_assert_cmpint(list.count, ==, 4);
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 3);
    scene_free(&scene);
}

static void test_display_halves_the_marks(void)
{
    Scene scene = scene_new();
    StyleList list =
        styles_of(&scene, "[body]\n[head]\ndisplay = true\n[sub]\nbased_on = \"head\"\n"
                          "composition = { width_style = \"kaiming\" }\n");

    g_assert_cmpint(style_named(&list, "body")->composition.width_style, ==, MARK_WIDTH_FULL);
    g_assert_cmpint(style_named(&list, "head")->composition.width_style, ==, MARK_WIDTH_HALF);
    g_assert_cmpint(style_named(&list, "head")->composition.level, ==, PROHIBITION_GB);
    g_assert_cmpint(style_named(&list, "sub")->composition.width_style, ==, MARK_WIDTH_KAIMING);
    scene_free(&scene);
}

static void test_heads_say_how_far_fitting_may_go(void)
{
    Scene scene = scene_new();
    StyleList list = styles_of(&scene, "[body]\n[head]\nsize = \"20pt\"\nsize_max = \"24pt\"\ndisplay = \"tight\"\n"
                                       "tracking_min = \"-0.04em\"\ncondense_min = 0.9\nexpand_max = 1.1\n");

    const TextStyle *head = style_named(&list, "head");
    g_assert_cmpint(head->size_max, ==, 24 * LENGTH_POINT);
    g_assert_cmpint(head->tracking_min, ==, -819);
    g_assert_cmpint(head->condense_min, ==, 900);
    g_assert_cmpint(head->expand_max, ==, 1100);
    g_assert_true(head->tight_marks);
    g_assert_cmpint(head->composition.width_style, ==, MARK_WIDTH_HALF);
    g_assert_cmpint(style_named(&list, "body")->condense_min, ==, 1000);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_body_is_made_when_missing(void)
{
    Scene scene = scene_new();
    StyleList list = styles_of(&scene, "[deck]\n");

    g_assert_nonnull(style_named(&list, "body"));
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 1);
    scene_free(&scene);
}

static void test_mistake_of_a_base_is_reported_once(void)
{
    Scene scene = scene_new();
    styles_of(&scene,
              "[body]\nweight = 1000\n[a]\nbased_on = \"body\"\n[b]\nbased_on = \"body\"\n");

    assert_messages(&scene, "2:10 \"weight\" is 1000; it must be between 100 and 900");
    scene_free(&scene);
}

static const Composition *composition_of(Scene *scene, const char *text)
{
    StyleList list = styles_of(scene, text);
    return &style_named(&list, "body")->composition;
}

static void test_profile_sets_all_rules(void)
{
    Scene scene = scene_new();
    const Composition *news = composition_of(&scene, "[body]\ncomposition = { profile = \"cn-news\" }\n");
    g_assert_true(news->push_in_first);
    g_assert_false(news->stop_shrink);
    g_assert_cmpint(news->trim_floor, ==, 550);
    g_assert_cmpint(news->hanging, ==, HANGING_AUTO);
    const Composition *book = composition_of(&scene, "[body]\ncomposition = { profile = \"book\" }\n");
    g_assert_false(book->push_in_first);
    g_assert_cmpint(book->autospace, ==, 250);
    g_assert_cmpint(book->autospace_max, ==, 333);
    g_assert_false(book->stop_shrink);
    const Composition *magazine = composition_of(&scene, "[body]\ncomposition = { profile = \"cn-magazine\" }\n");
    g_assert_true(magazine->stop_shrink);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_single_keys_change_a_profile(void)
{
    Scene scene = scene_new();
    const Composition *rules = composition_of(
        &scene, "[body.composition]\nprofile = \"cn-news\"\nhang = \"on\"\ntrim_floor = 0.75\n"
                "para_start = \"hang\"\ntyped_space = \"keep\"\nregion = \"tw\"\nloose_limit = 0.3\n"
                "push_in = \"needed\"\nchar_grid = true\n");
    g_assert_cmpint(rules->hanging, ==, HANGING_ON);
    g_assert_cmpint(rules->trim_floor, ==, 750);
    g_assert_cmpint(rules->paragraph_start, ==, PARAGRAPH_START_HANG);
    g_assert_true(rules->keeps_typed_spaces);
    g_assert_true(rules->char_grid);
    g_assert_cmpint(rules->region, ==, REGION_TAIWAN);
    g_assert_cmpint(rules->loose_limit, ==, 300);
    g_assert_false(rules->push_in_first);
    g_assert_false(rules->stop_shrink); /* of the profile still */
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_without_profile_lines_are_evened_out(void)
{
    Scene scene = scene_new();
    const Composition *rules = composition_of(&scene, "[body]\n");
    g_assert_false(rules->push_in_first);
    g_assert_true(rules->stop_shrink);
    g_assert_cmpint(rules->autospace, ==, 125);
    g_assert_cmpint(rules->loose_limit, ==, 250);
    scene_free(&scene);
}

static void test_language_brings_its_region(void)
{
    Scene scene = scene_new();
    const TextStyle *taiwan = &styles_of(&scene, "[body]\nlang = \"zh-TW\"\n").styles[0];
    g_assert_cmpint(taiwan->composition.region, ==, REGION_TAIWAN);
    g_assert_cmpstr(taiwan->lang, ==, "zh-TW");
    const Composition *named = composition_of(&scene, "[body]\nlang = \"zh-TW\"\n[body.composition]\nregion = \"cn\"\n");
    g_assert_cmpint(named->region, ==, REGION_MAINLAND);
    const Composition *korean = composition_of(&scene, "[body]\nlang = \"ko\"\ncomposition = { korean_break = \"word\" }\n");
    g_assert_cmpint(korean->region, ==, REGION_KOREA);
    g_assert_cmpint(korean->korean_break, ==, KOREAN_BREAK_WORD);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_justified_text_hyphenates(void)
{
    Scene scene = scene_new();
    g_assert_true(styles_of(&scene, "[body]\nalign = \"justify\"\n").styles[0].hyphenates);
    g_assert_false(styles_of(&scene, "[body]\nalign = \"justify\"\nhyphenate = false\n").styles[0].hyphenates);
    g_assert_false(styles_of(&scene, "[body]\nalign = \"centre\"\n").styles[0].hyphenates);
    g_assert_true(styles_of(&scene, "[body]\nalign = \"start\"\nhyphenate = true\n").styles[0].hyphenates);
    scene_free(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/style-reader/base-may-stand-behind", test_base_may_stand_behind);
    g_test_add_func("/style-reader/missing-keys-have-sensible-values",
                    test_missing_keys_have_sensible_values);
    g_test_add_func("/style-reader/circle-is-reported-and-cut", test_circle_is_reported_and_cut);
    g_test_add_func("/style-reader/display-halves-the-marks", test_display_halves_the_marks);
    g_test_add_func("/style-reader/heads-say-how-far-fitting-may-go", test_heads_say_how_far_fitting_may_go);
    g_test_add_func("/style-reader/body-is-made-when-missing", test_body_is_made_when_missing);
    g_test_add_func("/style-reader/mistake-of-a-base-is-reported-once",
                    test_mistake_of_a_base_is_reported_once);
    g_test_add_func("/style-reader/profile-sets-all-rules", test_profile_sets_all_rules);
    g_test_add_func("/style-reader/single-keys-change-a-profile", test_single_keys_change_a_profile);
    g_test_add_func("/style-reader/without-profile-lines-are-evened-out", test_without_profile_lines_are_evened_out);
    g_test_add_func("/style-reader/language-brings-its-region", test_language_brings_its_region);
    g_test_add_func("/style-reader/justified-text-hyphenates", test_justified_text_hyphenates);
    return g_test_run();
}
