/* test_font_set.c - roles, weights, fallback and widths of real fonts. Run from the top folder. */
#include "font_scene.h"

static const Font *find(FontScene *scene, const char *role, int weight, FontScript script)
{
    return font_set_find(scene->fonts, &(FontRequest){role, weight, script, SCENE_EM, 0, 0, 0});
}

static int advance_of(const Font *font, uint32_t character)
{
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(font_harfbuzz(font), character, &glyph);
    return hb_font_get_glyph_h_advance(font_harfbuzz(font), glyph);
}

static void test_one_point_is_1024_units(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const Font *font = find(&scene, "song", 400, FONT_HAN);
        g_assert_cmpint(advance_of(font, 0x56FD), ==, SCENE_EM);     /* 国 */
        g_assert_cmpint(advance_of(font, '8'), ==, 558 * SCENE_EM / 1000);
    }
    font_scene_close(&scene);
}

static void test_figures_are_half_an_em(void)
{
    FontScene scene;
    if (font_scene_open(&scene) && scene_has(&scene, "song", FONT_WESTERN, "Liberation Serif"))
        g_assert_cmpint(advance_of(find(&scene, "song", 400, FONT_WESTERN), '8'), ==, SCENE_EM / 2);
    font_scene_close(&scene);
}

static void test_nearest_weight_serves(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        g_assert_cmpint(font_weight(find(&scene, "song", 700, FONT_HAN)), ==, 700);
        g_assert_cmpint(font_weight(find(&scene, "song", 1000, FONT_HAN)), <=, 900);
    }
    font_scene_close(&scene);
}

static void test_same_request_gives_same_font(void)
{
    FontScene scene;
    if (font_scene_open(&scene))
        g_assert_true(find(&scene, "song", 400, FONT_HAN) == find(&scene, "song", 410, FONT_HAN));
    font_scene_close(&scene);
}

static void test_missing_role_is_a_warning_that_names_the_package(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        int count;
        const Diagnostic *messages = diagnostics_sorted(scene.shared->diagnostics, &count);
        bool found = false;
        for (int i = 0; i < count; i++)
            found |= messages[i].severity == SEVERITY_WARNING && messages[i].position.line == 7 &&
                     strstr(messages[i].message, "fonts-absent");
        g_assert_true(found);
        g_assert_cmpstr(font_family(find(&scene, "absent", 400, FONT_HAN)), ==, "Noto Serif CJK SC");
    }
    font_scene_close(&scene);
}

static void test_rare_character_comes_from_the_next_family(void)
{
    FontScene scene;
    FontRequest request = {"kai", 400, FONT_HAN, SCENE_EM, 0, 0, 0};
    if (font_scene_open(&scene) && scene_has(&scene, "kai", FONT_HAN, "FandolKai")) {
        const Font *font = font_set_find_for_character(scene.fonts, &request, 0x36C3);
        g_assert_nonnull(font);
        g_assert_cmpstr(font_family(font), !=, "FandolKai");
        g_assert_true(font_has_character(font, 0x36C3));
    }
    font_scene_close(&scene);
}

static void test_character_of_no_font_is_null(void)
{
    FontScene scene;
    FontRequest request = {"song", 400, FONT_HAN, SCENE_EM, 0, 0, 0};
    if (font_scene_open(&scene))
        g_assert_null(font_set_find_for_character(scene.fonts, &request, 0x10FFFE));
    font_scene_close(&scene);
}

static void test_marks_of_noto_are_trimmable(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        g_assert_true(font_marks_are_trimmable(find(&scene, "song", 400, FONT_HAN)));
        g_assert_false(font_marks_are_trimmable(find(&scene, "song", 400, FONT_WESTERN)));
    }
    font_scene_close(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/font-set/one-point-is-1024-units", test_one_point_is_1024_units);
    g_test_add_func("/font-set/figures-are-half-an-em", test_figures_are_half_an_em);
    g_test_add_func("/font-set/nearest-weight-serves", test_nearest_weight_serves);
    g_test_add_func("/font-set/same-request-gives-same-font", test_same_request_gives_same_font);
    g_test_add_func("/font-set/missing-role-is-a-warning-that-names-the-package",
                    test_missing_role_is_a_warning_that_names_the_package);
    g_test_add_func("/font-set/rare-character-comes-from-the-next-family",
                    test_rare_character_comes_from_the_next_family);
    g_test_add_func("/font-set/character-of-no-font-is-null", test_character_of_no_font_is_null);
    g_test_add_func("/font-set/marks-of-noto-are-trimmable", test_marks_of_noto_are_trimmable);
    return g_test_run();
}
