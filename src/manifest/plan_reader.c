/* plan_reader.c - words to cells, cells to rectangles, rows to body lines. */
#include "manifest/plan_reader.h"

#include <glib.h>
#include <string.h>

typedef struct Cell {
    const char *name; /* NULL: empty */
    SourcePosition origin;
} Cell;

typedef struct Plan {
    Cell *cells; /* row by row */
    int row_count;
    int column_count;
    int *first_lines; /* of each row */
    int *line_counts;
} Plan;

typedef struct CellRect {
    int row;
    int column;
    int row_count;
    int column_count;
} CellRect;

static Cell *plan_cell(const Plan *plan, int row, int column)
{
    return &plan->cells[row * plan->column_count + column];
}

/* The place of a byte in a string of one line: its quotation mark is one column before it. */
static SourcePosition place_in_text(const TomlValue *text, const char *byte)
{
    SourcePosition place = text->origin;
    place.column += 1 + (int)g_utf8_pointer_to_offset(text->string, byte);
    return place;
}

/* Fills one row of cells; a row of too few or too many words is reported and padded or cut. */
static void read_plan_row(const KeyReader *page, const TomlValue *text, const Plan *plan, int row)
{
    static const char white_space[] = " \t\r\n";
    int word_count = 0;
    for (const char *c = text->string + strspn(text->string, white_space); *c; word_count++) {
        size_t length = strcspn(c, white_space);
        const char *name = arena_strndup(page->arena, c, length);
        if (word_count < plan->column_count && strcmp(name, ".") != 0)
            *plan_cell(plan, row, word_count) = (Cell){name, place_in_text(text, c)};
        c += length;
        c += strspn(c, white_space);
    }
    if (word_count != plan->column_count)
        diagnostics_report(
            page->diagnostics, SEVERITY_ERROR, text->origin,
            "words in this row of the plan: %d, columns of the layout: %d; write one word for each "
            "column, . for an empty one",
            "这一行有 %d 个词，而版式是 %d 栏；每栏写一个词，空栏写“.”", word_count,
            plan->column_count);
}

static int sum_of(const int *numbers, int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += numbers[i];
    return sum;
}

static void divide_equally(int *line_counts, int row_count, int lines)
{
    for (int row = 0; row < row_count; row++)
        line_counts[row] = lines / row_count + (row < lines % row_count);
}

/*
 * False, and reported, when `rows` is there but is not one sound number for each row of the plan.
 */
static bool read_row_numbers(KeyReader *page, const TomlValue *rows, const Plan *plan)
{
    if (rows->count != plan->row_count) {
        diagnostics_report(
            page->diagnostics, SEVERITY_ERROR, rows->origin,
            "numbers in \"rows\": %d, rows of the plan: %d; give one number for each row",
            "“rows”有 %d 个数，而 plan 有 %d 行；请每行给一个数", rows->count, plan->row_count);
        return false;
    }
    for (int row = 0; row < plan->row_count; row++) {
        const TomlValue *item = &rows->items[row];
        if (item->kind != TOML_INTEGER || item->integer < 1 || item->integer > 2000) {
            diagnostics_report(page->diagnostics, SEVERITY_ERROR, item->origin,
                               "each of \"rows\" must be a whole number of body lines, at least 1",
                               "“rows”里的每个数都应当是正文行数（整数，至少 1）");
            return false;
        }
        plan->line_counts[row] = (int)item->integer;
    }
    return true;
}

/* Takes lines from the last rows until all fit; each row keeps one. */
static void shorten_rows(const Plan *plan, int over)
{
    for (int row = plan->row_count - 1; row >= 0 && over > 0; row--) {
        int taken = MIN(over, plan->line_counts[row] - 1);
        plan->line_counts[row] -= taken;
        over -= taken;
    }
}

static void compare_with_page(const KeyReader *page, const TomlValue *rows, const Plan *plan,
                              int lines, int gap)
{
    int gaps = (plan->row_count - 1) * gap;
    int over = sum_of(plan->line_counts, plan->row_count) + gaps - lines;
    if (over > 0) {
        diagnostics_report(
            page->diagnostics, SEVERITY_ERROR, rows->origin,
            "\"rows\" add up to %d lines, but the page has room for %d; take away %d",
            "“rows”合计 %d 行，而这一版只有 %d 行；请减去 %d 行", lines - gaps + over, lines - gaps,
            over);
        shorten_rows(plan, over);
    } else if (over < 0) {
        diagnostics_report(
            page->diagnostics, SEVERITY_WARNING, rows->origin,
            "lines at the foot of the page that belong to no row: %d; enlarge \"rows\"",
            "版面下方还空 %d 行；请加大“rows”", -over);
    }
}

static void read_rows(KeyReader *page, const Plan *plan, const Grid *grid)
{
    const TomlValue *rows = read_value_of_kind(page, "rows", TOML_ARRAY);
    int lines = grid->line_count, gap = grid->area_gap;
    if (rows && read_row_numbers(page, rows, plan))
        compare_with_page(page, rows, plan, lines, gap);
    else
        divide_equally(plan->line_counts, plan->row_count, lines - (plan->row_count - 1) * gap);
    for (int row = 0, line = 0; row < plan->row_count; row++) {
        plan->first_lines[row] = line;
        line += plan->line_counts[row] + gap;
    }
}

static bool same_name(const Cell *cell, const char *name)
{
    return cell->name && strcmp(cell->name, name) == 0;
}

static bool row_is_filled(const Plan *plan, int row, const CellRect *rect, const char *name)
{
    for (int column = rect->column; column < rect->column + rect->column_count; column++)
        if (!same_name(plan_cell(plan, row, column), name))
            return false;
    return true;
}

/* The rectangle of the name's cells that grows from its first cell, to the right and then down. */
static CellRect rect_from_cell(const Plan *plan, int row, int column)
{
    const char *name = plan_cell(plan, row, column)->name;
    CellRect rect = {row, column, 1, 1};
    while (column + rect.column_count < plan->column_count &&
           same_name(plan_cell(plan, row, column + rect.column_count), name))
        rect.column_count++;
    while (row + rect.row_count < plan->row_count &&
           row_is_filled(plan, row + rect.row_count, &rect, name))
        rect.row_count++;
    return rect;
}

static bool rect_holds(const CellRect *rect, int row, int column)
{
    return row >= rect->row && row < rect->row + rect->row_count && column >= rect->column &&
           column < rect->column + rect->column_count;
}

static void check_rectangle(const KeyReader *page, const Plan *plan, const CellRect *rect,
                            const char *name)
{
    for (int row = 0; row < plan->row_count; row++)
        for (int column = 0; column < plan->column_count; column++) {
            const Cell *cell = plan_cell(plan, row, column);
            if (!same_name(cell, name) || rect_holds(rect, row, column))
                continue;
            diagnostics_report(page->diagnostics, SEVERITY_ERROR, cell->origin,
                               "area \"%s\" is not a rectangle; areas are rectangles for now, so "
                               "give this cell another "
                               "name or .",
                               "版块“%s”不是矩形；目前版块只能是矩形，请给这一格换个名字，或写“.”",
                               name);
            return;
        }
}

static Area area_from_rect(const Plan *plan, const CellRect *rect)
{
    const Cell *cell = plan_cell(plan, rect->row, rect->column);
    int last_row = rect->row + rect->row_count - 1;
    int first_line = plan->first_lines[rect->row];
    return (Area){
        .name = cell->name,
        .first_column = rect->column,
        .column_count = rect->column_count,
        .first_line = first_line,
        .line_count = plan->first_lines[last_row] + plan->line_counts[last_row] - first_line,
        .origin = cell->origin,
    };
}

static bool area_is_known(const AreaList *list, const char *name)
{
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->areas[i].name, name) == 0)
            return true;
    return false;
}

static AreaList areas_of_plan(const KeyReader *page, const Plan *plan)
{
    AreaList list = {.areas =
                         arena_new_array(page->arena, Area, plan->row_count * plan->column_count)};
    for (int row = 0; row < plan->row_count; row++)
        for (int column = 0; column < plan->column_count; column++) {
            const char *name = plan_cell(plan, row, column)->name;
            if (!name || area_is_known(&list, name))
                continue;
            CellRect rect = rect_from_cell(plan, row, column);
            check_rectangle(page, plan, &rect, name);
            list.areas[list.count++] = area_from_rect(plan, &rect);
        }
    return list;
}

/* Rows beyond what the page can hold, a line each, are reported and left out. */
static int possible_rows(const KeyReader *page, TextList texts, const Grid *grid)
{
    int most = (grid->line_count + grid->area_gap) / (1 + grid->area_gap);
    if (texts.count <= most)
        return texts.count;
    diagnostics_report(page->diagnostics, SEVERITY_ERROR, texts.items[most].origin,
                       "the plan has %d rows; the page has room for %d",
                       "plan 有 %d 行，这一版最多 %d 行", texts.count, most);
    return most;
}

AreaList plan_read(KeyReader *page, const Grid *grid)
{
    bool there = require_key(page, "plan", "plan = [\"lead lead talk\"]");
    TextList texts = read_text_list(page, "plan");
    if (!there || texts.count == 0) {
        read_value_of_kind(page, "rows", TOML_ARRAY);
        return (AreaList){0};
    }
    Plan plan = {.row_count = possible_rows(page, texts, grid), .column_count = grid->column_count};
    plan.cells = arena_new_array(page->arena, Cell, plan.row_count * plan.column_count);
    plan.first_lines = arena_new_array(page->arena, int, plan.row_count);
    plan.line_counts = arena_new_array(page->arena, int, plan.row_count);
    for (int row = 0; row < plan.row_count; row++)
        read_plan_row(page, &texts.items[row], &plan, row);
    read_rows(page, &plan, grid);
    return areas_of_plan(page, &plan);
}
