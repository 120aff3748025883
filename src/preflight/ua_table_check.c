/* ua_table_check.c - see ua_table_check.h. Follows ISO 14289-1, 7.2 and 7.5. */
#include "preflight/ua_table_check.h"

#include "preflight/object_values.h"
#include "preflight/struct_tree.h"
#include "preflight/table_grid.h"

#include <glib.h>
#include <string.h>

enum { CELLS_APART, ROWS_ALIKE, COLUMNS_ALIKE, CELL_HEADINGS };

const Requirement ua_table_requirements[UA_TABLE_REQUIREMENT_COUNT] = {
    [CELLS_APART] = {STANDARD_PDF_UA_1, "7.2", "the cells of a table do not overlap", "表格的单元格不得重叠", true},
    [ROWS_ALIKE] = {STANDARD_PDF_UA_1, "7.2", "the rows of a table span the same number of columns", "表格各行的列数应相同", true},
    [COLUMNS_ALIKE] = {STANDARD_PDF_UA_1, "7.2", "the columns of a table span the same number of rows", "表格各列的行数应相同", true},
    [CELL_HEADINGS] = {STANDARD_PDF_UA_1, "7.5", "the headings of a cell are known by Headers and IDs, or by the Scope of TH", "单元格的表头应能由 Headers 与 ID 或 TH 的 Scope 确定", true},
};

enum { LARGEST_SPAN = 1000000, MOST_HEADINGS = 1000 };

typedef struct Collecting {
    CheckedFile *file;
    const StructTree *tree;
    GArray *cells; /* TableCell */
    int row_count;
} Collecting;

/* --- cells ----------------------------------------------------------------------------------------- */

static int span(const Collecting *collecting, int element, const char *key)
{
    qpdf_data document = collecting->file->document;
    qpdf_oh value = structure_attribute(collecting->file, collecting->tree, element, "/Table", key);
    long long number = qpdf_oh_is_integer(document, value) ? qpdf_oh_get_int_value(document, value) : 1;
    qpdf_oh_release(document, value);
    return (int)CLAMP(number, 1, LARGEST_SPAN);
}

static HeadingScope scope_from_name(const char *name)
{
    if (strcmp(name, "/Row") == 0)
        return SCOPE_ROW;
    if (strcmp(name, "/Column") == 0)
        return SCOPE_COLUMN;
    return SCOPE_BOTH;
}

static HeadingScope scope_of(const Collecting *collecting, int element)
{
    qpdf_data document = collecting->file->document;
    qpdf_oh value = structure_attribute(collecting->file, collecting->tree, element, "/Table", "/Scope");
    HeadingScope scope = SCOPE_NONE;
    if (qpdf_oh_is_name(document, value))
        scope = scope_from_name(qpdf_oh_get_name(document, value));
    qpdf_oh_release(document, value);
    return scope;
}

static void take_headings(const Collecting *collecting, TableCell *cell)
{
    const CheckedFile *file = collecting->file;
    qpdf_oh list = structure_attribute(file, collecting->tree, cell->element, "/Table", "/Headers");
    int count = MIN(item_count(file, list), MOST_HEADINGS);
    const char **headings = arena_new_array(file->arena, const char *, count);
    for (int i = 0; i < count; i++) {
        qpdf_oh item = qpdf_oh_get_array_item(file->document, list, i);
        const char *id = text_of(file, item);
        if (id)
            headings[cell->heading_count++] = id;
        qpdf_oh_release(file->document, item);
    }
    cell->headings = headings;
    qpdf_oh_release(file->document, list);
}

static void take_cell(Collecting *collecting, int element)
{
    const StructElement *at = &collecting->tree->elements[element];
    TableCell cell = {.element = element, .row = collecting->row_count, .id = at->id,
                      .is_heading = at->mapping.role == ROLE_TH};
    cell.column_span = span(collecting, element, "/ColSpan");
    cell.row_span = span(collecting, element, "/RowSpan");
    if (cell.is_heading)
        cell.scope = scope_of(collecting, element);
    else
        take_headings(collecting, &cell);
    g_array_append_val(collecting->cells, cell);
}

static void take_row(Collecting *collecting, int row)
{
    const StructTree *tree = collecting->tree;
    for (int kid = first_true_kid(tree, row); kid != NO_ELEMENT; kid = next_true_kid(tree, row, kid)) {
        StructureRole role = tree->elements[kid].mapping.role;
        if (role == ROLE_TH || role == ROLE_TD)
            take_cell(collecting, kid);
    }
    collecting->row_count++;
}

/* A table holds rows, or groups of rows. */
static void take_rows(Collecting *collecting, int group, bool is_table)
{
    const StructTree *tree = collecting->tree;
    for (int kid = first_true_kid(tree, group); kid != NO_ELEMENT; kid = next_true_kid(tree, group, kid)) {
        StructureRole role = tree->elements[kid].mapping.role;
        if (role == ROLE_TR)
            take_row(collecting, kid);
        else if (is_table && (role == ROLE_THEAD || role == ROLE_TBODY || role == ROLE_TFOOT))
            take_rows(collecting, kid, false);
    }
}

/* --- tables ---------------------------------------------------------------------------------------- */

static void report_problem(const Collecting *collecting, int table, const TableGrid *grid)
{
    static const int requirements[] = {[GRID_CELLS_OVERLAP] = CELLS_APART, [GRID_ROWS_DIFFER] = ROWS_ALIKE,
                                       [GRID_COLUMNS_DIFFER] = COLUMNS_ALIKE};
    fault(collecting->file, &ua_table_requirements[requirements[grid->problem]],
          element_place(collecting->file, collecting->tree, table), "row %d", "第 %d 行", grid->problem_row + 1);
}

static void inspect_grid(const Collecting *collecting, int table, const TableGrid *grid)
{
    if (grid->problem != GRID_REGULAR) {
        report_problem(collecting, table, grid);
        return;
    }
    const TableCell *cell = find_cell_without_heading(grid);
    if (cell)
        fault(collecting->file, &ua_table_requirements[CELL_HEADINGS],
              element_place(collecting->file, collecting->tree, cell->element), "row %d, column %d",
              "第 %d 行第 %d 列", cell->row + 1, cell->column + 1);
}

static void inspect_table(CheckedFile *file, const StructTree *tree, int table)
{
    Collecting collecting = {file, tree, g_array_new(FALSE, FALSE, sizeof(TableCell)), 0};
    Arena *scratch = arena_new();
    take_rows(&collecting, table, true);
    TableGrid grid = table_grid_lay(scratch, (TableCell *)collecting.cells->data, (int)collecting.cells->len,
                                    collecting.row_count);
    inspect_grid(&collecting, table, &grid);
    arena_free(scratch);
    g_array_unref(collecting.cells);
}

void ua_table_inspect(CheckedFile *file)
{
    if (!is_wanted(file, &ua_table_requirements[CELL_HEADINGS]))
        return;
    const StructTree *tree = struct_tree(file);
    for (int element = 0; element < tree->count; element++)
        if (tree->elements[element].mapping.role == ROLE_TABLE)
            inspect_table(file, tree, element);
}
