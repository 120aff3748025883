/* test_key_reader.c - typed keys, lengths, inks: what is taken and what is complained about. */
#include "manifest/ink_reader.h"
#include "manifest/length_reader.h"
#include "reader_scene.h"

static KeyReader reader_of(Scene *scene, const char *text)
{
    return key_reader_for(scene->arena, scene_toml(scene, text), scene->diagnostics);
}

static void test_unknown_key_is_compared_with_those_asked_for(void)
{
    Scene scene = scene_new();
    KeyReader reader = reader_of(&scene, "titel = \"甲\"\ncolour = 1\n");
    read_text(&reader, "title", "");
    read_text(&reader, "section", "");
    report_wrong_keys(&reader);

    assert_messages(&scene, "1:1 unknown key \"titel\"; did you mean \"title\"?\n"
                            "2:1 unknown key \"colour\"; there are: title, section");
    scene_free(&scene);
}

static void test_misspelt_key_is_not_missing_as_well(void)
{
    Scene scene = scene_new();
    KeyReader reader = reader_of(&scene, "titel = \"甲\"\n");
    g_assert_false(require_key(&reader, "title", "title = \"...\""));
    g_assert_false(require_key(&reader, "date", "date = 2026-11-20"));
    report_wrong_keys(&reader);

    assert_messages(&scene, "0:0 \"date\" is missing; add date = 2026-11-20\n"
                            "1:1 unknown key \"titel\"; did you mean \"title\"?");
    scene_free(&scene);
}

static void test_wrong_kind_gives_the_fallback(void)
{
    Scene scene = scene_new();
    KeyReader reader = reader_of(&scene, "number = \"3\"\n");

    g_assert_cmpint(read_whole_number(&reader, "number", (WholeNumberRange){1, 9, 7}), ==, 7);
    assert_messages(
        &scene, "1:10 \"number\" must be a whole number; here stands a text in quotation marks");
    scene_free(&scene);
}

static void test_number_out_of_range_gives_the_fallback(void)
{
    Scene scene = scene_new();
    KeyReader reader = reader_of(&scene, "a = 9223372036854775807\nb = nan\nc = -1\n");

    g_assert_cmpint(read_whole_number(&reader, "a", (WholeNumberRange){1, 9, 7}), ==, 7);
    g_assert_cmpfloat(read_number(&reader, "b", (NumberRange){0, 1, 0.5}), ==, 0.5);
    g_assert_cmpfloat(read_number(&reader, "c", (NumberRange){0, 1, 0.5}), ==, 0.5);
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 3);
    scene_free(&scene);
}

static Length length_of(const char *text, Scene *scene)
{
    char *line = g_strdup_printf("a = %s\n", text);
    KeyReader reader = reader_of(scene, line);
    LengthUnits units = {.em = 10 * LENGTH_POINT, .line = 12 * LENGTH_POINT};
    Length length =
        read_length(&reader, "a", (LengthRange){units, -longest_length(), longest_length(), 77});
    g_free(line);
    return length;
}

static void test_lengths_in_all_units(void)
{
    Scene scene = scene_new();

    g_assert_cmpint(length_of("\"9.4pt\"", &scene), ==, 9626);
    g_assert_cmpint(length_of("\"25.4mm\"", &scene), ==, 72 * LENGTH_POINT);
    g_assert_cmpint(length_of("\"2.54 cm\"", &scene), ==, 72 * LENGTH_POINT);
    g_assert_cmpint(length_of("\"101.6Q\"", &scene), ==, 72 * LENGTH_POINT);
    g_assert_cmpint(length_of("\"2em\"", &scene), ==, 20 * LENGTH_POINT);
    g_assert_cmpint(length_of("\"2字\"", &scene), ==, 20 * LENGTH_POINT);
    g_assert_cmpint(length_of("\"-1.5L\"", &scene), ==, -18 * LENGTH_POINT);
    g_assert_cmpint(length_of("\"0\"", &scene), ==, 0);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_lengths_that_are_none(void)
{
    static const char *const texts[] = {
        "390",         "9.4",       "\"390\"",           "\"mm\"", "\"3mn\"", "\"1e9mm\"",
        "\"1.2.3mm\"", "\"infmm\"", "\"99999999999mm\"", "[1]",    "\"\""};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        Scene scene = scene_new();
        g_assert_cmpint(length_of(texts[i], &scene), ==, 77);
        g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 1);
        scene_free(&scene);
    }
}

static void test_bare_length_is_told_to_take_a_unit(void)
{
    Scene scene = scene_new();
    length_of("390", &scene);

    assert_messages(
        &scene,
        "1:5 \"a\" is 390 without a unit; write \"390mm\" or \"390pt\", with the quotation marks");
    scene_free(&scene);
}

static Ink ink_of(const char *text, Scene *scene)
{
    InkPalette palette = ink_palette_read(
        scene->arena, scene_toml(scene, "accent = [100, 60, 0, 20]\n"), 300, scene->diagnostics);
    char *line = g_strdup_printf("ink = %s\n", text);
    KeyReader reader = reader_of(scene, line);
    Ink ink = read_ink(&reader, "ink", &palette, (Ink){.yellow = 7});
    g_free(line);
    return ink;
}

static void test_inks_by_name_tint_and_amounts(void)
{
    Scene scene = scene_new();

    g_assert_cmpint(ink_of("\"accent\"", &scene).magenta, ==, 600);
    g_assert_cmpint(ink_of("\"accent 50%\"", &scene).magenta, ==, 300);
    g_assert_cmpint(ink_of("\"black 60%\"", &scene).black, ==, 600);
    g_assert_cmpint(ink_of("\"paper\"", &scene).black, ==, 0);
    g_assert_cmpint(ink_of("[0, 12.5, 0, 0]", &scene).magenta, ==, 125);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_inks_that_are_none(void)
{
    static const char *const texts[] = {
        "\"acent\"", "\"black 160%\"", "\"black x%\"", "[1, 2, 3]", "[0, 0, 0, 101]", "7", "\"\""};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        Scene scene = scene_new();
        g_assert_cmpint(ink_of(texts[i], &scene).yellow, ==, 7);
        g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 1);
        scene_free(&scene);
    }
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/key-reader/unknown-key-is-compared-with-those-asked-for",
                    test_unknown_key_is_compared_with_those_asked_for);
    g_test_add_func("/key-reader/misspelt-key-is-not-missing-as-well",
                    test_misspelt_key_is_not_missing_as_well);
    g_test_add_func("/key-reader/wrong-kind-gives-the-fallback",
                    test_wrong_kind_gives_the_fallback);
    g_test_add_func("/key-reader/number-out-of-range-gives-the-fallback",
                    test_number_out_of_range_gives_the_fallback);
    g_test_add_func("/length-reader/lengths-in-all-units", test_lengths_in_all_units);
    g_test_add_func("/length-reader/lengths-that-are-none", test_lengths_that_are_none);
    g_test_add_func("/length-reader/bare-length-is-told-to-take-a-unit",
                    test_bare_length_is_told_to_take_a_unit);
    g_test_add_func("/ink-reader/inks-by-name-tint-and-amounts",
                    test_inks_by_name_tint_and_amounts);
    g_test_add_func("/ink-reader/inks-that-are-none", test_inks_that_are_none);
    return g_test_run();
}
