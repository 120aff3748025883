/* test_shape_memo.c - a text or a line that is taken from the memo is the one that would have been made. */
#include "base/memo.h"
#include "flow/first_run.h"
#include "font_scene.h"
#include "paragraph/line_breaker.h"

typedef struct Scene {
    FontScene fonts;
    Memo *memo;
    bool is_open;
} Scene;

static Scene *scene_new(void)
{
    Scene *scene = g_new0(Scene, 1);
    scene->is_open = font_scene_open(&scene->fonts);
    scene->memo = memo_new();
    shaper_use_memo(scene->fonts.shaper, scene->memo);
    return scene;
}

static void scene_free(Scene *scene)
{
    font_scene_close(&scene->fonts);
    memo_free(scene->memo);
    g_free(scene);
}

static RunText *text_of(Scene *scene, const char *string, unsigned marks)
{
    Arena *arena = scene->fonts.arena;
    RunText text = run_text_from_string(arena, arena_strdup(arena, string), (SourcePosition){"story.md", 3, 1});
    text.runs[0].marks = marks;
    return arena_copy(arena, &text, 1, sizeof text);
}

static ShapedText *shape(Scene *scene, const char *string, const TextStyle *style)
{
    return shape_text(scene->fonts.shaper, scene->fonts.arena, text_of(scene, string, RUN_PLAIN), style);
}

static void assert_same_bytes(const void *a, const void *b, size_t length)
{
    g_assert_true(length == 0 || memcmp(a, b, length) == 0);
}

static void assert_same_text(const ShapedText *a, const ShapedText *b)
{
    g_assert_cmpint(a->text_length, ==, b->text_length);
    g_assert_cmpint(a->cluster_count, ==, b->cluster_count);
    g_assert_cmpint(a->glyph_count, ==, b->glyph_count);
    assert_same_bytes(a->text, b->text, (size_t)a->text_length);
    assert_same_bytes(a->clusters, b->clusters, (size_t)a->cluster_count * sizeof(Cluster));
    assert_same_bytes(a->glyphs, b->glyphs, (size_t)a->glyph_count * sizeof(ShapedGlyph));
}

static const char paragraph[] = "渡口的石阶一共十六级，第9级上刻着“甲子年”三个字；every spring the water comes up to it。";

static void test_the_same_text_is_kept(void)
{
    Scene *scene = scene_new();
    if (scene->is_open) {
        const ShapedText *first = shape(scene, paragraph, &scene->fonts.style);
        int kept = memo_count(scene->memo);
        TextStyle same = scene->fonts.style;
        const ShapedText *again = shape(scene, paragraph, &same);
        assert_same_text(first, again);
        g_assert_cmpint(memo_count(scene->memo), ==, kept);
        g_assert_true(again->style == &same && again->source != first->source && again->clusters != first->clusters);
    }
    scene_free(scene);
}

/* Each of these makes another text of it. */
static void test_what_shaping_depends_on_is_asked(void)
{
    Scene *scene = scene_new();
    if (scene->is_open) {
        TextStyle larger = scene->fonts.style, bolder = larger, looser = larger, kai = larger, western = larger;
        larger.size += 1024;
        bolder.weight = 700;
        looser.composition.autospace = 250;
        kai.font = "kai";
        western.lang = "en";
        const TextStyle *styles[] = {&scene->fonts.style, &larger, &bolder, &looser, &kai, &western};
        for (int i = 0; i < (int)G_N_ELEMENTS(styles); i++) {
            shape(scene, paragraph, styles[i]);
            g_assert_cmpint(memo_count(scene->memo), ==, i + 1);
        }
        RunText *strong = text_of(scene, paragraph, RUN_STRONG);
        shape_text(scene->fonts.shaper, scene->fonts.arena, strong, &scene->fonts.style);
        shape_text_sized(scene->fonts.shaper, scene->fonts.arena, strong, &scene->fonts.style, 2 * SCENE_EM);
        g_assert_cmpint(memo_count(scene->memo), ==, (int)G_N_ELEMENTS(styles) + 2);
    }
    scene_free(scene);
}

/* U+E000 has no face: every run has to say so. */
static void test_a_complaint_comes_in_each_run(void)
{
    Scene *scene = scene_new();
    for (int run = 0; scene->is_open && run < 3; run++) {
        Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
        shaper_begin_run(scene->fonts.shaper, diagnostics);
        shape(scene, "甲\xEE\x80\x80乙", &scene->fonts.style);
        g_assert_cmpint(diagnostics_count(diagnostics, SEVERITY_ERROR), ==, 1);
        diagnostics_free(diagnostics);
    }
    scene_free(scene);
}

static Lines break_for(Scene *scene, const ShapedText *text, Length measure, int first_cluster)
{
    Length measures[] = {measure, measure / 2, measure};
    return paragraph_break(scene->fonts.arena, text, &(LineSettings){
        .measures = measures, .measure_count = 3, .first_cluster = first_cluster, .first_line_indent = 2 * SCENE_EM,
        .alignment = ALIGNMENT_JUSTIFY, .composition = &scene->fonts.style.composition});
}

static void assert_same_lines(Lines a, Lines b)
{
    g_assert_cmpint(a.count, ==, b.count);
    for (int i = 0; i < a.count; i++) {
        Line one = a.items[i], other = b.items[i];
        g_assert_cmpint(one.visible_end, ==, other.visible_end);
        g_assert_cmpint(one.first_cluster, ==, other.first_cluster);
        g_assert_cmpint(one.end_cluster, ==, other.end_cluster);
        g_assert_cmpint(one.width, ==, other.width);
        g_assert_cmpint(one.indent, ==, other.indent);
        g_assert_cmpint(one.loosest_gap, ==, other.loosest_gap);
        g_assert_true(one.positions != other.positions);
        assert_same_bytes(one.positions, other.positions, (size_t)(one.visible_end - one.first_cluster) * sizeof(Length));
    }
}

static void test_kept_lines_are_those_of_the_breaker(void)
{
    Scene *scene = scene_new();
    for (int step = 0; scene->is_open && step < 40; step++) {
        ShapedText *text = shape(scene, paragraph, &scene->fonts.style);
        ShapedText unkept = *text;
        unkept.memo = NULL;
        Length measure = SCENE_EM * (5 + step / 4);
        Lines fresh = break_for(scene, &unkept, measure, step % 4);
        assert_same_lines(fresh, break_for(scene, text, measure, step % 4));
        int kept = memo_count(scene->memo);
        assert_same_lines(fresh, break_for(scene, text, measure, step % 4));
        g_assert_cmpint(memo_count(scene->memo), ==, kept);
    }
    scene_free(scene);
}

static void test_a_text_that_was_changed_is_another(void)
{
    Scene *scene = scene_new();
    if (scene->is_open) {
        ShapedText *text = shape(scene, paragraph, &scene->fonts.style);
        g_assert_nonnull(text->memo);
        first_run_set_apart(text, SCENE_EM);
        g_assert_null(text->memo);
    }
    scene_free(scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/shape-memo/the-same-text-is-kept", test_the_same_text_is_kept);
    g_test_add_func("/shape-memo/what-shaping-depends-on-is-asked", test_what_shaping_depends_on_is_asked);
    g_test_add_func("/shape-memo/a-complaint-comes-in-each-run", test_a_complaint_comes_in_each_run);
    g_test_add_func("/shape-memo/kept-lines-are-those-of-the-breaker", test_kept_lines_are_those_of_the_breaker);
    g_test_add_func("/shape-memo/a-text-that-was-changed-is-another", test_a_text_that_was_changed_is_another);
    return g_test_run();
}
