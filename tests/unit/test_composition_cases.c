/*
 * test_composition_cases.c - the cases of composition-cases.tsv whose answer is a sentence, by their
 * ids; vertical text is in test_vertical_cases.c, marks beside the line in test_line_mark_cases.c, H01 in tests/heads.tsv.
 */
#include "flow/balance.h"
#include "flow_scene.h"
#include "font_scene.h"
#include "page/headline.h"
#include "paragraph/line_breaker.h"

/* --- G: grid ----------------------------------------------------------------------------------- */

static void test_g01_heading_of_22_points_takes_two_lines_of_15(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        Length pitch = 15 * LENGTH_POINT;
        TextStyle subhead = scene.style;
        subhead.size = 22 * LENGTH_POINT;
        StoryDesign design = {.subhead_lines = {1}};
        design.styles[PART_SUBHEAD] = &subhead;
        RunText text = run_text_from_string(scene.arena, "小题", (SourcePosition){"a.md", 1, 1});
        Block block = {.kind = BLOCK_SUBHEAD, .text = text};
        Story story = {.blocks = &block, .block_count = 1};
        FlowTextSettings settings = {.design = &design, .measure = 20 * pitch, .line_pitch = pitch, .em = pitch};
        const FlowText *flow = flow_text_new(scene.arena, scene.shaper, &story, &settings);
        g_assert_cmpint(flow->units[0].grid_lines, ==, 2);
        g_assert_cmpint(flow->units[0].first_offset, ==, 4 * LENGTH_POINT); /* above and below */
    }
    font_scene_close(&scene);
}

static int no_obstacles(const void *context, int depth, Obstacle *obstacles)
{
    (void)context, (void)depth, (void)obstacles;
    return 0;
}

static void test_g03_seven_lines_in_two_columns_are_four_and_three(void)
{
    Arena *arena = arena_new();
    FlowText *text = flow_text_of(arena, "pppp ppp");
    BodyShape shape = {.columns = {.count = 2, .measure = 20, .em = 1}, .depth = 40, .obstacles_at = no_obstacles};
    BalancedBody body = body_balance(arena, text, &shape);
    g_assert_cmpint(body.depth, ==, 4);
    g_assert_cmpint(body.short_lines, ==, 1);
    arena_free(arena);
}

static Grid grid_of(double width, double height, int columns, int characters)
{
    return grid_from_request(&(GridRequest){
        .type_area = {length_from_points(width), length_from_points(height)}, .column_count = columns,
        .em = 9 * LENGTH_POINT, .line_pitch = 15 * LENGTH_POINT, .gutter = 18 * LENGTH_POINT,
        .measure_characters = characters});
}

static void test_g04_forty_lines_of_9_on_15_are_594_points_deep(void)
{
    g_assert_cmpint(grid_of(486, 594, 4, 12).line_count, ==, 40);
    g_assert_cmpint(grid_of(486, 594, 4, 12).foot_remainder, ==, 0);
    g_assert_cmpint(grid_of(486, 593.9, 4, 12).line_count, ==, 39);
}

static void test_g05_four_columns_of_12_are_486_points_wide(void)
{
    Grid grid = grid_of(486, 594, 4, 12);
    g_assert_cmpint(grid.measure, ==, 108 * LENGTH_POINT);
    g_assert_cmpint(grid.remainder, ==, 0);
    g_assert_cmpint(grid_of(485, 594, 4, 12).measure_characters, ==, 0); /* does not fit */
}

static ColumnFill fill_with_rules(const char *sketch, int line_count, int orphan_lines)
{
    Arena *arena = arena_new();
    FlowText *text = flow_text_of(arena, sketch);
    text->orphan_lines = orphan_lines;
    ColumnFill result = column_fill(text, arena_new_array(arena, int, text->unit_count), 0, line_count);
    arena_free(arena);
    return result;
}

/* A subhead above gives the line back, so that the column still ends level. */
static void test_g07_paragraph_of_five_leaves_three_in_four_lines(void)
{
    ColumnFill result = fill_with_rules("p H ppppp", 7, 2);
    g_assert_cmpint(result.end_unit, ==, 5);
    g_assert_cmpint(result.padded_lines, ==, 1);
}

static void test_g08_subhead_with_one_line_after_it_moves_on(void)
{
    g_assert_cmpint(fill_with_rules("pppp H pppp", 7, 1).end_unit, ==, 4);
}

static void test_g09_heading_at_a_column_top_keeps_its_lines(void)
{
    g_assert_cmpint(fill_with_rules("H pppp", 20, 1).used_lines, ==, 6);
}

/* --- H: heads ---------------------------------------------------------------------------------- */

static ShapedText *shape(FontScene *scene, const char *text)
{
    RunText *source = arena_new_object(scene->arena, RunText);
    *source = run_text_from_string(scene->arena, text, (SourcePosition){"story.md", 3, 1});
    return shape_text(scene->shaper, scene->arena, source, &scene->style);
}

/* Where the last character of a line begins that is spread to `ems`. */
static Length spread_position(FontScene *scene, const char *string, int ems)
{
    Length measure = ems * SCENE_EM;
    scene->style.alignment = ALIGNMENT_SPREAD;
    LineSettings settings = {.measures = &measure, .measure_count = 1, .alignment = ALIGNMENT_SPREAD,
                             .composition = &scene->style.composition};
    Lines lines = paragraph_break(scene->arena, shape(scene, string), &settings);
    g_assert_cmpint(lines.count, ==, 1);
    g_assert_cmpint(lines.items[0].width, ==, measure);
    g_assert_cmpint(lines.items[0].loosest_gap, ==, 0);
    return lines.items[0].positions[lines.items[0].visible_end - 1];
}

static void test_h02_two_characters_in_three_em_are_an_em_apart(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        g_assert_cmpint(spread_position(&scene, "张三", 3), ==, 2 * SCENE_EM);
        g_assert_cmpint(spread_position(&scene, "李小明", 3), ==, 2 * SCENE_EM);
        g_assert_cmpint(spread_position(&scene, "欧阳小明", 4), ==, 3 * SCENE_EM);
    }
    font_scene_close(&scene);
}

static void test_h04_two_characters_in_four_em_are_two_apart(void)
{
    FontScene scene;
    if (font_scene_open(&scene))
        g_assert_cmpint(spread_position(&scene, "目录", 4), ==, 3 * SCENE_EM);
    font_scene_close(&scene);
}

static FittedHeadline fit_in_twelve(FontScene *scene, StoryDesign *design, const char *head)
{
    scene->style.condense_min = 900;
    scene->style.size_min = SCENE_EM / 2;
    scene->style.size_max = scene->style.size;
    scene->style.line_pitch = SCENE_EM * 6 / 5;
    design->styles[PART_HEADLINE] = &scene->style;
    StoryMaker maker = {.arena = scene->arena, .shaper = scene->shaper, .diagnostics = scene->diagnostics,
                        .design = design};
    RunText *text = arena_new_object(scene->arena, RunText);
    *text = run_text_from_string(scene->arena, head, (SourcePosition){"story.md", 2, 13});
    return headline_fit(&maker, text, 1, 12 * SCENE_EM);
}

static void test_h05_thirteen_characters_in_twelve_em_are_condensed(void)
{
    FontScene scene;
    StoryDesign design = {0};
    if (font_scene_open(&scene)) {
        FittedHeadline fitted = fit_in_twelve(&scene, &design, "旧码头变市场菜农摊贩都说好");
        g_assert_cmpint(fitted.fitting.width_scale, ==, 920); /* 12/13 by steps of half a hundredth */
        g_assert_cmpint(fitted.fitting.size, ==, 0);
        g_assert_cmpint(fitted.line_count, ==, 1);
        g_assert_cmpint(fitted.lines[0].lines.items[0].width, <=, 12 * SCENE_EM);
    }
    font_scene_close(&scene);
}

static void test_h06_fifteen_characters_in_twelve_em_are_not_condensed_to_fit(void)
{
    FontScene scene;
    StoryDesign design = {0};
    if (font_scene_open(&scene)) {
        FittedHeadline fitted = fit_in_twelve(&scene, &design, "旧码头变市场菜农摊贩都说好极了");
        g_assert_true(fitted.fitting.width_scale == 0 || fitted.fitting.width_scale >= 900);
        g_assert_true(fitted.fitting.size > 0 || fitted.line_count > 1);
    }
    font_scene_close(&scene);
}

/* A space beside a mark parts two phrases; in the body the mark parts them already. */
static void test_head_space_stays_beside_a_mark(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        scene.style.alignment = ALIGNMENT_CENTRE;
        const ShapedText *text = shape(&scene, "“甲” “乙”");
        g_assert_cmpint(text->cluster_count, ==, 7);
        g_assert_cmpint(text->clusters[3].body, ==, SCENE_EM / 2);
        g_assert_true(text->clusters[3].may_break_after);
        scene.style.alignment = ALIGNMENT_JUSTIFY;
        g_assert_cmpint(shape(&scene, "“甲” “乙”")->cluster_count, ==, 6);
    }
    font_scene_close(&scene);
}

static void test_h08_typed_space_of_a_head_stays_half_an_em(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        scene.style.alignment = ALIGNMENT_CENTRE;
        const ShapedText *text = shape(&scene, "坚持 稳中求进");
        g_assert_cmpint(text->cluster_count, ==, 7);
        g_assert_cmpint(text->clusters[2].body, ==, SCENE_EM / 2);
    }
    font_scene_close(&scene);
}

/* --- F: the fonts that the rules were measured with ---------------------------------------------- */

typedef struct Glyphs {
    hb_buffer_t *buffer;
    unsigned count;
    const hb_glyph_info_t *infos;
    const hb_glyph_position_t *positions;
    hb_glyph_extents_t ink; /* of the first */
} Glyphs;

static Glyphs glyphs_of(FontScene *scene, const char *text, const char *language, const char *feature)
{
    const Font *font = font_set_find(scene->fonts, &(FontRequest){"song", 400, FONT_HAN, SCENE_EM, 0, 0, 0});
    Glyphs glyphs = {.buffer = hb_buffer_create()};
    hb_feature_t on = {.value = 1, .end = HB_FEATURE_GLOBAL_END};
    if (feature)
        on.tag = hb_tag_from_string(feature, -1);
    hb_buffer_add_utf8(glyphs.buffer, text, -1, 0, -1);
    hb_buffer_set_direction(glyphs.buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(glyphs.buffer, HB_SCRIPT_HAN);
    hb_buffer_set_language(glyphs.buffer, hb_language_from_string(language, -1));
    hb_shape(font_harfbuzz(font), glyphs.buffer, &on, feature ? 1 : 0);
    glyphs.infos = hb_buffer_get_glyph_infos(glyphs.buffer, &glyphs.count);
    glyphs.positions = hb_buffer_get_glyph_positions(glyphs.buffer, &glyphs.count);
    hb_font_get_glyph_extents(font_harfbuzz(font), glyphs.infos[0].codepoint, &glyphs.ink);
    return glyphs;
}

/* Thousandths of an em, give or take one. */
static void assert_near(Length length, int thousandths)
{
    g_assert_cmpint(ABS(length * 1000 / SCENE_EM - thousandths), <=, 1);
}

static void test_f01_chinese_quote_is_an_em_with_ink_at_its_end(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        Glyphs glyphs = glyphs_of(&scene, "“", "zh-cn", NULL);
        assert_near(glyphs.positions[0].x_advance, 1000);
        assert_near(glyphs.ink.x_bearing, 571);
        assert_near(glyphs.ink.x_bearing + glyphs.ink.width, 924);
        hb_buffer_destroy(glyphs.buffer);
    }
    font_scene_close(&scene);
}

static void test_f02_japanese_quote_is_proportional(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        Glyphs glyphs = glyphs_of(&scene, "“", "ja", NULL);
        assert_near(glyphs.positions[0].x_advance, 462);
        hb_buffer_destroy(glyphs.buffer);
    }
    font_scene_close(&scene);
}

/* Why the shaper says zh-Hans whatever the language of the issue is. */
static void test_f04_english_dash_is_too_narrow(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        Glyphs glyphs = glyphs_of(&scene, "——", "en", NULL);
        g_assert_cmpuint(glyphs.count, ==, 1);
        assert_near(glyphs.positions[0].x_advance, 1690);
        hb_buffer_destroy(glyphs.buffer);
        const ShapedText *text = shape(&scene, "他——她");
        g_assert_cmpint(text->clusters[1].body, ==, 2 * SCENE_EM);
    }
    font_scene_close(&scene);
}

static void test_f05_interpunct_of_the_font_is_set_half_an_em(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        Glyphs glyphs = glyphs_of(&scene, "·", "zh-cn", NULL);
        assert_near(glyphs.positions[0].x_advance, 327);
        hb_buffer_destroy(glyphs.buffer);
        g_assert_cmpint(shape(&scene, "尔·盖")->clusters[1].body, ==, SCENE_EM / 2);
    }
    font_scene_close(&scene);
}

/* Our body without the font's help is what its halt feature gives. */
static void test_f06_half_of_a_stop_is_what_the_font_says(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        Glyphs glyphs = glyphs_of(&scene, "。", "zh-cn", "halt");
        assert_near(glyphs.positions[0].x_advance, 500);
        hb_buffer_destroy(glyphs.buffer);
        g_assert_cmpint(shape(&scene, "国。国")->clusters[1].body, ==, SCENE_EM / 2);
    }
    font_scene_close(&scene);
}

/* No contextual spacing in the font: the feature changes nothing, and pairs are ours to squeeze. */
static void test_f09_font_does_not_squeeze_pairs(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        Glyphs glyphs = glyphs_of(&scene, "”，", "zh-cn", "chws");
        assert_near(glyphs.positions[0].x_advance + glyphs.positions[1].x_advance, 2000);
        hb_buffer_destroy(glyphs.buffer);
        g_assert_cmpint(shape(&scene, "国”，国")->clusters[1].blank_after, ==, 0);
    }
    font_scene_close(&scene);
}

static void test_f10_taiwan_stops_stand_in_the_middle(void)
{
    FontScene scene;
    if (font_scene_open(&scene)) {
        Glyphs glyphs = glyphs_of(&scene, "，", "zh-tw", NULL);
        assert_near(glyphs.ink.x_bearing, 401);
        assert_near(glyphs.ink.x_bearing + glyphs.ink.width, 562);
        hb_buffer_destroy(glyphs.buffer);
        scene.style.composition.region = REGION_TAIWAN;
        const ShapedText *text = shape(&scene, "國，國");
        g_assert_cmpint(text->clusters[1].blank_before, ==, SCENE_EM / 4);
        g_assert_cmpint(text->glyphs[text->clusters[1].glyph_start].x, ==, -SCENE_EM / 4);
    }
    font_scene_close(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/composition-cases/G01", test_g01_heading_of_22_points_takes_two_lines_of_15);
    g_test_add_func("/composition-cases/G03", test_g03_seven_lines_in_two_columns_are_four_and_three);
    g_test_add_func("/composition-cases/G04", test_g04_forty_lines_of_9_on_15_are_594_points_deep);
    g_test_add_func("/composition-cases/G05", test_g05_four_columns_of_12_are_486_points_wide);
    g_test_add_func("/composition-cases/G07", test_g07_paragraph_of_five_leaves_three_in_four_lines);
    g_test_add_func("/composition-cases/G08", test_g08_subhead_with_one_line_after_it_moves_on);
    g_test_add_func("/composition-cases/G09", test_g09_heading_at_a_column_top_keeps_its_lines);
    g_test_add_func("/composition-cases/H02", test_h02_two_characters_in_three_em_are_an_em_apart);
    g_test_add_func("/composition-cases/H04", test_h04_two_characters_in_four_em_are_two_apart);
    g_test_add_func("/composition-cases/H05", test_h05_thirteen_characters_in_twelve_em_are_condensed);
    g_test_add_func("/composition-cases/H06", test_h06_fifteen_characters_in_twelve_em_are_not_condensed_to_fit);
    g_test_add_func("/composition-cases/head-space-stays-beside-a-mark", test_head_space_stays_beside_a_mark);
    g_test_add_func("/composition-cases/H08", test_h08_typed_space_of_a_head_stays_half_an_em);
    g_test_add_func("/composition-cases/F01", test_f01_chinese_quote_is_an_em_with_ink_at_its_end);
    g_test_add_func("/composition-cases/F02", test_f02_japanese_quote_is_proportional);
    g_test_add_func("/composition-cases/F04", test_f04_english_dash_is_too_narrow);
    g_test_add_func("/composition-cases/F05", test_f05_interpunct_of_the_font_is_set_half_an_em);
    g_test_add_func("/composition-cases/F06", test_f06_half_of_a_stop_is_what_the_font_says);
    g_test_add_func("/composition-cases/F09", test_f09_font_does_not_squeeze_pairs);
    g_test_add_func("/composition-cases/F10", test_f10_taiwan_stops_stand_in_the_middle);
    return g_test_run();
}
