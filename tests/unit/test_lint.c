/* test_lint.c - the geometry behind the rules of the page: heads side by side, cuts through a plan, lines under a head. */
#include "lint/head_geometry.h"
#include "lint/page_cuts.h"
#include "lint/story_legs.h"

#include <glib.h>

enum { EM = 10, GUTTER = 15, PITCH = 13, MEASURE = 170 };

/* --- 碰题 ------------------------------------------------------------------------------------------ */

static const TextStyle hei = {.font = "hei", .weight = 900};
static const TextStyle medium_hei = {.font = "hei", .weight = 500};
static const TextStyle song = {.font = "song", .weight = 900};
static const StoryLayout open_story, boxed_story = {.is_boxed = true};

/* A head of one line in the column `column` of the page, at `y`. */
static Head head_at(int column, Length y)
{
    return (Head){
        .story = &open_story,
        .style = &hei,
        .size = 24,
        .room = {.x = column * (MEASURE + GUTTER), .y = y, .width = MEASURE, .height = 24},
    };
}

static bool collide(Head left, Head right)
{
    return heads_collide(&left, &right, GUTTER, EM);
}

static void test_heads_of_one_size_and_face_collide_across_a_gutter(void)
{
    g_assert_true(collide(head_at(0, 0), head_at(1, 0)));
    g_assert_false(collide(head_at(1, 0), head_at(0, 0))); /* told once, of the right one */
}

static void test_a_column_between_parts_heads(void)
{
    g_assert_false(collide(head_at(0, 0), head_at(2, 0)));
}

static void test_size_face_weight_and_box_part_heads(void)
{
    Head near_size = head_at(1, 0), other_size = head_at(1, 0), other_face = head_at(1, 0), other_weight = head_at(1, 0),
         boxed = head_at(1, 0);
    near_size.size = 22;
    other_size.size = 21;
    other_face.style = &song;
    other_weight.style = &medium_hei;
    boxed.story = &boxed_story;

    g_assert_true(collide(head_at(0, 0), near_size));
    g_assert_false(collide(head_at(0, 0), other_size));
    g_assert_false(collide(head_at(0, 0), other_face));
    g_assert_false(collide(head_at(0, 0), other_weight));
    g_assert_false(collide(head_at(0, 0), boxed));
}

static void test_half_of_the_lower_head_beside_the_other_is_level(void)
{
    Head deep = head_at(0, 0);
    deep.room.height = 53; /* two lines */

    g_assert_true(collide(head_at(0, 0), head_at(1, 12)));
    g_assert_false(collide(head_at(0, 0), head_at(1, 13)));
    g_assert_true(collide(deep, head_at(1, 29)));
    g_assert_false(collide(deep, head_at(1, 60)));
}

static void test_vertical_and_horizontal_heads_go_together(void)
{
    static const TextStyle upright = {.font = "hei", .weight = 900, .mode = WRITING_MODE_VERTICAL_RL};
    Head vertical = head_at(1, 0);
    vertical.style = &upright;

    g_assert_false(collide(head_at(0, 0), vertical));
}

static void test_largest_head_above(void)
{
    Head heads[] = {head_at(0, 0), head_at(1, 100), head_at(2, 200)};
    heads[1].size = 30;

    g_assert_null(find_largest_head_above(heads, 3, &heads[0]));
    g_assert_true(find_largest_head_above(heads, 3, &heads[2]) == &heads[1]);
}

/* --- 题文分离 ---------------------------------------------------------------------------------------- */

static PlacedFrame frame_at(int column, int first_line, int used_lines)
{
    return (PlacedFrame){
        .rect =
            {
                .inline_start = column * (MEASURE + GUTTER),
                .block_start = first_line * PITCH,
                .inline_extent = MEASURE,
                .block_extent = used_lines * PITCH - (PITCH - EM),
            },
        .line_count = used_lines,
        .used_lines = used_lines,
    };
}

static void test_text_begins_in_a_column_that_its_head_spans(void)
{
    Line line = {.measure = 2 * MEASURE + GUTTER};
    PlacedLine first = {.line = &line, .inline_start = MEASURE + GUTTER, .size = 24};
    Head head = {.story = &open_story, .style = &hei, .first = &first, .line_count = 1};
    PlacedFrame beside = frame_at(0, 0, 20), below = frame_at(1, 3, 17), last = frame_at(2, 3, 17), far = frame_at(3, 3, 17);

    g_assert_false(text_begins_at_head(&head, &beside));
    g_assert_true(text_begins_at_head(&head, &below));
    g_assert_true(text_begins_at_head(&head, &last));
    g_assert_false(text_begins_at_head(&head, &far));
}

/* --- 背题 and legs ----------------------------------------------------------------------------------- */

enum { MOST_LINES = 80 };

typedef struct StoryScene {
    PlacedLine lines[MOST_LINES];
    PlacedFrame frames[4];
    StoryLayout layout;
} StoryScene;

static void add_line(StoryScene *scene, StoryPart part, int column, int line)
{
    scene->lines[scene->layout.line_count++] = (PlacedLine){
        .part = part,
        .inline_start = column * (MEASURE + GUTTER),
        .block_start = line * PITCH,
        .size = EM,
    };
}

static void add_frame(StoryScene *scene, int column, int first_line, int used_lines)
{
    scene->frames[scene->layout.frame_count++] = frame_at(column, first_line, used_lines);
}

static void add_text(StoryScene *scene, int column, int first_line, int past_line)
{
    for (int line = first_line; line < past_line; line++)
        add_line(scene, PART_BODY, column, line);
}

/* Two columns from line 0 on; a subhead in line `subhead` of the first one, text round it and in the second. */
static void story_with_subhead(StoryScene *scene, int subhead, int depth, int lines_in_second)
{
    *scene = (StoryScene){0};
    scene->layout.lines = scene->lines;
    scene->layout.frames = scene->frames;
    add_frame(scene, 0, 0, depth);
    add_frame(scene, 1, 0, depth);
    add_text(scene, 0, 0, subhead);
    add_line(scene, PART_SUBHEAD, 0, subhead);
    add_text(scene, 0, subhead + 1, depth);
    add_text(scene, 1, 0, lines_in_second);
}

static int lines_under_subhead(int subhead, int depth, int lines_in_second)
{
    StoryScene scene;
    story_with_subhead(&scene, subhead, depth, lines_in_second);
    return lines_under_head(&scene.layout, subhead, PITCH);
}

static void test_two_lines_under_a_subhead_are_few_and_three_enough(void)
{
    g_assert_cmpint(lines_under_subhead(17, 20, 20), ==, 2);
    g_assert_cmpint(lines_under_subhead(16, 20, 20), ==, LEAST_LINES_UNDER_HEAD);
}

static void test_a_shallow_column_and_a_story_that_ends_have_enough(void)
{
    g_assert_cmpint(lines_under_subhead(7, 10, 10), ==, 2);
    g_assert_cmpint(lines_under_subhead(6, 9, 9), ==, LEAST_LINES_UNDER_HEAD);
    g_assert_cmpint(lines_under_subhead(17, 20, 0), ==, LEAST_LINES_UNDER_HEAD);
}

/* A head over all columns is at no column's foot, however little text stands under it. */
static void test_columns_that_begin_below_the_head_have_enough(void)
{
    StoryScene scene = {0};
    scene.layout = (StoryLayout){.lines = scene.lines, .frames = scene.frames};
    add_line(&scene, PART_HEADLINE, 0, 15);
    for (int column = 0; column < 2; column++) {
        add_frame(&scene, column, 18, 2);
        add_text(&scene, column, 18, 20);
    }

    g_assert_cmpint(lines_under_head(&scene.layout, 0, PITCH), ==, LEAST_LINES_UNDER_HEAD);
}

static void test_a_leg_goes_on_below_a_picture(void)
{
    StoryScene scene = {0};
    scene.layout = (StoryLayout){.frames = scene.frames};
    add_frame(&scene, 0, 0, 4);
    add_frame(&scene, 0, 12, 8);
    add_frame(&scene, 1, 0, 20);

    g_assert_cmpint(lines_of_leg(&scene.layout, 0), ==, 12);
    g_assert_cmpint(lines_of_leg(&scene.layout, 1), ==, 0);
    g_assert_cmpint(lines_of_leg(&scene.layout, 2), ==, 20);
}

static PlacedPicture picture_at(int column, int column_count, int first_line, int line_count)
{
    return (PlacedPicture){
        .slot =
            {
                .inline_start = column * (MEASURE + GUTTER),
                .block_start = first_line * PITCH,
                .inline_extent = column_count * (MEASURE + GUTTER) - GUTTER,
                .block_extent = line_count * PITCH - (PITCH - EM),
            },
    };
}

static void test_where_a_picture_has_text(void)
{
    StoryScene scene = {0};
    scene.layout = (StoryLayout){.frames = scene.frames};
    add_frame(&scene, 0, 0, 4);
    add_frame(&scene, 0, 12, 8);
    add_frame(&scene, 1, 0, 20);
    PlacedPicture middle = picture_at(0, 1, 4, 8), top = picture_at(0, 1, -8, 8), foot = picture_at(1, 1, 20, 8),
                  beside_text = picture_at(1, 1, 5, 8), wide = picture_at(0, 2, 4, 8);
    TextRound round_middle = text_round(&scene.layout, &middle, PITCH), round_top = text_round(&scene.layout, &top, PITCH),
              round_foot = text_round(&scene.layout, &foot, PITCH),
              round_beside = text_round(&scene.layout, &beside_text, PITCH);

    g_assert_true(round_middle.is_above && round_middle.is_below);
    g_assert_true(!round_top.is_above && round_top.is_below);
    g_assert_true(round_foot.is_above && !round_foot.is_below);
    g_assert_true(round_beside.is_above && round_beside.is_below); /* one frame runs past it */
    g_assert_true(picture_stands_in_one_leg(&scene.layout, &middle));
    g_assert_false(picture_stands_in_one_leg(&scene.layout, &wide));
}

/* --- 断版 and 通缝 ----------------------------------------------------------------------------------- */

enum { COLUMNS = 4, ROWS = 3, ROW_LINES = 5, ROW_GAP = 1 };

typedef struct PlanScene {
    Area areas[26];
    AreaRun runs[26][COLUMNS * ROWS];
    StoryPlacement placements[26];
    Page page;
} PlanScene;

static void add_cell(PlanScene *scene, const char *const rows[ROWS], int row, int column)
{
    int index = rows[row][column] - 'a';
    Area *area = &scene->areas[index];
    bool goes_on_below = row + 1 < ROWS && rows[row + 1][column] == rows[row][column];
    area->name = "named";
    area->runs = scene->runs[index];
    area->runs[area->run_count++] = (AreaRun){column, row * (ROW_LINES + ROW_GAP), ROW_LINES + (goes_on_below ? ROW_GAP : 0)};
}

/* A plan of letters as an issue writes it; letters from x on are furniture, all others stories. */
static void page_of_plan(PlanScene *scene, const char *const rows[ROWS])
{
    *scene = (PlanScene){.page = {.areas = scene->areas, .area_count = 26, .placements = scene->placements}};
    for (int row = 0; row < ROWS; row++)
        for (int column = 0; column < COLUMNS; column++)
            if (rows[row][column] != '.')
                add_cell(scene, rows, row, column);
    for (int i = 0; i < 26; i++) {
        if (!scene->areas[i].runs)
            scene->areas[i].runs = scene->runs[i];
        if (scene->areas[i].run_count > 0 && i < 'x' - 'a')
            scene->placements[scene->page.placement_count++].area = &scene->areas[i];
    }
}

/* The letters of the areas behind the cuts of a plan, across the page or down it. */
static char *cuts_of_plan(bool is_across, const char *row1, const char *row2, const char *row3)
{
    PlanScene scene;
    page_of_plan(&scene, (const char *const[ROWS]){row1, row2, row3});
    Grid grid = {.column_count = COLUMNS, .line_count = ROWS * ROW_LINES + (ROWS - 1) * ROW_GAP};
    PageCuts cuts = page_cuts(&scene.page, &grid, is_across);
    GString *letters = g_string_new("");
    int step = 1;
    for (const Area *area = find_page_cut(&cuts, &step); area; area = find_page_cut(&cuts, &step))
        g_string_append_c(letters, (char)('a' + (area - scene.areas)));
    return g_string_free(letters, FALSE);
}

static void assert_cuts(bool is_across, const char *expected, const char *row1, const char *row2, const char *row3)
{
    char *letters = cuts_of_plan(is_across, row1, row2, row3);
    g_assert_cmpstr(letters, ==, expected);
    g_free(letters);
}

static void test_gaps_across_the_page(void)
{
    assert_cuts(true, "c", "aabb", "cddd", "cddd");
    assert_cuts(true, "ce", "aabb", "ccdd", "eeef");
    assert_cuts(true, "", "aabb", "ccbb", "cddd"); /* b reaches over the one, c over the other */
    assert_cuts(true, "c", "aabb", ".ccd", ".eed"); /* an empty cell reaches over nothing */
}

static void test_strips_and_furniture_cut_no_page_in_two(void)
{
    assert_cuts(true, "", "aaaa", "bbcc", "bbcc"); /* 通栏 */
    assert_cuts(true, "", "bbcc", "bbcc", "aaaa");
    assert_cuts(true, "", "xxyy", "aabb", "aabb"); /* a nameplate and an ear */
    assert_cuts(true, "", "xxxa", "bbcc", "bbcc"); /* 报眼 */
    assert_cuts(true, "", "aabb", "xxxx", "ccdd"); /* a band between them */
}

static void test_gutters_down_the_page(void)
{
    assert_cuts(false, "b", "aabb", "aacc", "ddcc");
    assert_cuts(false, "", "aabb", "aacc", "dddc"); /* d reaches over it */
    assert_cuts(false, "", "abbb", "accc", "addd"); /* 直栏 */
    assert_cuts(false, "", "xxxx", "aabb", "ccdd"); /* the nameplate reaches over it */
    assert_cuts(false, "", "abbd", "cbbe", "cbbe"); /* 直栏 in the middle */
    assert_cuts(false, "b", "abbc", "deec", "deec");
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/lint/heads-of-one-size-and-face-collide-across-a-gutter",
                    test_heads_of_one_size_and_face_collide_across_a_gutter);
    g_test_add_func("/lint/a-column-between-parts-heads", test_a_column_between_parts_heads);
    g_test_add_func("/lint/size-face-weight-and-box-part-heads", test_size_face_weight_and_box_part_heads);
    g_test_add_func("/lint/half-of-the-lower-head-beside-the-other-is-level",
                    test_half_of_the_lower_head_beside_the_other_is_level);
    g_test_add_func("/lint/vertical-and-horizontal-heads-go-together", test_vertical_and_horizontal_heads_go_together);
    g_test_add_func("/lint/largest-head-above", test_largest_head_above);
    g_test_add_func("/lint/text-begins-in-a-column-that-its-head-spans",
                    test_text_begins_in_a_column_that_its_head_spans);
    g_test_add_func("/lint/two-lines-under-a-subhead-are-few-and-three-enough",
                    test_two_lines_under_a_subhead_are_few_and_three_enough);
    g_test_add_func("/lint/a-shallow-column-and-a-story-that-ends-have-enough",
                    test_a_shallow_column_and_a_story_that_ends_have_enough);
    g_test_add_func("/lint/columns-that-begin-below-the-head-have-enough",
                    test_columns_that_begin_below_the_head_have_enough);
    g_test_add_func("/lint/a-leg-goes-on-below-a-picture", test_a_leg_goes_on_below_a_picture);
    g_test_add_func("/lint/where-a-picture-has-text", test_where_a_picture_has_text);
    g_test_add_func("/lint/gaps-across-the-page", test_gaps_across_the_page);
    g_test_add_func("/lint/strips-and-furniture-cut-no-page-in-two", test_strips_and_furniture_cut_no_page_in_two);
    g_test_add_func("/lint/gutters-down-the-page", test_gutters_down_the_page);
    return g_test_run();
}
