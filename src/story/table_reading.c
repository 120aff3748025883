/* table_reading.c - joins cells and collects their text. */
#include "story/table_reading.h"

/* Which cell each cell belongs to, by index. */
typedef struct Joins {
    const TableReading *reading;
    int *owners;
    int head_row_count;
    Diagnostics *diagnostics;
} Joins;

static ReadCell *read_cell(const TableReading *reading, int index)
{
    return &g_array_index(reading->cells, ReadCell, index);
}

static int cell_count(const TableReading *reading)
{
    return reading->row_count * reading->column_count;
}

static void report_lone_join(const Joins *joins, const ReadCell *cell)
{
    bool left = cell->kind == CELL_JOINS_LEFT;
    diagnostics_report(joins->diagnostics, SEVERITY_WARNING, cell->origin,
                       left ? "there is no cell at the left that this one could join; it stays, with the sign < in it"
                            : "there is no cell above that this one could join (none joins the head); it stays, with "
                              "the sign ^ in it",
                       left ? "左边没有可以合并的单元格；这一格照原样排出 <" : "上边没有可以合并的单元格（不能并入表头）；这一格照原样排出 ^");
}

/* -1 where there is nothing to join. */
static int joined_cell(const Joins *joins, int index)
{
    int columns = joins->reading->column_count, row = index / columns;
    switch (read_cell(joins->reading, index)->kind) {
    case CELL_JOINS_LEFT: return index % columns > 0 ? index - 1 : -1;
    case CELL_JOINS_ABOVE: return row > joins->head_row_count ? index - columns : -1;
    default: return index;
    }
}

static void find_owners(Joins *joins)
{
    for (int i = 0; i < cell_count(joins->reading); i++) {
        ReadCell *cell = read_cell(joins->reading, i);
        int joined = joined_cell(joins, i);
        if (joined < 0) {
            report_lone_join(joins, cell);
            cell->kind = CELL_OF_TEXT;
        }
        joins->owners[i] = joined < 0 || joined == i ? i : joins->owners[joined];
    }
}

/* How far the cells that belong to `owner` reach; an owner is the first of its cells. */
static TableCell reach_of(const Joins *joins, int owner, int *count)
{
    int columns = joins->reading->column_count;
    TableCell reach = {.row_span = 1, .column_span = 1};
    *count = 0;
    for (int i = owner; i < cell_count(joins->reading); i++) {
        if (joins->owners[i] != owner)
            continue;
        reach.row_span = MAX(reach.row_span, i / columns - owner / columns + 1);
        reach.column_span = MAX(reach.column_span, i % columns - owner % columns + 1);
        ++*count;
    }
    return reach;
}

static void part_cells(Joins *joins, int owner)
{
    diagnostics_report(joins->diagnostics, SEVERITY_WARNING, read_cell(joins->reading, owner)->origin,
                       "the cells joined to this one are no rectangle; they stand alone and empty: join whole rows and "
                       "columns",
                       "并入这一格的单元格不成矩形，现各自空着；请按整行整列合并");
    for (int i = owner + 1; i < cell_count(joins->reading); i++)
        if (joins->owners[i] == owner)
            joins->owners[i] = i;
}

static void check_rectangles(Joins *joins)
{
    for (int i = 0; i < cell_count(joins->reading); i++) {
        int count;
        if (joins->owners[i] != i)
            continue;
        TableCell reach = reach_of(joins, i, &count);
        if (count != reach.row_span * reach.column_span)
            part_cells(joins, i);
    }
}

static bool head_is_empty(const TableReading *reading)
{
    for (int i = 0; i < reading->column_count; i++)
        if (read_cell(reading, i)->text.count > 0)
            return false;
    return true;
}

static bool shows_text(const ReadCell *cell)
{
    return cell->kind == CELL_OF_TEXT;
}

static TableCell *cells_of(Arena *arena, const Joins *joins, RunText *text)
{
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    TableCell *cells = arena_new_array(arena, TableCell, cell_count(joins->reading));
    for (int i = 0; i < cell_count(joins->reading); i++) {
        const ReadCell *cell = read_cell(joins->reading, i);
        int count;
        if (joins->owners[i] == i)
            cells[i] = reach_of(joins, i, &count);
        cells[i].first_run = (int)runs->len;
        cells[i].run_count = shows_text(cell) ? cell->text.count : 0;
        g_array_append_vals(runs, cell->text.runs, (guint)cells[i].run_count);
    }
    *text = (RunText){arena_copy(arena, runs->data, runs->len, sizeof(TextRun)), (int)runs->len};
    g_array_unref(runs);
    return cells;
}

const Table *table_from_reading(Arena *arena, const TableReading *reading, RunText *text, Diagnostics *diagnostics)
{
    Joins joins = {
        .reading = reading,
        .owners = arena_new_array(arena, int, cell_count(reading)),
        .head_row_count = head_is_empty(reading) ? 0 : 1,
        .diagnostics = diagnostics,
    };
    find_owners(&joins);
    check_rectangles(&joins);
    Table *table = arena_new_object(arena, Table);
    *table = (Table){
        .row_count = reading->row_count,
        .column_count = reading->column_count,
        .head_row_count = joins.head_row_count,
        .cells = cells_of(arena, &joins, text),
        .alignments = reading->alignments,
        .origin = reading->origin,
    };
    return table;
}
