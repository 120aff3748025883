/* plan_areas.c - which cells make up an area, and the runs of grid columns that it consists of. */
#include "manifest/plan_areas.h"

#include "manifest/plan_fold.h"

#include <glib.h>
#include <string.h>

/* The cells of one area while they are collected. */
typedef struct CellSet {
    const Plan *plan;
    const char *name;
    bool *owned; /* row by row, as the plan's cells */
} CellSet;

static bool set_holds(const CellSet *set, int row, int column)
{
    return row >= 0 && row < set->plan->row_count && column >= 0 && column < set->plan->column_count &&
           set->owned[row * set->plan->column_count + column];
}

static bool cell_has_name(const CellSet *set, int row, int column)
{
    const Cell *cell = plan_cell(set->plan, row, column);
    return cell->name && strcmp(cell->name, set->name) == 0;
}

static bool touches_set(const CellSet *set, int row, int column)
{
    return set_holds(set, row - 1, column) || set_holds(set, row + 1, column) || set_holds(set, row, column - 1) ||
           set_holds(set, row, column + 1);
}

/* One pass over the plan; true when it found a cell to add. */
static bool grow_set(const CellSet *set)
{
    bool has_grown = false;
    for (int row = 0; row < set->plan->row_count; row++)
        for (int column = 0; column < set->plan->column_count; column++) {
            if (set_holds(set, row, column) || !cell_has_name(set, row, column) || !touches_set(set, row, column))
                continue;
            set->owned[row * set->plan->column_count + column] = true;
            has_grown = true;
        }
    return has_grown;
}

static CellSet cells_from(const KeyReader *page, const Plan *plan, int row, int column)
{
    CellSet set = {.plan = plan, .name = plan_cell(plan, row, column)->name};
    set.owned = arena_new_array(page->arena, bool, plan->row_count * plan->column_count);
    set.owned[row * plan->column_count + column] = true;
    while (grow_set(&set)) {
    }
    return set;
}

/* One report for each area, at the first cell that stands apart. */
static void check_one_piece(const KeyReader *page, const CellSet *set)
{
    for (int row = 0; row < set->plan->row_count; row++)
        for (int column = 0; column < set->plan->column_count; column++) {
            if (!cell_has_name(set, row, column) || set_holds(set, row, column))
                continue;
            diagnostics_report(page->diagnostics, SEVERITY_ERROR, plan_cell(set->plan, row, column)->origin,
                               "area \"%s\" is in two parts that share no edge; give this part another name, or join it "
                               "to the first",
                               "版块“%s”分成了互不相连的两块；请给这一块换个名字，或与前一块连起来", set->name);
            return;
        }
}

static int row_end(const Plan *plan, int row)
{
    return plan->first_lines[row] + plan->line_counts[row];
}

/* Rows of the area one below the other in a grid column are one run, with the gaps between them. */
static void add_runs_of_column(const CellSet *set, int column, GArray *runs)
{
    const Plan *plan = set->plan;
    for (int row = 0; row < plan->row_count; row++) {
        if (!set_holds(set, row, column))
            continue;
        int first = row;
        while (set_holds(set, row + 1, column))
            row++;
        AreaRun run = {column, plan->first_lines[first], row_end(plan, row) - plan->first_lines[first]};
        g_array_append_val(runs, run);
    }
}

static void surround_run(Area *area, const AreaRun *run)
{
    int end_column = MAX(area->first_column + area->column_count, run->column + 1);
    int end_line = MAX(area->first_line + area->line_count, run->first_line + run->line_count);
    area->first_column = MIN(area->first_column, run->column);
    area->first_line = MIN(area->first_line, run->first_line);
    area->column_count = end_column - area->first_column;
    area->line_count = end_line - area->first_line;
}

static Area area_round_runs(const AreaRun *runs, int count)
{
    Area area = {.first_column = runs[0].column, .first_line = runs[0].first_line};
    for (int i = 0; i < count; i++)
        surround_run(&area, &runs[i]);
    return area;
}

static bool fill_rectangle(const Area *area, const AreaRun *runs, int count)
{
    for (int i = 0; i < count; i++)
        if (runs[i].line_count != area->line_count)
            return false;
    return count == area->column_count;
}

static Area area_of_cells(const KeyReader *page, const CellSet *set, SourcePosition origin)
{
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(AreaRun));
    for (int column = 0; column < set->plan->column_count; column++)
        add_runs_of_column(set, column, runs);
    const AreaRun *items = (const AreaRun *)(void *)runs->data;
    Area area = area_round_runs(items, (int)runs->len);
    area.name = set->name;
    area.origin = origin;
    if (!fill_rectangle(&area, items, (int)runs->len)) {
        area.runs = arena_copy(page->arena, items, runs->len, sizeof(AreaRun));
        area.run_count = (int)runs->len;
    }
    g_array_unref(runs);
    return area;
}

static bool area_is_known(const AreaList *list, const char *name)
{
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->areas[i].name, name) == 0)
            return true;
    return false;
}

AreaList plan_areas(const KeyReader *page, const Plan *plan)
{
    AreaList list = {.areas = arena_new_array(page->arena, Area, plan->row_count * (plan->column_count + 1))};
    for (int row = 0; row < plan->row_count; row++)
        for (int column = 0; column < plan->column_count; column++) {
            const Cell *cell = plan_cell(plan, row, column);
            if (!cell->name || area_is_known(&list, cell->name))
                continue;
            CellSet set = cells_from(page, plan, row, column);
            check_one_piece(page, &set);
            list.areas[list.count++] = area_of_cells(page, &set, cell->origin);
        }
    plan_add_fold_areas(page, plan, &list);
    return list;
}
