/* test_table_grid.c - cells of tables in rows and columns. */
#include "preflight/table_grid.h"

#include <glib.h>
#include <limits.h>

/* A cell of a row that spans so many columns and rows. */
#define SPAN(at, columns, rows) {.row = at, .column_span = columns, .row_span = rows}
#define CELL(at) SPAN(at, 1, 1)
#define CELL_WITH(at, ...) {.row = at, .column_span = 1, .row_span = 1, __VA_ARGS__}

typedef struct Fixture {
    Arena *arena;
    TableGrid grid;
} Fixture;

static Fixture laid(TableCell *cells, size_t count, int row_count)
{
    Arena *arena = arena_new();
    return (Fixture){arena, table_grid_lay(arena, cells, (int)count, row_count)};
}

static void assert_problem(GridProblem expected, TableCell *cells, size_t count, int row_count)
{
    Fixture fixture = laid(cells, count, row_count);
    g_assert_cmpint(fixture.grid.problem, ==, expected);
    arena_free(fixture.arena);
}

static void test_spans_fill_the_grid(void)
{
    TableCell cells[] = {SPAN(0, 1, 2), SPAN(0, 2, 1), CELL(1), CELL(1)};
    Fixture fixture = laid(cells, G_N_ELEMENTS(cells), 2);
    g_assert_cmpint(fixture.grid.problem, ==, GRID_REGULAR);
    g_assert_cmpint(fixture.grid.column_count, ==, 3);
    g_assert_cmpint(fixture.grid.row_count, ==, 2);
    g_assert_true(fixture.grid.cells[3] == &cells[0]);
    g_assert_cmpint(cells[3].column, ==, 2);
    arena_free(fixture.arena);
}

static void test_tables_without_cells_are_regular(void)
{
    assert_problem(GRID_REGULAR, NULL, 0, 0);
    assert_problem(GRID_REGULAR, NULL, 0, 3);
}

static void test_a_short_row_leaves_holes(void)
{
    TableCell cells[] = {CELL(0), CELL(0), CELL(1)};
    assert_problem(GRID_ROWS_DIFFER, cells, G_N_ELEMENTS(cells), 2);
}

static void test_a_long_row_goes_beyond_the_first(void)
{
    TableCell cells[] = {CELL(0), CELL(1), CELL(1)};
    assert_problem(GRID_ROWS_DIFFER, cells, G_N_ELEMENTS(cells), 2);
}

static void test_a_span_beyond_the_last_row_is_told(void)
{
    TableCell cells[] = {CELL(0), SPAN(0, 1, 3), CELL(1)};
    assert_problem(GRID_COLUMNS_DIFFER, cells, G_N_ELEMENTS(cells), 2);
}

static void test_cells_that_overlap_are_told(void)
{
    TableCell cells[] = {CELL(0), SPAN(0, 1, 2), CELL(0), SPAN(1, 2, 1), CELL(1)};
    assert_problem(GRID_CELLS_OVERLAP, cells, G_N_ELEMENTS(cells), 2);
}

static void test_spans_without_measure_do_no_harm(void)
{
    TableCell wide[] = {SPAN(0, INT_MAX, 1), SPAN(0, INT_MAX, 1), CELL(1)};
    TableCell high[] = {SPAN(0, 1, INT_MAX), SPAN(1, 1, INT_MAX)};
    assert_problem(GRID_ROWS_DIFFER, wide, G_N_ELEMENTS(wide), 2);
    Fixture fixture = laid(high, G_N_ELEMENTS(high), 2);
    g_assert_cmpint(fixture.grid.problem, !=, GRID_REGULAR);
    arena_free(fixture.arena);
}

static void test_a_row_heading_reaches_its_row_only(void)
{
    TableCell cells[] = {CELL_WITH(0, .is_heading = true, .scope = SCOPE_ROW), CELL(0),
                         CELL_WITH(1, .is_heading = true), CELL(1)};
    Fixture fixture = laid(cells, G_N_ELEMENTS(cells), 2);
    g_assert_true(find_cell_without_heading(&fixture.grid) == &cells[3]);
    arena_free(fixture.arena);
}

static void test_a_cell_may_name_its_heading(void)
{
    const char *const named[] = {"a"}, *const unknown[] = {"a", "b"};
    TableCell cells[] = {CELL_WITH(0, .is_heading = true, .id = "a"), CELL_WITH(1, .headings = named, .heading_count = 1),
                         CELL_WITH(2, .headings = unknown, .heading_count = 2)};
    Fixture fixture = laid(cells, G_N_ELEMENTS(cells), 3);
    g_assert_true(find_cell_without_heading(&fixture.grid) == &cells[2]);
    arena_free(fixture.arena);
}

static void test_headings_behind_other_cells_are_too_far(void)
{
    TableCell cells[] = {CELL_WITH(0, .is_heading = true, .scope = SCOPE_COLUMN), CELL(1), CELL_WITH(2, .is_heading = true),
                         CELL(3)};
    Fixture fixture = laid(cells, G_N_ELEMENTS(cells), 4);
    g_assert_true(find_cell_without_heading(&fixture.grid) == &cells[3]);
    arena_free(fixture.arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/grid/spans", test_spans_fill_the_grid);
    g_test_add_func("/grid/empty", test_tables_without_cells_are_regular);
    g_test_add_func("/grid/short-row", test_a_short_row_leaves_holes);
    g_test_add_func("/grid/long-row", test_a_long_row_goes_beyond_the_first);
    g_test_add_func("/grid/beyond", test_a_span_beyond_the_last_row_is_told);
    g_test_add_func("/grid/overlap", test_cells_that_overlap_are_told);
    g_test_add_func("/grid/no-measure", test_spans_without_measure_do_no_harm);
    g_test_add_func("/grid/row-heading", test_a_row_heading_reaches_its_row_only);
    g_test_add_func("/grid/named-heading", test_a_cell_may_name_its_heading);
    g_test_add_func("/grid/far-heading", test_headings_behind_other_cells_are_too_far);
    return g_test_run();
}
