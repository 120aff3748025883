/* test_line_mark_cases.c - the cases E01 to E06 of composition-cases.tsv, by their ids, and their neighbours. */
#include "mark_scene.h"

/* --- dots -------------------------------------------------------------------------------------- */

static void test_e01_no_dots_on_marks_spaces_and_words(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "[甲，“乙”——丙·丁 Bach 12。《人々》……]{.dot}", 40, WRITING_MODE_HORIZONTAL))
        g_assert_cmpint(marks_count(&scene, "emphasis-dot"), ==, 6);
    mark_scene_close(&scene);
}

static void test_e02_dots_under_horizontal_lines(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[乙]{.dot}丙", 10, WRITING_MODE_HORIZONTAL)) {
        Rect dot = mark_rect_at(&scene, "emphasis-dot", 0);
        assert_near(dot.x + dot.width / 2, ems(1.5)); /* the middle of the second character's frame */
        assert_near(dot.y, ems(1.1));
        assert_near(dot.width, ems(0.15));
        g_assert_cmpint(dot.width, ==, dot.height);
    }
    mark_scene_close(&scene);
}

static void test_e02_dots_to_the_right_of_vertical_lines(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[乙]{.dot}丙", 10, WRITING_MODE_VERTICAL_RL)) {
        Rect dot = mark_rect_at(&scene, "emphasis-dot", 0);
        assert_near(dot.x, ems(1.1));
        assert_near(dot.y + dot.height / 2, ems(1.5));
    }
    mark_scene_close(&scene);
}

static void test_e02_dots_stay_centred_when_letterspaced(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "[甲乙丙]{.dot}", 10, WRITING_MODE_HORIZONTAL)) {
        scene.fonts.style.tracking = MARK_EM / 4;
        mark_scene_set_again(&scene, 10);
        Rect dot = mark_rect_at(&scene, "emphasis-dot", 2);
        assert_near(dot.x + dot.width / 2, ems(3));
    }
    mark_scene_close(&scene);
}

/* --- lines ------------------------------------------------------------------------------------- */

static void test_e03_neighbouring_names_have_two_rules(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "[张三]{.name}[李四]{.name}", 10, WRITING_MODE_HORIZONTAL)) {
        Rect first = mark_rect_at(&scene, "name-line", 0), second = mark_rect_at(&scene, "name-line", 1);
        g_assert_cmpint(marks_count(&scene, "name-line"), ==, 2);
        g_assert_cmpint(first.x, ==, 0);
        g_assert_cmpint(first.width, ==, ems(1.9375));
        g_assert_cmpint(second.width, ==, ems(1.9375));
        g_assert_cmpint(second.x - rect_right(first), ==, ems(0.125));
        assert_near(first.height, ems(0.05));
    }
    mark_scene_close(&scene);
}

static void test_e03_a_lone_name_is_underlined_whole(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[张三]{.name}、[李四]{.name}", 10, WRITING_MODE_HORIZONTAL)) {
        g_assert_cmpint(mark_rect_at(&scene, "name-line", 0).width, ==, ems(2));
        g_assert_cmpint(mark_rect_at(&scene, "name-line", 0).x, ==, ems(1));
        g_assert_cmpint(mark_rect_at(&scene, "name-line", 1).width, ==, ems(2));
    }
    mark_scene_close(&scene);
}

static void test_e03_name_lines_to_the_left_of_vertical_lines(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[张三]{.name}", 10, WRITING_MODE_VERTICAL_RL)) {
        Rect rule = mark_rect_at(&scene, "name-line", 0);
        assert_near(rect_right(rule), -ems(0.08));
        g_assert_cmpint(rule.y, ==, ems(1));
        g_assert_cmpint(rule.height, ==, ems(2));
    }
    mark_scene_close(&scene);
}

static void test_e03_a_name_over_two_lines_has_a_piece_in_each(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲乙丙[丁戊己]{.name}", 5, WRITING_MODE_HORIZONTAL)) {
        g_assert_cmpint(marks_count(&scene, "name-line"), ==, 2);
        g_assert_cmpint(mark_rect_at(&scene, "name-line", 0).width + mark_rect_at(&scene, "name-line", 1).width, ==,
                        ems(3));
        g_assert_cmpint(mark_rect_at(&scene, "name-line", 1).x, ==, 0);
        g_assert_cmpint(mark_rect_at(&scene, "name-line", 1).y, >, MARK_PITCH);
    }
    mark_scene_close(&scene);
}

static void test_book_line_is_a_wave_of_half_an_em(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "[呐喊]{.book}", 10, WRITING_MODE_HORIZONTAL)) {
        Rect wave = mark_rect_at(&scene, "book-line", 0);
        g_assert_cmpint(wave.width, ==, ems(2));
        assert_near(wave.height, ems(0.12));
    }
    mark_scene_close(&scene);
}

/* 先线后点 */
static void test_dots_stand_outside_name_lines(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "[鲁迅]{.name .dot}", 10, WRITING_MODE_HORIZONTAL))
        g_assert_cmpint(mark_rect_at(&scene, "emphasis-dot", 0).y, >,
                        rect_bottom(mark_rect_at(&scene, "name-line", 0)));
    mark_scene_close(&scene);
}

static void test_neighbouring_frames_are_two(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "[张三]{.deceased}[李四]{.deceased}", 10, WRITING_MODE_HORIZONTAL)) {
        g_assert_cmpint(marks_count(&scene, "deceased-frame"), ==, 8);
        Rect left_end = mark_rect_at(&scene, "deceased-frame", 3), right_start = mark_rect_at(&scene, "deceased-frame", 6);
        g_assert_cmpint(right_start.x, >, rect_right(left_end));
        g_assert_cmpint(left_end.x, ==, ems(2)); /* outside the characters' frames */
    }
    mark_scene_close(&scene);
}

/* --- room -------------------------------------------------------------------------------------- */

static int warnings_of_gap(const char *text, double gap_ems)
{
    return mark_scene_warnings_of_gap(WRITING_MODE_HORIZONTAL, text, gap_ems);
}

static void test_a_gloss_of_vertical_lines_wants_room(void)
{
    static const char text[] = "[甲乙]{gloss=\"ring\"}丙丁戊己[庚]{.name}";
    g_assert_cmpint(mark_scene_warnings_of_gap(WRITING_MODE_VERTICAL_RL, text, 0.625), <=, 0);
    g_assert_cmpint(mark_scene_warnings_of_gap(WRITING_MODE_VERTICAL_RL, text, 0.62), !=, 0);
}

static void test_e04_one_side_wants_half_an_em(void)
{
    static const char text[] = "[甲乙]{.dot}丙丁戊己[庚]{.name}";
    g_assert_cmpint(warnings_of_gap(text, 0.5), <=, 0);
    g_assert_cmpint(warnings_of_gap(text, 0.49), !=, 0);
}

static void test_e04_both_sides_want_five_eighths(void)
{
    static const char text[] = "[甲乙]{.dot}丙丁戊己[庚]{ruby=\"gēng\"}";
    g_assert_cmpint(warnings_of_gap(text, 0.625), <=, 0);
    g_assert_cmpint(warnings_of_gap(text, 0.62), !=, 0);
}

/* --- readings ---------------------------------------------------------------------------------- */

static void test_e06_pinyin_is_half_as_large_and_centred(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[汉字]{ruby=\"hàn zì\"}", 10, WRITING_MODE_HORIZONTAL)) {
        const DisplayGlyphs *han = glyphs_of(&scene, "ruby", "hàn"), *zi = glyphs_of(&scene, "ruby", "zì");
        g_assert_nonnull(han);
        g_assert_cmpint(han->size, ==, 8 * LENGTH_POINT);
        assert_near(han->origin.x + han->width / 2 - MARK_LEFT, ems(1.5));
        g_assert_cmpint(han->origin.y, <, MARK_TOP);
        g_assert_cmpint(zi->origin.x - han->origin.x - han->width, >=, 2 * LENGTH_POINT);
    }
    mark_scene_close(&scene);
}

static void test_e06_long_neighbours_open_their_base_evenly(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[装窗床]{ruby=\"zhuāng chuāng chuáng\"}乙", 12, WRITING_MODE_HORIZONTAL)) {
        const DisplayGlyphs *first = glyphs_of(&scene, "ruby", "zhuāng"), *second = glyphs_of(&scene, "ruby", "chuāng");
        const Line *line = &scene.lines.items[0];
        g_assert_cmpint(second->origin.x - first->origin.x - first->width, >=, 2 * LENGTH_POINT - 1);
        g_assert_cmpint(line->positions[1], ==, MARK_EM); /* the reading hangs over the plain neighbour */
        g_assert_cmpint(line->positions[2] - line->positions[1], >, MARK_EM);
        g_assert_cmpint(line->positions[2] - line->positions[1], ==, line->positions[3] - line->positions[2]);
    }
    mark_scene_close(&scene);
}

static void test_e06_a_long_reading_stays_inside_the_line(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "[窗]{ruby=\"chuāng\"}甲乙[床]{ruby=\"chuáng\"}", 4, WRITING_MODE_HORIZONTAL)) {
        const DisplayGlyphs *first = glyphs_of(&scene, "ruby", "chuāng"), *last = glyphs_of(&scene, "ruby", "chuáng");
        g_assert_cmpint(first->origin.x, ==, MARK_LEFT);
        assert_near(last->origin.x + last->width, MARK_LEFT + ems(4));
    }
    mark_scene_close(&scene);
}

static void test_a_word_with_its_reading_is_never_parted(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲乙丙[丁戊己]{ruby=\"dīngwùjǐ\" by=\"word\"}", 5, WRITING_MODE_HORIZONTAL))
        g_assert_cmpint(scene.lines.items[0].end_cluster, ==, 3);
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "甲乙丙[丁戊己]{ruby=\"dīng wù jǐ\"}", 5, WRITING_MODE_HORIZONTAL))
        g_assert_cmpint(scene.lines.items[0].end_cluster, >, 3); /* by character it may */
    mark_scene_close(&scene);
}

static void test_words_read_by_word_stand_apart(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "[我]{ruby=\"wǒ\" by=\"word\"}[爱]{ruby=\"ài\" by=\"word\"}", 10,
                        WRITING_MODE_HORIZONTAL))
        g_assert_cmpint(scene.lines.items[0].positions[1], ==, ems(1.5));
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "[我爱]{ruby=\"wǒ ài\"}", 10, WRITING_MODE_HORIZONTAL))
        g_assert_cmpint(scene.lines.items[0].positions[1], ==, ems(1)); /* by character they do not */
    mark_scene_close(&scene);
}

static void test_a_long_gloss_spreads_its_base(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[环群]{gloss=\"commutative ring and group\"}乙", 20, WRITING_MODE_HORIZONTAL)) {
        const Line *line = &scene.lines.items[0];
        const DisplayGlyphs *gloss = glyphs_of(&scene, "ruby", "commutative ring and group");
        g_assert_cmpint(line->positions[2] - line->positions[1], >, MARK_EM);
        assert_near(gloss->origin.x + gloss->width / 2 - MARK_LEFT,
                    (line->positions[1] + line->positions[2] + MARK_EM) / 2);
    }
    mark_scene_close(&scene);
}

/* A gloss right of a vertical line: turned, off the frames, in the middle of a base spread as wide as in a line. */
static void test_a_gloss_stands_right_of_vertical_lines(void)
{
    static const char text[] = "甲[环群]{gloss=\"commutative ring AND 12\"}乙";
    Length spread = 0;
    MarkScene scene;
    if (mark_scene_open(&scene, text, 20, WRITING_MODE_HORIZONTAL)) {
        spread = scene.lines.items[0].positions[2] - scene.lines.items[0].positions[1];
        g_assert_cmpint(glyphs_of(&scene, "ruby", "commutative ring AND 12")->setting, ==, GLYPHS_HORIZONTAL);
    }
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, text, 20, WRITING_MODE_VERTICAL_RL)) {
        const Line *line = &scene.lines.items[0];
        const DisplayGlyphs *gloss = glyphs_of(&scene, "ruby", "commutative ring AND 12");
        g_assert_cmpint(gloss->setting, ==, GLYPHS_SIDEWAYS); /* capitals and figures too */
        g_assert_cmpint(gloss->origin.x, >, MARK_LEFT + MARK_EM);
        g_assert_cmpint(gloss->origin.x, <, MARK_LEFT + ems(1.57));
        assert_near(gloss->origin.y + gloss->width / 2 - MARK_TOP,
                    (line->positions[1] + line->positions[2] + MARK_EM) / 2);
        g_assert_cmpint(spread, >, MARK_EM);
        assert_near(line->positions[2] - line->positions[1], spread);
        g_assert_cmpint(diagnostics_count(scene.fonts.diagnostics, SEVERITY_WARNING), ==, 0);
    }
    mark_scene_close(&scene);
}

/* Figures and capitals of the text may stand upright in a cell: those of a gloss lie like all of its words. */
static void test_a_gloss_has_no_upright_figures(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[环群]{gloss=\"AB\"}乙AB丙", 20, WRITING_MODE_VERTICAL_RL)) {
        scene.fonts.style.composition.cell_figures = 2;
        scene.fonts.style.composition.upright_capitals = 3;
        mark_scene_set_again(&scene, 20);
        g_assert_cmpint(glyphs_of(&scene, "ruby", "AB")->setting, ==, GLYPHS_SIDEWAYS);
        g_assert_cmpint(glyphs_of(&scene, "body", "AB")->setting, ==, GLYPHS_UPRIGHT);
    }
    mark_scene_close(&scene);
}

static void test_a_gloss_stands_outside_dots_of_vertical_lines(void)
{
    MarkScene scene;
    Length plain = 0;
    if (mark_scene_open(&scene, "甲[环群]{gloss=\"ring\"}乙", 20, WRITING_MODE_VERTICAL_RL))
        plain = glyphs_of(&scene, "ruby", "ring")->origin.x;
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "甲[环群]{.dot gloss=\"ring\"}乙", 20, WRITING_MODE_VERTICAL_RL))
        assert_near(glyphs_of(&scene, "ruby", "ring")->origin.x, plain + ems(0.25));
    mark_scene_close(&scene);
}

static void test_a_short_gloss_leaves_a_vertical_base_alone(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "甲[环群]{gloss=\"ring\"}乙", 20, WRITING_MODE_VERTICAL_RL))
        g_assert_cmpint(scene.lines.items[0].positions[2] - scene.lines.items[0].positions[1], ==, MARK_EM);
    mark_scene_close(&scene);
}

static void test_vertical_text_is_set_without_pinyin(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "[汉字]{ruby=\"hàn zì\"}", 10, WRITING_MODE_VERTICAL_RL)) {
        g_assert_null(glyphs_of(&scene, "ruby", "hàn"));
        g_assert_cmpint(scene.text->cluster_count, ==, 2);
        g_assert_cmpint(diagnostics_count(scene.fonts.diagnostics, SEVERITY_WARNING), ==, 1);
    }
    mark_scene_close(&scene);
}

static void test_zhuyin_stands_on_the_right(void)
{
    MarkScene scene;
    if (mark_scene_open(&scene, "[字]{zhuyin=\"ㄗˋ\"}甲", 10, WRITING_MODE_HORIZONTAL)) {
        const DisplayGlyphs *sign = glyphs_of(&scene, "ruby", "ㄗ"), *tone = glyphs_of(&scene, "ruby", "ˋ");
        assert_near(sign->size, ems(0.3));
        assert_near(sign->origin.x - MARK_LEFT, ems(1));
        g_assert_cmpint(tone->origin.x, >, sign->origin.x);
        g_assert_cmpint(tone->origin.y, <, sign->origin.y);
        g_assert_cmpint(scene.lines.items[0].positions[1], ==, ems(1.5)); /* half an em is reserved */
    }
    mark_scene_close(&scene);
    if (mark_scene_open(&scene, "[字]{zhuyin=\"ㄗˋ\"}甲", 10, WRITING_MODE_VERTICAL_RL)) {
        assert_near(glyphs_of(&scene, "ruby", "ㄗ")->origin.x - MARK_LEFT, ems(1));
        g_assert_cmpint(scene.lines.items[0].positions[1], ==, ems(1));
    }
    mark_scene_close(&scene);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/line-mark-cases/E01-no-dots-on-marks-spaces-and-words", test_e01_no_dots_on_marks_spaces_and_words);
    g_test_add_func("/line-mark-cases/E02-horizontal", test_e02_dots_under_horizontal_lines);
    g_test_add_func("/line-mark-cases/E02-vertical", test_e02_dots_to_the_right_of_vertical_lines);
    g_test_add_func("/line-mark-cases/E02-letterspaced", test_e02_dots_stay_centred_when_letterspaced);
    g_test_add_func("/line-mark-cases/E03", test_e03_neighbouring_names_have_two_rules);
    g_test_add_func("/line-mark-cases/E03-alone", test_e03_a_lone_name_is_underlined_whole);
    g_test_add_func("/line-mark-cases/E03-vertical", test_e03_name_lines_to_the_left_of_vertical_lines);
    g_test_add_func("/line-mark-cases/E03-over-two-lines", test_e03_a_name_over_two_lines_has_a_piece_in_each);
    g_test_add_func("/line-mark-cases/book-line-is-a-wave", test_book_line_is_a_wave_of_half_an_em);
    g_test_add_func("/line-mark-cases/dots-stand-outside-name-lines", test_dots_stand_outside_name_lines);
    g_test_add_func("/line-mark-cases/neighbouring-frames-are-two", test_neighbouring_frames_are_two);
    g_test_add_func("/line-mark-cases/E04-one-side", test_e04_one_side_wants_half_an_em);
    g_test_add_func("/line-mark-cases/E04-both-sides", test_e04_both_sides_want_five_eighths);
    g_test_add_func("/line-mark-cases/E04-gloss-of-vertical-lines", test_a_gloss_of_vertical_lines_wants_room);
    g_test_add_func("/line-mark-cases/E06", test_e06_pinyin_is_half_as_large_and_centred);
    g_test_add_func("/line-mark-cases/E06-long-neighbours", test_e06_long_neighbours_open_their_base_evenly);
    g_test_add_func("/line-mark-cases/E06-line-edges", test_e06_a_long_reading_stays_inside_the_line);
    g_test_add_func("/line-mark-cases/a-word-with-its-reading-is-never-parted", test_a_word_with_its_reading_is_never_parted);
    g_test_add_func("/line-mark-cases/words-read-by-word-stand-apart", test_words_read_by_word_stand_apart);
    g_test_add_func("/line-mark-cases/a-long-gloss-spreads-its-base", test_a_long_gloss_spreads_its_base);
    g_test_add_func("/line-mark-cases/a-gloss-stands-right-of-vertical-lines", test_a_gloss_stands_right_of_vertical_lines);
    g_test_add_func("/line-mark-cases/a-gloss-has-no-upright-figures", test_a_gloss_has_no_upright_figures);
    g_test_add_func("/line-mark-cases/a-gloss-stands-outside-dots", test_a_gloss_stands_outside_dots_of_vertical_lines);
    g_test_add_func("/line-mark-cases/a-short-gloss-leaves-a-vertical-base-alone", test_a_short_gloss_leaves_a_vertical_base_alone);
    g_test_add_func("/line-mark-cases/vertical-text-is-set-without-pinyin", test_vertical_text_is_set_without_pinyin);
    g_test_add_func("/line-mark-cases/zhuyin-stands-on-the-right", test_zhuyin_stands_on_the_right);
    return g_test_run();
}
