/* test_languages.c - tags, what each language changes of the rules, and runs of one language inside another. */
#include "font_scene.h"

#include "issue/language.h"
#include "paragraph/line_breaker.h"
#include "text/orientation.h"

static void test_tags_name_languages(void)
{
    g_assert_cmpint(language_of_tag("zh-Hans"), ==, LANGUAGE_SIMPLIFIED);
    g_assert_cmpint(language_of_tag("zh-cn"), ==, LANGUAGE_SIMPLIFIED);
    g_assert_cmpint(language_of_tag("zh-Hant"), ==, LANGUAGE_TAIWAN);
    g_assert_cmpint(language_of_tag("zh_TW"), ==, LANGUAGE_TAIWAN);
    g_assert_cmpint(language_of_tag("zh-Hant-HK"), ==, LANGUAGE_HONG_KONG);
    g_assert_cmpint(language_of_tag("ja-JP"), ==, LANGUAGE_JAPANESE);
    g_assert_cmpint(language_of_tag("KO"), ==, LANGUAGE_KOREAN);
    g_assert_cmpint(language_of_tag("en-GB"), ==, LANGUAGE_WESTERN);
    g_assert_cmpint(language_of_tag(NULL), ==, LANGUAGE_CHINESE);
}

static void test_misspelt_tags_are_unknown(void)
{
    static const char *const known[] = {"zh", "zh-Hant-TW", "ja", "ko-KR", "en", "pt-BR", "de-CH-1901"};
    static const char *const unknown[] = {"", "jp", "kr", "cn", "zh-Hanz", "japanese", "e", "eng"};
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++)
        g_assert_true(language_tag_is_known(known[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(unknown); i++)
        g_assert_false(language_tag_is_known(unknown[i]));
}

static void test_language_leaves_what_the_style_names(void)
{
    Composition plain = {.autospace = 125, .autospace_max = 250, .line_end = LINE_END_HALF};
    Composition named = plain;
    named.named = NAMED_REGION | NAMED_AUTOSPACE | NAMED_LINE_END;

    Composition changed = composition_for_language(&plain, LANGUAGE_JAPANESE);
    g_assert_cmpint(changed.region, ==, REGION_JAPAN);
    g_assert_cmpint(changed.autospace, ==, 250);
    g_assert_cmpint(changed.line_end, ==, LINE_END_FIT);

    Composition kept = composition_for_language(&named, LANGUAGE_JAPANESE);
    g_assert_cmpint(kept.region, ==, REGION_JAPAN); /* a Chinese region says nothing of Japanese marks */
    g_assert_cmpint(kept.autospace, ==, 125);
    g_assert_cmpint(kept.line_end, ==, LINE_END_HALF);
    g_assert_cmpint(composition_for_language(&named, LANGUAGE_TAIWAN).region, ==, REGION_MAINLAND);
    g_assert_cmpint(composition_for_language(&plain, LANGUAGE_TAIWAN).region, ==, REGION_TAIWAN);
}

/* Three runs: Chinese, `text` in the language of `tag`, Chinese. */
static ShapedText *shape_between_chinese(FontScene *scene, const char *text, const char *tag)
{
    RunText *source = arena_new_object(scene->arena, RunText);
    *source = (RunText){.runs = arena_new_array(scene->arena, TextRun, 3), .count = 3};
    source->runs[0] = (TextRun){.text = "他说：", .length = (int)strlen("他说：")};
    source->runs[1] = (TextRun){.text = text, .length = (int)strlen(text), .lang = tag};
    source->runs[2] = (TextRun){.text = "，直。", .length = (int)strlen("，直。")};
    return shape_text(scene->shaper, scene->arena, source, &scene->style);
}

static const Cluster *find_cluster(const ShapedText *text, const char *characters, int run)
{
    for (int i = 0; i < text->cluster_count; i++) {
        const Cluster *cluster = &text->clusters[i];
        if (cluster->run == run && (size_t)cluster->text_length == strlen(characters) &&
            memcmp(text->text + cluster->text_start, characters, strlen(characters)) == 0)
            return cluster;
    }
    return NULL;
}

static uint32_t glyph_of(const ShapedText *text, const Cluster *cluster)
{
    return text->glyphs[cluster->glyph_start].id;
}

static void test_run_has_the_face_and_forms_of_its_language(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *text = shape_between_chinese(&scene, "直、ー・“か”", "ja");
        const Cluster *japanese = find_cluster(text, "直", 1), *chinese = find_cluster(text, "直", 2);
        g_assert_cmpstr(font_family(japanese->font), ==, "Noto Serif CJK JP");
        g_assert_cmpstr(font_family(chinese->font), ==, "Noto Serif CJK SC");
        g_assert_cmpint(glyph_of(text, japanese), !=, glyph_of(text, chinese));
        g_assert_nonnull(find_cluster(text, "・", 1)); /* not made a Chinese interpunct */
        g_assert_nonnull(find_cluster(text, "“", 1));
        g_assert_cmpint(find_cluster(text, "・", 1)->body * 2, ==, SCENE_EM);
        g_assert_cmpint(find_cluster(text, "・", 1)->blank_before * 4, ==, SCENE_EM);
    }
    font_scene_close(&scene);
}

static void test_marks_of_a_run_stand_as_its_region_has_them(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *text = shape_between_chinese(&scene, "國，國", "zh-TW");
        const Cluster *taiwan = find_cluster(text, "，", 1), *mainland = find_cluster(text, "，", 2);
        g_assert_cmpint(taiwan->blank_before * 4, ==, SCENE_EM);
        g_assert_cmpint(taiwan->blank_after * 4, ==, SCENE_EM);
        g_assert_cmpint(mainland->blank_before, ==, 0);
        g_assert_cmpint(mainland->blank_after * 2, ==, SCENE_EM);
    }
    font_scene_close(&scene);
}

static void test_gap_is_that_of_the_run(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *text = shape_between_chinese(&scene, "人A", "ja");
        g_assert_cmpint(find_cluster(text, "人", 1)->gap_after * 4, ==, SCENE_EM);
        g_assert_cmpint(find_cluster(shape_between_chinese(&scene, "人A", NULL), "人", 1)->gap_after * 8, ==, SCENE_EM);
        g_assert_cmpint(find_cluster(shape_between_chinese(&scene, "人A", "ko"), "人", 1)->gap_after, ==, 0);
    }
    font_scene_close(&scene);
}

static void test_hangul_is_as_wide_as_its_face_has_it(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *text = shape_between_chinese(&scene, "한 글.", "ko");
        const Cluster *syllable = find_cluster(text, "한", 1);
        g_assert_cmpstr(font_family(syllable->font), ==, "Noto Serif CJK KR");
        g_assert_cmpint(syllable->body, <, SCENE_EM);
        g_assert_cmpint(syllable->body, >, SCENE_EM * 3 / 4);
        g_assert_true(find_cluster(text, " ", 1)->is_word_space);
        g_assert_cmpint(find_cluster(text, ".", 1)->body * 2, <=, SCENE_EM);
    }
    font_scene_close(&scene);
}

static void test_syllable_typed_in_parts_is_one_character(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        const ShapedText *parts = shape_between_chinese(&scene, "\u1112\u1161\u11AB", "ko");
        const ShapedText *whole = shape_between_chinese(&scene, "한", "ko");
        const Cluster *syllable = find_cluster(parts, "\u1112\u1161\u11AB", 1);
        g_assert_nonnull(syllable);
        g_assert_cmpint(glyph_of(parts, syllable), ==, glyph_of(whole, find_cluster(whole, "한", 1)));
    }
    font_scene_close(&scene);
}

static Lines lines_of(FontScene *scene, const ShapedText *text, Length measure)
{
    Length *measures = arena_copy(scene->arena, &measure, 1, sizeof measure);
    LineSettings settings = {.measures = measures, .measure_count = 1, .composition = &scene->style.composition};
    return paragraph_break(scene->arena, text, &settings);
}

static void test_hyphen_is_in_the_line_and_not_in_the_text(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        RunText source = run_text_from_string(scene.arena, "under\u00ADstanding", (SourcePosition){0});
        const ShapedText *text = shape_text(scene.shaper, scene.arena, &source, &scene.style);
        Lines lines = lines_of(&scene, text, 4 * SCENE_EM);
        const Cluster *last = &text->clusters[lines.items[0].visible_end - 1];
        g_assert_cmpstr(text->text, ==, "understanding");
        g_assert_cmpint(lines.count, ==, 2);
        g_assert_true(lines.items[0].ends_with_hyphen);
        g_assert_false(lines.items[1].ends_with_hyphen);
        g_assert_cmpint(last->hyphen, >, 0);
        g_assert_cmpint(last->hyphen_glyph, !=, 0);
        g_assert_cmpint(lines.items[0].natural_width, ==,
                        lines.items[0].positions[lines.items[0].visible_end - 1] + last->body + last->hyphen);
    }
    font_scene_close(&scene);
}

static void test_whole_word_shows_no_hyphen(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        RunText source = run_text_from_string(scene.arena, "under\u00ADstanding", (SourcePosition){0});
        Lines lines = lines_of(&scene, shape_text(scene.shaper, scene.arena, &source, &scene.style), 20 * SCENE_EM);
        g_assert_cmpint(lines.count, ==, 1);
        g_assert_false(lines.items[0].ends_with_hyphen);
    }
    font_scene_close(&scene);
}

static int hyphens_in(FontScene *scene, TextRun run, bool hyphenates)
{
    scene->style.hyphenates = hyphenates;
    RunText source = {.runs = &run, .count = 1};
    run.length = (int)strlen(run.text);
    const ShapedText *text = shape_text(scene->shaper, scene->arena, &source, &scene->style);
    int hyphens = 0;
    for (int i = 0; i < text->cluster_count; i++)
        hyphens += text->clusters[i].hyphen > 0;
    return hyphens;
}

static void test_only_words_of_plain_text_are_divided(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        g_assert_cmpint(hyphens_in(&scene, (TextRun){.text = "sustainability"}, true), ==, 3);
        g_assert_cmpint(hyphens_in(&scene, (TextRun){.text = "sustainability"}, false), ==, 0);
        g_assert_cmpint(hyphens_in(&scene, (TextRun){.text = "sustainability", .marks = RUN_CODE}, true), ==, 0);
        g_assert_cmpint(hyphens_in(&scene, (TextRun){.text = "https://sustainability.org"}, true), ==, 0);
        g_assert_cmpint(hyphens_in(&scene, (TextRun){.text = "SUSTAINABILITY"}, true), ==, 0);
        g_assert_cmpint(hyphens_in(&scene, (TextRun){.text = "sustainability2"}, true), ==, 0);
        g_assert_cmpint(hyphens_in(&scene, (TextRun){.text = "sus\u00ADtainability"}, true), ==, 1);
    }
    font_scene_close(&scene);
}

static void test_language_without_patterns_is_noted_once(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        g_assert_cmpint(hyphens_in(&scene, (TextRun){.text = "saluton belegaj", .lang = "eo-XX"}, true), ==, 0);
        g_assert_cmpint(hyphens_in(&scene, (TextRun){.text = "saluton", .lang = "eo-XX"}, true), ==, 0);
        g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_NOTE), ==, 1);
    }
    font_scene_close(&scene);
}

/* GB/T 15834 5.2.3 turns them into corner brackets; nobody asks for that in Japanese. */
static void test_vertical_quotes_change_in_chinese_only(void)
{
    g_assert_cmphex(vertical_character(0x201C, REGION_MAINLAND), ==, 0x300E);
    g_assert_cmphex(vertical_character(0x201C, REGION_TAIWAN), ==, 0x300C);
    g_assert_cmphex(vertical_character(0x201C, REGION_JAPAN), ==, 0x201C);
    g_assert_cmphex(vertical_character(0x2019, REGION_KOREA), ==, 0x2019);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/languages/tags-name-languages", test_tags_name_languages);
    g_test_add_func("/languages/misspelt-tags-are-unknown", test_misspelt_tags_are_unknown);
    g_test_add_func("/languages/language-leaves-what-the-style-names", test_language_leaves_what_the_style_names);
    g_test_add_func("/languages/run-has-the-face-and-forms-of-its-language",
                    test_run_has_the_face_and_forms_of_its_language);
    g_test_add_func("/languages/marks-of-a-run-stand-as-its-region-has-them",
                    test_marks_of_a_run_stand_as_its_region_has_them);
    g_test_add_func("/languages/gap-is-that-of-the-run", test_gap_is_that_of_the_run);
    g_test_add_func("/languages/hangul-is-as-wide-as-its-face-has-it", test_hangul_is_as_wide_as_its_face_has_it);
    g_test_add_func("/languages/syllable-typed-in-parts-is-one-character",
                    test_syllable_typed_in_parts_is_one_character);
    g_test_add_func("/languages/hyphen-is-in-the-line-and-not-in-the-text",
                    test_hyphen_is_in_the_line_and_not_in_the_text);
    g_test_add_func("/languages/whole-word-shows-no-hyphen", test_whole_word_shows_no_hyphen);
    g_test_add_func("/languages/only-words-of-plain-text-are-divided", test_only_words_of_plain_text_are_divided);
    g_test_add_func("/languages/language-without-patterns-is-noted-once",
                    test_language_without_patterns_is_noted_once);
    g_test_add_func("/languages/vertical-quotes-change-in-chinese-only",
                    test_vertical_quotes_change_in_chinese_only);
    return g_test_run();
}
