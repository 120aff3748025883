/* table_grid.c - see table_grid.h. The search for headings is that of ISO 32000-2, 14.8.4.8.3. */
#include "preflight/table_grid.h"

#include <glib.h>
#include <string.h>

enum { MOST_COLUMNS = 2000, MOST_PLACES = 200000 };

/* --- laying ---------------------------------------------------------------------------------------- */

static int columns_of_first_row(const TableCell *cells, int count)
{
    int columns = 0;
    for (int i = 0; i < count && cells[i].row == cells[0].row && columns <= MOST_COLUMNS; i++)
        columns += MIN(cells[i].column_span, MOST_COLUMNS + 1);
    return columns;
}

static const TableCell *first_of_row(const TableCell *cells, int count, int row, int *from)
{
    while (*from < count && cells[*from].row < row)
        (*from)++;
    return *from < count && cells[*from].row == row ? &cells[*from] : NULL;
}

/* Rows that the first cell of another spans have no first cell of their own to be counted by. */
static int count_rows(const TableCell *cells, int count, int row_count)
{
    int rows = 0;
    int from = 0;
    for (int row = 0; row < row_count; row++) {
        const TableCell *first = first_of_row(cells, count, row, &from);
        if (!first)
            continue;
        rows += MIN(first->row_span, MOST_PLACES - rows);
        row += MIN(first->row_span - 1, row_count);
    }
    return rows;
}

typedef struct Laying {
    TableGrid grid;
    TableCell **places;
} Laying;

static TableCell **place_of_cell(const Laying *laying, int row, int column)
{
    return &laying->places[(size_t)row * (size_t)laying->grid.column_count + (size_t)column];
}

static bool give_up(Laying *laying, GridProblem problem, int row)
{
    laying->grid.problem = problem;
    laying->grid.problem_row = row;
    return false;
}

static bool occupy(Laying *laying, TableCell *cell)
{
    for (int row = cell->row; row < cell->row + cell->row_span; row++)
        for (int column = cell->column; column < cell->column + cell->column_span; column++) {
            if (*place_of_cell(laying, row, column))
                return give_up(laying, GRID_CELLS_OVERLAP, row);
            *place_of_cell(laying, row, column) = cell;
        }
    return true;
}

static bool lay_cell(Laying *laying, TableCell *cell, int *column)
{
    if (cell->row >= laying->grid.row_count)
        return give_up(laying, GRID_COLUMNS_DIFFER, cell->row);
    while (*column < laying->grid.column_count && *place_of_cell(laying, cell->row, *column))
        (*column)++;
    if (cell->column_span > laying->grid.column_count - *column)
        return give_up(laying, GRID_ROWS_DIFFER, cell->row);
    if (cell->row_span > laying->grid.row_count - cell->row)
        return give_up(laying, GRID_COLUMNS_DIFFER, cell->row);
    cell->column = *column;
    *column += cell->column_span;
    return occupy(laying, cell);
}

static bool lay_cells(Laying *laying, TableCell *cells, int count)
{
    int column = 0;
    for (int i = 0; i < count; i++) {
        if (i > 0 && cells[i].row != cells[i - 1].row)
            column = 0;
        if (!lay_cell(laying, &cells[i], &column))
            return false;
    }
    return true;
}

static void look_for_holes(Laying *laying)
{
    for (int row = 0; row < laying->grid.row_count; row++)
        for (int column = 0; column < laying->grid.column_count; column++)
            if (!*place_of_cell(laying, row, column)) {
                give_up(laying, GRID_ROWS_DIFFER, row);
                return;
            }
}

TableGrid table_grid_lay(Arena *arena, TableCell *cells, int count, int row_count)
{
    Laying laying = {.grid = {.row_count = count_rows(cells, count, row_count),
                              .column_count = columns_of_first_row(cells, count)}};
    TableGrid *grid = &laying.grid;
    if (grid->column_count > MOST_COLUMNS || (long long)grid->row_count * grid->column_count > MOST_PLACES) {
        grid->problem = GRID_ROWS_DIFFER;
        return *grid;
    }
    laying.places = arena_new_array(arena, TableCell *, grid->row_count * grid->column_count);
    if (lay_cells(&laying, cells, count))
        look_for_holes(&laying);
    grid->cells = laying.places;
    return *grid;
}

/* --- headings -------------------------------------------------------------------------------------- */

static const TableCell *cell_at(const TableGrid *grid, int row, int column)
{
    return grid->cells[(size_t)row * (size_t)grid->column_count + (size_t)column];
}

/* IDs of all headings; `all_scoped` is whether each of them has a scope. */
static GHashTable *heading_ids(const TableGrid *grid, bool *all_scoped)
{
    GHashTable *ids = g_hash_table_new(g_str_hash, g_str_equal);
    *all_scoped = true;
    for (int i = 0; i < grid->row_count * grid->column_count; i++) {
        const TableCell *cell = grid->cells[i];
        if (!cell->is_heading)
            continue;
        *all_scoped = *all_scoped && cell->scope != SCOPE_NONE;
        if (cell->id && *cell->id)
            g_hash_table_add(ids, (gpointer)cell->id);
    }
    return ids;
}

static bool names_headings(const TableCell *cell, GHashTable *ids)
{
    for (int i = 0; i < cell->heading_count; i++)
        if (!g_hash_table_contains(ids, cell->headings[i]))
            return false;
    return cell->heading_count > 0;
}

/* From a cell back to the edge: the first run of headings on the way counts. */
static bool meets_scope(const TableGrid *grid, int row, int column, int row_step, int column_step, HeadingScope scope)
{
    bool met_heading = false;
    for (; row >= 0 && column >= 0; row += row_step, column += column_step) {
        const TableCell *cell = cell_at(grid, row, column);
        if (cell->is_heading && (cell->scope == scope || cell->scope == SCOPE_BOTH))
            return true;
        if (met_heading && !cell->is_heading)
            return false;
        met_heading = met_heading || cell->is_heading;
    }
    return false;
}

static bool has_heading_above(const TableGrid *grid, const TableCell *cell)
{
    for (int column = cell->column; column < cell->column + cell->column_span; column++)
        if (meets_scope(grid, cell->row - 1, column, -1, 0, SCOPE_COLUMN))
            return true;
    return false;
}

static bool has_heading_beside(const TableGrid *grid, const TableCell *cell)
{
    for (int row = cell->row; row < cell->row + cell->row_span; row++)
        if (meets_scope(grid, row, cell->column - 1, 0, -1, SCOPE_ROW))
            return true;
    return false;
}

const TableCell *find_cell_without_heading(const TableGrid *grid)
{
    bool all_scoped;
    const TableCell *found = NULL;
    GHashTable *ids = heading_ids(grid, &all_scoped);
    for (int i = 0; i < grid->row_count * grid->column_count && !found && !all_scoped; i++) {
        const TableCell *cell = grid->cells[i];
        bool is_first_place = i == cell->row * grid->column_count + cell->column;
        if (is_first_place && !cell->is_heading && !names_headings(cell, ids) && !has_heading_above(grid, cell) &&
            !has_heading_beside(grid, cell))
            found = cell;
    }
    g_hash_table_unref(ids);
    return found;
}
