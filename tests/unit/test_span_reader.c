/* test_span_reader.c - bracketed spans of the manuscript: marks, readings, places, and what is no span. */
#include "reader_scene.h"

#include "story/span_reading.h"

static const RunText *first_text(const StoryBody *body)
{
    return &body->blocks[0].text;
}

static RunText scene_string(Scene *scene, const char *text)
{
    return run_text_with_spans(scene->arena, text, strlen(text), (SourcePosition){"a.md", 1, 13}, scene->diagnostics);
}

static void assert_text(Scene *scene, const RunText *text, const char *expected)
{
    g_assert_cmpstr(run_text_to_string(scene->arena, text), ==, expected);
}

static void test_classes_become_marks(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲[乙]{.dot}[丙]{.name}[丁]{.book}[戊]{.deceased}\n");
    const RunText *text = first_text(&body);

    assert_text(&scene, text, "甲乙丙丁戊");
    g_assert_cmpint(text->count, ==, 5);
    g_assert_cmpuint(text->runs[1].marks, ==, RUN_DOTTED);
    g_assert_cmpuint(text->runs[2].marks, ==, RUN_NAME_LINE);
    g_assert_cmpuint(text->runs[3].marks, ==, RUN_BOOK_LINE);
    g_assert_cmpuint(text->runs[4].marks, ==, RUN_DECEASED);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_chinese_classes_need_no_dot(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "[乙]{着重}[丙]{.专名 着重}\n");

    g_assert_cmpuint(first_text(&body)->runs[0].marks, ==, RUN_DOTTED);
    g_assert_cmpuint(first_text(&body)->runs[1].marks, ==, RUN_DOTTED | RUN_NAME_LINE);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_every_character_of_a_span_knows_its_place(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲[乙丙]{.dot}丁\n[戊]{.name}己\n");
    const RunText *text = first_text(&body);

    assert_place(text->runs[1].origin, 1, 3);
    assert_place(text_run_position(&text->runs[1], 3), 1, 4);
    assert_place(text->runs[2].origin, 1, 12);
    assert_place(text->runs[3].origin, 2, 2);
    assert_place(text->runs[4].origin, 2, 11);
    scene_free(&scene);
}

static void test_spans_combine_with_marks_and_links(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "文**[鲁迅]{.name}**的[*甲*[乙](https://a.b)]{.dot}\n");
    const RunText *text = first_text(&body);

    assert_text(&scene, text, "文鲁迅的甲乙");
    g_assert_cmpuint(text->runs[1].marks, ==, RUN_STRONG | RUN_NAME_LINE);
    g_assert_cmpuint(text->runs[3].marks, ==, RUN_EMPHASIS | RUN_DOTTED);
    g_assert_cmpuint(text->runs[4].marks, ==, RUN_DOTTED);
    g_assert_cmpstr(text->runs[4].link, ==, "https://a.b");
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_spans_stand_inside_each_other(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "[甲[乙]{.name}丙]{.dot}\n");
    const RunText *text = first_text(&body);

    g_assert_cmpint(text->count, ==, 3);
    g_assert_cmpuint(text->runs[1].marks, ==, RUN_DOTTED | RUN_NAME_LINE);
    g_assert_cmpuint(text->runs[2].marks, ==, RUN_DOTTED);
    scene_free(&scene);
}

static void test_neighbouring_names_are_two(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "[张三]{.name}[李\n四]{.name}\n");
    const RunText *text = first_text(&body);

    g_assert_cmpint(text->count, ==, 3);
    g_assert_cmpint(text->runs[0].line_group, !=, text->runs[1].line_group);
    g_assert_cmpint(text->runs[1].line_group, ==, text->runs[2].line_group); /* one name on two source lines */
    scene_free(&scene);
}

static void test_ruby_is_read_by_character(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "[汉字，好]{ruby=\"hàn zì hǎo\"}\n");
    const Annotation *annotation = first_text(&body)->runs[0].annotation;

    g_assert_cmpint(annotation->kind, ==, ANNOTATION_CHARACTERS);
    g_assert_cmpint(annotation->reading_count, ==, 3);
    g_assert_cmpstr(annotation->readings[1].runs[0].text, ==, "zì");
    assert_place(annotation->readings[1].runs[0].origin, 1, 18);
    g_assert_cmpint(run_text_character_count(first_text(&body)), ==, 4); /* readings are not counted */
    scene_free(&scene);
}

static void test_ruby_by_word_and_gloss_keep_their_spaces(void)
{
    Scene scene = scene_new();
    StoryBody body =
        scene_body(&scene, "[北京大学]{ruby=\"Běijīng Dàxué\" by=\"word\"}与[空间]{gloss='linear space' lang=zh}\n");
    const RunText *text = first_text(&body);

    g_assert_cmpint(text->runs[0].annotation->kind, ==, ANNOTATION_WORD);
    g_assert_cmpstr(text->runs[0].annotation->readings[0].runs[0].text, ==, "Běijīng Dàxué");
    g_assert_cmpint(text->runs[2].annotation->kind, ==, ANNOTATION_GLOSS);
    g_assert_cmpstr(text->runs[2].annotation->readings[0].runs[0].text, ==, "linear space");
    g_assert_cmpstr(text->runs[2].lang, ==, "zh");
    scene_free(&scene);
}

/* The readings that the runs of a text begin with, one after the other. */
static char *readings_of_runs(Scene *scene, const RunText *text)
{
    GString *readings = g_string_new(NULL);
    for (int i = 0; i < text->count; i++) {
        const TextRun *run = &text->runs[i];
        const char *reading = run->annotation && run->annotation->reading_count
                                  ? run->annotation->readings[run->first_reading].runs[0].text : "-";
        g_string_append_printf(readings, "%s%s", i > 0 ? " " : "", reading);
    }
    char *result = arena_strdup(scene->arena, readings->str);
    g_string_free(readings, TRUE);
    return result;
}

/* White space that is folded, code and ends of lines part the runs of a base. */
static void test_each_run_of_a_base_has_its_readings(void)
{
    static const struct { const char *text, *readings; } cases[] = {
        {"[甲  乙]{ruby=\"jiǎ yǐ\"}\n", "jiǎ yǐ"},
        {"[甲乙   丙  丁]{ruby=\"jiǎ yǐ bǐng dīng\"}\n", "jiǎ bǐng dīng"},
        {"[甲`乙`丙]{ruby=\"jiǎ yǐ bǐng\"}\n", "jiǎ yǐ bǐng"},
        {"[甲\n乙**丙**]{zhuyin=\"a b c\"}\n", "a b c"},
        {"[一、甲乙]{ruby=\"yī jiǎ yǐ\"}\n二、丙\n", "yī jiǎ"}, /* the number is a run of its own */
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Scene scene = scene_new();
        StoryBody body = scene_body(&scene, cases[i].text);
        g_assert_cmpstr(readings_of_runs(&scene, first_text(&body)), ==, cases[i].readings);
        assert_messages(&scene, "");
        scene_free(&scene);
    }
}

static void test_of_two_readings_the_outer_one_stays(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "[甲[乙]{zhuyin=\"b\"}丙]{ruby=\"jiǎ yǐ bǐng\"}\n");

    assert_text(&scene, first_text(&body), "甲乙丙");
    g_assert_cmpint(first_text(&body)->count, ==, 3);
    g_assert_cmpstr(readings_of_runs(&scene, first_text(&body)), ==, "jiǎ yǐ bǐng");
    assert_messages(&scene, "1:15 this text stands in brackets that have a reading or gloss already; give one to all of "
                            "it or to parts beside each other. The inner one is left out");
    scene_free(&scene);
}

static void test_remark_goes_with_the_first_run_of_its_base(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲[乙**丙**]{gloss=\"x\" remark='从前，是渡口'}丁\n");
    const RunText *text = first_text(&body);

    g_assert_cmpint(text->count, ==, 4);
    g_assert_null(text->runs[0].remark);
    g_assert_cmpstr(text->runs[1].remark->runs[0].text, ==, "从前，是渡口");
    assert_place(text->runs[1].remark->runs[0].origin, 1, 29);
    g_assert_nonnull(text->runs[1].annotation);
    g_assert_null(text->runs[2].remark);
    g_assert_null(text->runs[3].remark);
    g_assert_cmpint(run_text_character_count(text), ==, 4); /* remarks are not counted */
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_remarks_that_would_be_lost_are_reported(void)
{
    static const struct { const char *text, *message; } cases[] = {
        {"甲[]{remark=\"乙\"}\n",
         "1:13 the brackets before this are empty; write the text that it belongs to between them"},
        {"甲[]{gloss=\"x\"}\n",
         "1:12 the brackets before this are empty; write the text that it belongs to between them"},
        {"[甲]{remark=\"乙\" remark=\"丙\"}\n",
         "1:24 only one remark can stand beside a text; write both as one. This one is left out"},
        {"[[甲]{remark=\"乙\"}丙]{remark=\"丁\"}\n",
         "1:14 two remarks begin at this text; write both as one. The inner one is left out"},
        {"[丙[甲]{remark=\"乙\"}]{remark=\"丁\"}\n", ""},
        {"甲[ ]{remark=\"乙\"}\n",
         "1:14 the brackets before this are empty; write the text that it belongs to between them"},
        {"甲[`a`]{remark=\"乙\"}\n", ""},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Scene scene = scene_new();
        scene_body(&scene, cases[i].text);
        assert_messages(&scene, cases[i].message);
        scene_free(&scene);
    }
}

static void test_plain_brackets_stay_text(void)
{
    static const char *const plain[] = {"[甲]", "[甲]{乙}", "甲[乙", "a[1]{2}", "甲]{乙}", "[甲]{}", "[甲]{书}", "甲{.5}"};
    for (size_t i = 0; i < G_N_ELEMENTS(plain); i++) {
        Scene scene = scene_new();
        StoryBody body = scene_body(&scene, plain[i]);
        assert_text(&scene, first_text(&body), plain[i]);
        assert_messages(&scene, "");
        scene_free(&scene);
    }
}

static void test_code_is_not_looked_into(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "`[甲]{.dot}`\n\n```\n[乙]{.dot}\n```\n");

    assert_text(&scene, &body.blocks[0].text, "[甲]{.dot}");
    assert_text(&scene, &body.blocks[1].text, "[乙]{.dot}");
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_unknown_class_is_reported_and_the_text_set(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲[乙]{.dott}丙\n");

    assert_text(&scene, first_text(&body), "甲乙丙");
    assert_messages(&scene, "1:6 there is no mark \"dott\"; did you mean \"dot\"? The text is set without it");
    scene_free(&scene);
}

static void test_readings_that_do_not_fit_are_reported(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "[汉字]{ruby=\"hàn\"}\n");

    assert_text(&scene, first_text(&body), "汉字");
    g_assert_cmpint(first_text(&body)->runs[0].annotation->reading_count, ==, 0);
    assert_messages(&scene, "1:12 1 readings stand here and 2 Han characters in the brackets; write one for each, "
                            "with spaces between them, or by=\"word\" for one over all. The text is set without them");
    scene_free(&scene);
}

static void test_unclosed_spans_are_reported_and_stay_text(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲[乙]{.dot\n\n丙{.dot}\n");

    assert_text(&scene, &body.blocks[0].text, "甲[乙]{.dot");
    assert_text(&scene, &body.blocks[1].text, "丙{.dot}");
    assert_messages(&scene, "1:5 this brace is opened and not closed on its line; write } behind the last word");
    scene_free(&scene);
}

/* A class behind no bracket is text as any other attribute is; inside or behind a bracket it is a slip. */
static void test_braces_without_brackets_are_text(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "{.dot}\n\n{ruby=\"x\"}\n\n甲]{.dot}\n\n[乙{.dot}\n");

    assert_text(&scene, &body.blocks[0].text, "{.dot}");
    assert_text(&scene, &body.blocks[1].text, "{ruby=\"x\"}");
    assert_messages(&scene, "5:3 the bracket that this belongs to is not opened in its paragraph; write [text]{.dot}\n"
                            "7:3 this belongs behind a bracket; write [text]{.dot}");
    scene_free(&scene);
}

static void test_front_matter_has_spans(void)
{
    Scene scene = scene_new();
    RunText text = scene_string(&scene, "论[呐喊]{.book}");

    g_assert_cmpint(text.count, ==, 2);
    g_assert_cmpuint(text.runs[1].marks, ==, RUN_BOOK_LINE);
    assert_place(text.runs[1].origin, 1, 15);
    assert_messages(&scene, "");
    scene_free(&scene);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/spans/classes-become-marks", test_classes_become_marks);
    g_test_add_func("/spans/chinese-classes-need-no-dot", test_chinese_classes_need_no_dot);
    g_test_add_func("/spans/every-character-knows-its-place", test_every_character_of_a_span_knows_its_place);
    g_test_add_func("/spans/combine-with-marks-and-links", test_spans_combine_with_marks_and_links);
    g_test_add_func("/spans/stand-inside-each-other", test_spans_stand_inside_each_other);
    g_test_add_func("/spans/neighbouring-names-are-two", test_neighbouring_names_are_two);
    g_test_add_func("/spans/ruby-is-read-by-character", test_ruby_is_read_by_character);
    g_test_add_func("/spans/ruby-by-word-and-gloss-keep-their-spaces", test_ruby_by_word_and_gloss_keep_their_spaces);
    g_test_add_func("/spans/each-run-of-a-base-has-its-readings", test_each_run_of_a_base_has_its_readings);
    g_test_add_func("/spans/of-two-readings-the-outer-one-stays", test_of_two_readings_the_outer_one_stays);
    g_test_add_func("/spans/remark-goes-with-the-first-run-of-its-base", test_remark_goes_with_the_first_run_of_its_base);
    g_test_add_func("/spans/remarks-that-would-be-lost-are-reported", test_remarks_that_would_be_lost_are_reported);
    g_test_add_func("/spans/plain-brackets-stay-text", test_plain_brackets_stay_text);
    g_test_add_func("/spans/code-is-not-looked-into", test_code_is_not_looked_into);
    g_test_add_func("/spans/unknown-class-is-reported", test_unknown_class_is_reported_and_the_text_set);
    g_test_add_func("/spans/readings-that-do-not-fit-are-reported", test_readings_that_do_not_fit_are_reported);
    g_test_add_func("/spans/unclosed-spans-are-reported", test_unclosed_spans_are_reported_and_stay_text);
    g_test_add_func("/spans/braces-without-brackets-are-text", test_braces_without_brackets_are_text);
    g_test_add_func("/spans/front-matter-has-spans", test_front_matter_has_spans);
    return g_test_run();
}
