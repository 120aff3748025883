/* test_spread.c - two pages side by side: their grid, the columns of a story on both, lines that keep off the fold. */
#include "flow/frame.h"
#include "issue/spread.h"
#include "page/grid.h"
#include "page/head_fold.h"
#include "paragraph/line_breaker.h"

#include "stub_text.h"

#include <glib.h>

static PageDesign tabloid(RemainderPlace remainder_place)
{
    Length em = length_from_points(9.4);
    GridRequest request = {
        .type_area = {length_from_mm(241), length_from_mm(348)},
        .column_count = 4,
        .em = em,
        .line_pitch = length_from_points(12.4),
        .gutter = em + em / 2,
        .measure_characters = 17,
        .remainder_place = remainder_place,
    };
    return (PageDesign){
        .sheet = {length_from_mm(275), length_from_mm(390)},
        .type_area = {length_from_mm(20), length_from_mm(24), request.type_area.width, request.type_area.height},
        .grid = grid_from_request(&request),
    };
}

static Rect column_rect(const PageDesign *design, int number, int column)
{
    Area area = {.first_column = column, .column_count = 1, .line_count = 1};
    return area_rect(design, number, &area);
}

/* --- the sheet ---------------------------------------------------------------------------------- */

static void test_left_page_is_even(void)
{
    g_assert_true(pages_face_each_other(4, 5));
    g_assert_false(pages_face_each_other(3, 4));
    g_assert_false(pages_face_each_other(5, 4));
    g_assert_false(pages_face_each_other(4, 7));
}

static void check_columns_of_halves(RemainderPlace remainder_place)
{
    Arena *arena = arena_new();
    PageDesign design = tabloid(remainder_place);
    const PageDesign *spread = spread_design(arena, &design);
    g_assert_cmpint(spread->sheet.width, ==, 2 * design.sheet.width);
    g_assert_cmpint(spread->grid.column_count, ==, 8);
    for (int column = 0; column < 4; column++) {
        Rect left = column_rect(&design, 4, column), right = column_rect(&design, 5, column);
        g_assert_cmpint(column_rect(spread, 4, column).x, ==, left.x);
        g_assert_cmpint(column_rect(spread, 4, column + 4).x, ==, right.x + design.sheet.width);
        g_assert_cmpint(column_rect(spread, 4, column + 4).width, ==, right.width);
    }
    arena_free(arena);
}

static void test_columns_stand_where_single_pages_have_them(void)
{
    check_columns_of_halves(REMAINDER_TO_MARGINS);
    check_columns_of_halves(REMAINDER_TO_GUTTERS);
}

static void test_fold_is_twice_the_inner_margin(void)
{
    Arena *arena = arena_new();
    PageDesign design = tabloid(REMAINDER_TO_GUTTERS);
    const PageDesign *spread = spread_design(arena, &design);
    Length gap = grid_gap_before(&spread->grid, 4), middle = page_type_area(spread, 4).x + grid_fold_middle(&spread->grid);
    g_assert_cmpint(ABS(gap - 2 * design.type_area.x), <=, design.grid.remainder + 1);
    g_assert_cmpint(ABS(middle - design.sheet.width), <=, 2);
    g_assert_cmpint(grid_gap_before(&spread->grid, 3), ==, design.grid.gutter);
    arena_free(arena);
}

static void test_area_across_the_fold_includes_it(void)
{
    Arena *arena = arena_new();
    PageDesign design = tabloid(REMAINDER_TO_GUTTERS);
    const PageDesign *spread = spread_design(arena, &design);
    Area across = {.first_column = 3, .column_count = 2}, beside = {.first_column = 2, .column_count = 2};
    g_assert_true(area_crosses_fold(&spread->grid, &across));
    g_assert_false(area_crosses_fold(&spread->grid, &beside));
    g_assert_false(area_crosses_fold(&design.grid, &across));
    g_assert_cmpint(area_width(&spread->grid, &beside), ==, grid_span_width(&design.grid, 2));
    g_assert_cmpint(area_width(&spread->grid, &across), ==,
                    grid_span_width(&design.grid, 2) + grid_gap_before(&spread->grid, 4) - design.grid.gutter);
    arena_free(arena);
}

/* A gutter at each side, whole characters between, in the middle of the sheet. */
static void test_area_in_the_fold_has_whole_characters(void)
{
    Arena *arena = arena_new();
    PageDesign design = tabloid(REMAINDER_TO_GUTTERS);
    const PageDesign *spread = spread_design(arena, &design);
    const Grid *grid = &spread->grid;
    Area fold = {.first_column = 4, .line_count = 10, .in_fold = true};
    Rect rect = area_rect(spread, 4, &fold);
    Length room = grid_gap_before(grid, 4) - 2 * grid->gutter;
    g_assert_cmpint(rect.width % grid->em, ==, 0);
    g_assert_cmpint(rect.width, <=, room);
    g_assert_cmpint(rect.width + grid->em, >, room);
    g_assert_cmpint(ABS(rect.x + rect.width / 2 - design.sheet.width), <=, 2);
    g_assert_false(area_crosses_fold(grid, &fold));
    g_assert_false(area_is_right_of_fold(grid, &fold));
    arena_free(arena);
}

static void test_halves_are_pages_of_their_own_number(void)
{
    Arena *arena = arena_new();
    PageDesign design = tabloid(REMAINDER_TO_GUTTERS);
    Page pages[] = {{.number = 3}, {.number = 4, .spread = spread_design(arena, &design)}};
    Issue issue = {.design = &design, .pages = pages, .page_count = 2};
    g_assert_cmpint(page_half(&pages[1], false).number, ==, 4);
    g_assert_cmpint(page_half(&pages[1], true).number, ==, 5);
    g_assert_null(page_half(&pages[1], true).spread);
    g_assert_cmpstr(page_label(arena, &pages[0]), ==, "3");
    g_assert_cmpstr(page_label(arena, &pages[1]), ==, "4-5");
    g_assert_cmpint(issue_page_total(&issue), ==, 3);
    arena_free(arena);
}

/* --- columns of a story -------------------------------------------------------------------------- */

static void test_columns_of_a_story_keep_clear_of_the_fold(void)
{
    BodyColumns columns = {.count = 4, .measure = 100, .gutter = 10, .fold_before = 2, .fold_extra = 40, .em = 10};
    static const Length starts[] = {0, 110, 260, 370};
    for (int column = 0; column < columns.count; column++)
        g_assert_cmpint(body_column_start(&columns, column), ==, starts[column]);
    g_assert_cmpint(body_gap_before(&columns, 2), ==, 50);
    g_assert_cmpint(body_gap_before(&columns, 3), ==, 10);
}

static void check_lines_beside(const BodyColumns *columns, int first_column, int column_count)
{
    Arena *arena = arena_new();
    Obstacle obstacle = obstacle_of_columns(columns, first_column, column_count, 0, 5);
    Frames frames = frames_around(arena, columns, 10, &obstacle, 1);
    for (int i = 0; i < frames.count; i++) {
        bool is_beside = frames.items[i].column < first_column || frames.items[i].column >= first_column + column_count;
        g_assert_cmpint(frames.items[i].line_count, ==, is_beside ? 10 : 5);
        g_assert_null(frames.items[i].rooms);
    }
    arena_free(arena);
}

/* Also where margins are so narrow that the fold is less than a gutter. */
static void test_pictures_at_the_fold_take_nothing_of_the_other_page(void)
{
    for (Length extra = -8; extra <= 40; extra += 16) {
        BodyColumns columns = {.count = 4, .measure = 100, .gutter = 10, .fold_before = 2, .fold_extra = extra, .em = 10};
        check_lines_beside(&columns, 0, 2);
        check_lines_beside(&columns, 2, 1);
        check_lines_beside(&columns, 1, 2);
    }
}

/* --- lines ---------------------------------------------------------------------------------------- */

/* A line of `string` in a frame of 20 em, its fold in the middle of em `fold`, from 0. */
static Line line_at_fold(Arena *arena, const char *string, Alignment alignment, int fold, int *cut)
{
    TextStyle *style = arena_new_object(arena, TextStyle);
    *style = (TextStyle){.size = STUB_EM, .composition = stub_composition(), .alignment = alignment};
    Length *measure = arena_new_object(arena, Length);
    *measure = 20 * STUB_EM;
    LineSettings settings = {
        .measures = measure, .measure_count = 1, .alignment = alignment, .composition = &style->composition};
    ShapedText *text = stub_text_in_mode(arena, string, style, WRITING_MODE_HORIZONTAL);
    Lines lines = paragraph_break(arena, text, &settings);
    g_assert_cmpint(lines.count, ==, 1);
    LineAtFold place = {fold * STUB_EM + STUB_EM / 2, *measure, STUB_EM, alignment, false};
    Line line = lines.items[0];
    *cut = line_keep_off_fold(arena, text, &line, &place);
    return line;
}

/* The number of characters that end before the middle of em `fold`; the next one begins behind it. */
static int characters_before(const Line *line, int fold)
{
    Length place = fold * STUB_EM + STUB_EM / 2 - line->indent, bearing = STUB_EM / 20;
    int count = 0;
    while (count < line->visible_end - line->first_cluster && line->positions[count] + STUB_EM <= place + bearing)
        count++;
    g_assert_cmpint(line->positions[count], >=, place - bearing);
    return count;
}

static void test_head_from_the_left_opens_its_gaps(void)
{
    Arena *arena = arena_new();
    int cut;
    Line line = line_at_fold(arena, "从南渡走到老桥沿着河岸慢慢走", ALIGNMENT_START, 8, &cut);
    g_assert_cmpint(cut, ==, -1);
    g_assert_cmpint(characters_before(&line, 8), ==, 8);
    g_assert_cmpint(line.positions[0], ==, 0);
    Length first = line.positions[1] - line.positions[0], last = line.positions[13] - line.positions[12];
    g_assert_cmpint(ABS(first - last), <=, 2);
    g_assert_cmpint(first, >, STUB_EM);
    arena_free(arena);
}

static void test_centred_head_moves_as_a_whole(void)
{
    Arena *arena = arena_new();
    int cut;
    Line line = line_at_fold(arena, "从南渡走到老桥沿着河岸慢慢", ALIGNMENT_CENTRE, 9, &cut);
    g_assert_cmpint(cut, ==, -1);
    characters_before(&line, 9);
    for (int i = 0; i < 13; i++)
        g_assert_cmpint(line.positions[i], ==, i * STUB_EM);
    arena_free(arena);
}

static void test_head_that_fills_its_width_keeps_its_ends(void)
{
    Arena *arena = arena_new();
    int cut;
    Line line = line_at_fold(arena, "从南渡走到老桥沿着河岸慢慢走过苇塘和坡道", ALIGNMENT_JUSTIFY, 9, &cut);
    g_assert_cmpint(cut, ==, -1);
    characters_before(&line, 9);
    g_assert_cmpint(line.positions[0], ==, 0);
    g_assert_cmpint(line.positions[19] + STUB_EM, ==, 20 * STUB_EM);
    arena_free(arena);
}

/* Two characters before the fold cannot give way to half of one. */
static void test_line_without_room_is_told(void)
{
    Arena *arena = arena_new();
    int cut;
    line_at_fold(arena, "从南渡走", ALIGNMENT_START, 2, &cut);
    g_assert_cmpint(cut, ==, 2);
    arena_free(arena);
}

static void test_line_that_ends_before_the_fold_stays(void)
{
    Arena *arena = arena_new();
    int cut;
    Line line = line_at_fold(arena, "从南渡走", ALIGNMENT_START, 9, &cut);
    g_assert_cmpint(cut, ==, -1);
    g_assert_cmpint(line.positions[3], ==, 3 * STUB_EM);
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/spread/left-page-is-even", test_left_page_is_even);
    g_test_add_func("/spread/columns-stand-where-single-pages-have-them", test_columns_stand_where_single_pages_have_them);
    g_test_add_func("/spread/fold-is-twice-the-inner-margin", test_fold_is_twice_the_inner_margin);
    g_test_add_func("/spread/area-across-the-fold-includes-it", test_area_across_the_fold_includes_it);
    g_test_add_func("/spread/area-in-the-fold-has-whole-characters", test_area_in_the_fold_has_whole_characters);
    g_test_add_func("/spread/halves-are-pages-of-their-own-number", test_halves_are_pages_of_their_own_number);
    g_test_add_func("/spread/columns-of-a-story-keep-clear-of-the-fold", test_columns_of_a_story_keep_clear_of_the_fold);
    g_test_add_func("/spread/pictures-at-the-fold-take-nothing-of-the-other-page",
                    test_pictures_at_the_fold_take_nothing_of_the_other_page);
    g_test_add_func("/spread/head-from-the-left-opens-its-gaps", test_head_from_the_left_opens_its_gaps);
    g_test_add_func("/spread/centred-head-moves-as-a-whole", test_centred_head_moves_as_a_whole);
    g_test_add_func("/spread/head-that-fills-its-width-keeps-its-ends", test_head_that_fills_its_width_keeps_its_ends);
    g_test_add_func("/spread/line-without-room-is-told", test_line_without_room_is_told);
    g_test_add_func("/spread/line-that-ends-before-the-fold-stays", test_line_that_ends_before_the_fold_stays);
    return g_test_run();
}
