/* test_remark_cases.c - remarks beside the line (CLREQ 5.5.7), each case in horizontal and in vertical lines. */
#include "mark_scene.h"

#include "flow/flow_text.h"
#include "page/phrase_break.h"
#include "page/remark_fit.h"

#include <stdlib.h>

/* Half of the text's em; between two remarks a quarter of it. */
#define REMARK_EM 0.5
#define REMARK_GAP 0.125

static WritingMode mode_of(gconstpointer data)
{
    return data ? WRITING_MODE_VERTICAL_RL : WRITING_MODE_HORIZONTAL;
}

static bool is_vertical_scene(const MarkScene *scene)
{
    return scene->fonts.style.mode == WRITING_MODE_VERTICAL_RL;
}

/* Along the line from its start. */
static Length along(const MarkScene *scene, const char *part, const char *text)
{
    const DisplayGlyphs *glyphs = glyphs_of(scene, part, text);
    g_assert_nonnull(glyphs);
    return is_vertical_scene(scene) ? glyphs->origin.y - MARK_TOP : glyphs->origin.x - MARK_LEFT;
}

static Length remark_along(const MarkScene *scene, const char *text)
{
    return along(scene, "remark", text);
}

/* From the start side of the first line's em box: the baseline of horizontal text, the axis of vertical text. */
static Length across(const MarkScene *scene, const char *part, const char *text)
{
    const DisplayGlyphs *glyphs = glyphs_of(scene, part, text);
    g_assert_nonnull(glyphs);
    return is_vertical_scene(scene) ? MARK_LEFT + MARK_EM - glyphs->origin.x : glyphs->origin.y - MARK_TOP;
}

static int remark_pieces(const MarkScene *scene)
{
    int count = 0;
    for (int i = 0; i < scene->page->item_count; i++)
        count += scene->page->items[i].kind == DISPLAY_GLYPHS &&
                 strcmp(scene->page->items[i].as.glyphs.part, "remark") == 0;
    return count;
}

static void assert_solid(const MarkScene *scene)
{
    const Line *line = &scene->lines.items[0];
    for (int i = line->first_cluster; i < line->visible_end; i++)
        g_assert_cmpint(line->positions[i - line->first_cluster], ==, (i - line->first_cluster) * MARK_EM);
}

/* --- side, start, size ------------------------------------------------------------------------- */

static void test_stands_behind_its_line(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[乙丙丁]{remark=\"某说\"}戊", 10, mode_of(data))) {
        g_assert_cmpint(glyphs_of(&scene, "remark", "某说")->size, ==, MARK_EM / 2);
        g_assert_cmpint(across(&scene, "remark", "某说"), >, ems(1.06));
        g_assert_cmpint(across(&scene, "remark", "某说"), <, ems(1.57));
        assert_near(remark_along(&scene, "某说"), ems(1)); /* not in the middle of its base */
        assert_solid(&scene);
    }
    mark_scene_close(&scene);
}

/* The control: a gloss stands on the other side, in the middle of its base. */
static void test_a_gloss_stands_before_its_line(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[乙丙丁]{gloss=\"某说\"}戊", 10, mode_of(data))) {
        g_assert_cmpint(across(&scene, "ruby", "某说"), <, 0);
        assert_near(along(&scene, "ruby", "某说"), ems(2));
    }
    mark_scene_close(&scene);
}

static void test_goes_with_a_gloss(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[乙丙]{gloss=\"x\" remark=\"某说\"}戊", 10, mode_of(data))) {
        g_assert_cmpint(across(&scene, "ruby", "x"), <, 0);
        g_assert_cmpint(across(&scene, "remark", "某说"), >, MARK_EM);
    }
    mark_scene_close(&scene);
}

static void test_has_its_own_face(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[乙]{remark=\"某说\"}", 10, WRITING_MODE_HORIZONTAL)) {
        bool has_kai = font_set_has_role(scene.fonts.fonts, "kai");
        bool differs = strcmp(glyphs_of(&scene, "remark", "某说")->font_family,
                              glyphs_of(&scene, "body", "甲乙")->font_family) != 0;
        g_assert_cmpint(differs, ==, has_kai);
    }
    mark_scene_close(&scene);
}

static void test_stands_outside_name_lines(gconstpointer data)
{
    MarkScene scene;
    Length plain = 0;
    if (mark_scene_open(&scene, "甲[乙丙]{remark=\"某说\"}", 10, mode_of(data)))
        plain = across(&scene, "remark", "某说");
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "甲[乙丙]{.name remark=\"某说\"}", 10, mode_of(data)))
        assert_near(across(&scene, "remark", "某说"), plain + ems(0.13));
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "[甲]{.name}乙[丙]{remark=\"某说\"}", 10, mode_of(data)))
        g_assert_cmpint(across(&scene, "remark", "某说"), ==, plain); /* a line elsewhere moves nothing */
    mark_scene_close(&scene);
}

/* --- length ------------------------------------------------------------------------------------ */

static const char long_text[] = "甲[乙]{remark=\"一二三四五六\"}丙丁戊己庚";

static void test_runs_on_without_spreading(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, long_text, 10, mode_of(data))) {
        g_assert_cmpint(remark_pieces(&scene), ==, 1);
        assert_near(remark_along(&scene, "一二三四五六"), ems(1));
        assert_near(glyphs_of(&scene, "remark", "一二三四五六")->width, ems(6 * REMARK_EM));
        assert_solid(&scene);
    }
    mark_scene_close(&scene);
}

/* The control: the same words as a gloss spread what they stand beside. */
static void test_a_gloss_of_that_length_spreads(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[乙]{gloss=\"一二三四五六\"}丙丁戊己庚", 10, mode_of(data)))
        g_assert_cmpint(scene.lines.items[0].positions[2], >, ems(2));
    mark_scene_close(&scene);
}

static void test_drops_blanks_at_its_edges(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[乙]{remark=\"（某）\"}丙丁戊己庚", 10, mode_of(data))) {
        assert_near(remark_along(&scene, "（某）"), ems(1));
        assert_near(glyphs_of(&scene, "remark", "（某）")->width, ems(2 * REMARK_EM));
    }
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "甲乙丙丁戊[己]{remark=\"一二三。\"}", 10, mode_of(data)))
        assert_near(remark_along(&scene, "一二三。"), ems(6 - 3.5 * REMARK_EM)); /* moved back by what is seen of it */
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "甲乙丙丁[戊]{remark=\"一二（某）三\"}己庚辛壬癸", 5, mode_of(data)))
        assert_near(remark_along(&scene, "（某）三"), 0);
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "甲[乙]{remark=\"一（某）二\"}丙丁戊己庚", 10, mode_of(data)))
        assert_near(glyphs_of(&scene, "remark", "一（某）二")->width, ems(5 * REMARK_EM)); /* inside they stay */
    mark_scene_close(&scene);
}

static void test_goes_on_beside_the_next_line(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲乙丙丁[戊]{remark=\"一二三四五\"}己庚辛壬癸", 5, mode_of(data))) {
        assert_near(remark_along(&scene, "一二"), ems(4));
        assert_near(remark_along(&scene, "三四五"), 0);
        assert_near(across(&scene, "remark", "三四五") - across(&scene, "remark", "一二"), MARK_PITCH);
    }
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "甲乙丙[丁]{remark=\"一二三四\"}戊己庚辛壬癸", 5, mode_of(data)))
        g_assert_cmpint(remark_pieces(&scene), ==, 1); /* what fits stays in one piece */
    mark_scene_close(&scene);
}

static void test_no_line_begins_with_a_closing_mark(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲乙丙丁[戊]{remark=\"一二，三四\"}己庚辛壬癸", 5, mode_of(data))) {
        assert_near(remark_along(&scene, "一"), ems(4));
        assert_near(remark_along(&scene, "二，三四"), 0);
    }
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "甲乙丙丁[戊]{remark=\"一二某三四\"}己庚辛壬癸", 5, mode_of(data)))
        g_assert_nonnull(glyphs_of(&scene, "remark", "某三四")); /* a character may */
    mark_scene_close(&scene);
}

static void test_no_word_is_cut_at_the_line_end(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲乙丙丁[戊]{remark=\"Wikipedia\"}己庚辛壬癸", 5, WRITING_MODE_HORIZONTAL))
        assert_near(remark_along(&scene, "Wikipedia"), 0);
    mark_scene_close(&scene);
}

/* --- neighbours -------------------------------------------------------------------------------- */

static void test_pushes_the_next_one_on(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "[甲]{remark=\"一二三四\"}[乙]{remark=\"五六\"}丙丁戊己", 10, mode_of(data))) {
        assert_near(remark_along(&scene, "一二三四"), 0);
        assert_near(remark_along(&scene, "五六"), ems(2 + REMARK_GAP));
        assert_solid(&scene);
    }
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "[甲]{remark=\"一二三四\"}乙丙[丁]{remark=\"五六\"}戊己", 10, mode_of(data)))
        assert_near(remark_along(&scene, "五六"), ems(3)); /* with room between them it begins at its base */
    mark_scene_close(&scene);
}

/* --- the end of the paragraph ------------------------------------------------------------------- */

static void test_is_moved_back_from_the_end(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲乙丙丁戊[己]{remark=\"一二三四\"}", 10, mode_of(data)))
        assert_near(remark_along(&scene, "一二三四"), ems(4));
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "甲乙丙丁戊[己]{remark=\"一二三四\"}庚", 10, mode_of(data)))
        assert_near(remark_along(&scene, "一二三四"), ems(5)); /* with text behind it, it begins at its base */
    mark_scene_close(&scene);
}

static void test_moves_the_one_before_it(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲乙丙丁[戊]{remark=\"一二\"}[己]{remark=\"三四五六\"}", 10, mode_of(data))) {
        assert_near(remark_along(&scene, "三四五六"), ems(4));
        assert_near(remark_along(&scene, "一二"), ems(3 - REMARK_GAP));
    }
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "甲乙丙丁[戊]{remark=\"一二\"}[己]{remark=\"三四五六\"}庚辛", 10, mode_of(data)))
        assert_near(remark_along(&scene, "一二"), ems(4));
    mark_scene_close(&scene);
}

static void test_is_moved_back_over_a_line_end(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲乙丙丁[戊]{remark=\"一二三四五六七八\"}己庚", 5, mode_of(data))) {
        assert_near(remark_along(&scene, "一二三四"), ems(3));
        assert_near(remark_along(&scene, "五六七八"), 0);
    }
    mark_scene_close(&scene);
}

static void test_takes_the_blank_behind_the_end(gconstpointer data)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[乙]{remark=\"一二三四五六\"}", 10, mode_of(data))) {
        g_assert_cmpint(remark_pieces(&scene), ==, 1);
        assert_near(remark_along(&scene, "一二三四五六"), 0);
    }
    mark_scene_close(&scene);
}

/* --- what does not fit ------------------------------------------------------------------------- */

typedef struct Overflow {
    int errors;
    int characters;
    int line;
    int column;
} Overflow;

/* The errors of shaping are none here: all that are there speak of remarks, the last one of the last. */
static void count_errors(Diagnostics *diagnostics, Overflow *overflow)
{
    int count;
    const Diagnostic *messages = diagnostics_sorted(diagnostics, &count);
    for (int i = 0; i < count; i++) {
        overflow->errors += messages[i].severity == SEVERITY_ERROR;
        overflow->characters = atoi(messages[i].message);
        overflow->line = messages[i].position.line;
        overflow->column = messages[i].position.column;
    }
}

static Overflow overflow_of(const char *text, int measure_ems, WritingMode mode)
{
    MarkScene scene;
    Overflow overflow = {.errors = -1};
    if (mark_scene_open(&scene, text, measure_ems, mode)) {
        PlacedLine *lines = arena_new_array(scene.fonts.arena, PlacedLine, scene.lines.count);
        for (int i = 0; i < scene.lines.count; i++)
            lines[i] = (PlacedLine){.text = scene.text, .line = &scene.lines.items[i]};
        StoryLayout layout = {.lines = lines, .line_count = scene.lines.count};
        overflow.errors = 0;
        remarks_account(scene.fonts.arena, &layout);
        report_remarks(&layout, scene.fonts.diagnostics);
        count_errors(scene.fonts.diagnostics, &overflow);
    }
    mark_scene_close(&scene);
    return overflow;
}

static void test_too_long_is_an_error(gconstpointer data)
{
    Overflow overflow = overflow_of("甲乙[丙]{remark=\"一二三四五六七八九十\"}", 4, mode_of(data));
    if (overflow.errors < 0)
        return;
    g_assert_cmpint(overflow.errors, ==, 1);
    g_assert_cmpint(overflow.characters, ==, 2);
    g_assert_cmpint(overflow.line, ==, 1);
    g_assert_cmpint(overflow.column, ==, 15);
    g_assert_cmpint(overflow_of("甲乙[丙]{remark=\"一二三四五六七八\"}", 4, mode_of(data)).errors, ==, 0);
}

static void test_none_is_lost_behind_a_long_one(gconstpointer data)
{
    Overflow overflow =
        overflow_of("甲乙[丙]{remark=\"一二三四五六七八九十\"}[丁]{remark=\"甲乙丙\"}", 4, mode_of(data));
    if (overflow.errors < 0)
        return;
    g_assert_cmpint(overflow.errors, ==, 2);
    g_assert_cmpint(overflow.characters, ==, 3);
}

/* --- whatever is written ------------------------------------------------------------------------- */

static void append_pick(GString *text, GRand *random, int most)
{
    static const char *const pieces[] = {"一", "二", "三", "，", "。", "（", "）", "“", "”", "word ", "12", "——"};
    for (int i = g_rand_int_range(random, 1, most + 1); i > 0; i--)
        g_string_append(text, pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
}

static char *random_paragraph(GRand *random)
{
    GString *text = g_string_new("甲");
    for (int i = g_rand_int_range(random, 1, 6); i > 0; i--) {
        append_pick(text, random, 12);
        g_string_append(text, "[乙丙]{remark='");
        append_pick(text, random, 30);
        g_string_append(text, "'}");
    }
    return g_string_free(text, FALSE);
}

static int characters_of_remarks(const MarkScene *scene)
{
    int count = 0;
    for (int i = 0; i < scene->text->remark_count; i++)
        count += run_text_character_count(scene->text->remarks[i].text->source);
    return count;
}

/* Each piece inside its line and behind the one before it, and every character somewhere. */
static void assert_sound(const MarkScene *scene, const RemarkFit *fit, int measure_ems)
{
    int found = 0;
    for (int i = 0; i < fit->piece_count; i++) {
        const RemarkPiece *piece = &fit->pieces[i], *before = i > 0 ? piece - 1 : NULL;
        g_assert_cmpint(piece->start, >=, 0);
        g_assert_cmpint(piece->start + piece->line->width, <=, measure_ems * MARK_EM);
        if (before && before->host == piece->host)
            g_assert_cmpint(piece->start, >=, before->start + before->line->width + ems(REMARK_GAP));
        g_assert_true(!before || before->host <= piece->host);
        found += line_character_count(scene->text->remarks[piece->remark].text, piece->line);
    }
    for (int i = 0; i < scene->text->remark_count; i++)
        found += fit->characters_over[i];
    g_assert_cmpint(found, ==, characters_of_remarks(scene));
}

static void test_none_overlaps_and_none_is_lost(gconstpointer data)
{
    GRand *random = g_rand_new_with_seed(5507);
    for (int round = 0; round < 200; round++) {
        MarkScene scene;
        int measure = g_rand_int_range(random, 2, 14);
        char *text = random_paragraph(random);
        if (mark_scene_open(&scene, text, measure, mode_of(data))) {
            const Line **hosts = arena_new_array(scene.fonts.arena, const Line *, scene.lines.count);
            for (int i = 0; i < scene.lines.count; i++)
                hosts[i] = &scene.lines.items[i];
            RemarkFit fit = remarks_fit(scene.fonts.arena, scene.text, hosts, scene.lines.count);
            assert_sound(&scene, &fit, measure);
        }
        mark_scene_close(&scene);
        g_free(text);
    }
    g_rand_free(random);
}

/* --- room between the lines ---------------------------------------------------------------------- */

static void assert_wants_gap(const char *text, WritingMode mode, double gap)
{
    g_assert_cmpint(mark_scene_warnings_of_gap(mode, text, gap), <=, 0);
    g_assert_cmpint(mark_scene_warnings_of_gap(mode, text, gap - 0.01), !=, 0);
}

static void test_wants_room(gconstpointer data)
{
    assert_wants_gap("[甲乙]{remark=\"某\"}丙丁戊己庚", mode_of(data), 0.625);
    assert_wants_gap("[甲乙]{.name remark=\"某\"}丙丁戊己庚", mode_of(data), 0.875);
    assert_wants_gap("[甲乙]{remark=\"某\"}丙丁戊[己]{gloss=\"x\"}庚", mode_of(data), 1.125);
}

/* --- other -------------------------------------------------------------------------------------- */

/* A head is cut into lines: the remark stays where its base begins. */
static void test_a_slice_has_no_second_remark(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[乙丙]{remark=\"某\"}丁", 10, WRITING_MODE_HORIZONTAL)) {
        RunText first = run_text_slice(scene.fonts.arena, &scene.source, 0, 6);
        RunText second = run_text_slice(scene.fonts.arena, &scene.source, 6, 12);
        g_assert_nonnull(first.runs[1].remark);
        g_assert_null(second.runs[0].remark);
    }
    mark_scene_close(&scene);
}

static void add_in_both_modes(const char *name, GTestDataFunc test)
{
    char *horizontal = g_strconcat("/remark-cases/", name, "/horizontal", NULL);
    char *vertical = g_strconcat("/remark-cases/", name, "/vertical", NULL);
    g_test_add_data_func(horizontal, NULL, test);
    g_test_add_data_func(vertical, "vertical", test);
    g_free(horizontal);
    g_free(vertical);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_in_both_modes("stands-behind-its-line", test_stands_behind_its_line);
    add_in_both_modes("a-gloss-stands-before-its-line", test_a_gloss_stands_before_its_line);
    add_in_both_modes("goes-with-a-gloss", test_goes_with_a_gloss);
    add_in_both_modes("stands-outside-name-lines", test_stands_outside_name_lines);
    add_in_both_modes("runs-on-without-spreading", test_runs_on_without_spreading);
    add_in_both_modes("a-gloss-of-that-length-spreads", test_a_gloss_of_that_length_spreads);
    add_in_both_modes("drops-blanks-at-its-edges", test_drops_blanks_at_its_edges);
    add_in_both_modes("goes-on-beside-the-next-line", test_goes_on_beside_the_next_line);
    add_in_both_modes("no-line-begins-with-a-closing-mark", test_no_line_begins_with_a_closing_mark);
    add_in_both_modes("pushes-the-next-one-on", test_pushes_the_next_one_on);
    add_in_both_modes("is-moved-back-from-the-end", test_is_moved_back_from_the_end);
    add_in_both_modes("moves-the-one-before-it", test_moves_the_one_before_it);
    add_in_both_modes("is-moved-back-over-a-line-end", test_is_moved_back_over_a_line_end);
    add_in_both_modes("takes-the-blank-behind-the-end", test_takes_the_blank_behind_the_end);
    add_in_both_modes("too-long-is-an-error", test_too_long_is_an_error);
    add_in_both_modes("none-is-lost-behind-a-long-one", test_none_is_lost_behind_a_long_one);
    add_in_both_modes("none-overlaps-and-none-is-lost", test_none_overlaps_and_none_is_lost);
    add_in_both_modes("wants-room", test_wants_room);
    g_test_add_func("/remark-cases/has-its-own-face", test_has_its_own_face);
    g_test_add_func("/remark-cases/no-word-is-cut-at-the-line-end", test_no_word_is_cut_at_the_line_end);
    g_test_add_func("/remark-cases/a-slice-has-no-second-remark", test_a_slice_has_no_second_remark);
    return g_test_run();
}
