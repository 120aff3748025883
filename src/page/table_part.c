/* table_part.c - see table_part.h. */
#include "page/table_part.h"

#include <glib.h>
#include <string.h>

static bool cell_reaches_across(const Table *table, int row)
{
    for (int i = 0; i < row * table->column_count; i++)
        if (i / table->column_count + table->cells[i].row_span > row)
            return true;
    return false;
}

TableCuts table_cuts(const Table *table, int first)
{
    return (TableCuts){MAX(first, table->head_row_count) + TABLE_ROWS_TOGETHER, table->row_count - TABLE_ROWS_TOGETHER};
}

int table_cut_between_cells(const Table *table, TableCuts cuts, int end)
{
    for (int row = end; row >= cuts.least; row--)
        if (!cell_reaches_across(table, row))
            return row;
    return end;
}

/* Not counted, and told by no reader of the page as the manuscript's. What stands beside it is there once. */
static void take_out_of_count(TextRun *run)
{
    run->annotation = NULL;
    run->remark = NULL;
    run->marks |= RUN_ADDED;
    run->origin = (SourcePosition){0};
}

static void take_row_out_of_count(const Table *table, int row, TextRun *cells)
{
    for (int column = 0; column < table->column_count; column++) {
        const TableCell *cell = table_cell(table, row, column);
        for (int i = 0; i < cell->run_count; i++)
            take_out_of_count(&cells[cell->first_run + i]);
    }
}

/* The title, perhaps with a run more, then all cells: the columns are as wide as the whole table has them. */
static RunText caption_of_part(Arena *arena, const Picture *whole, const char *more)
{
    const RunText *caption = &whole->caption;
    int added = more ? 1 : 0;
    RunText own = {arena_new_array(arena, TextRun, caption->count + added), caption->count + added};
    for (int i = 0; i < caption->count; i++)
        own.runs[i < whole->title_runs ? i : i + added] = caption->runs[i];
    if (more)
        own.runs[whole->title_runs] = (TextRun){
            .text = more,
            .length = (int)strlen(more),
            .marks = RUN_ADDED | own.runs[whole->title_runs - 1].marks,
        };
    return own;
}

Picture table_part(Arena *arena, const Picture *whole, int first, int end, const char *continued)
{
    const Table *table = whole->table;
    Picture part = *whole;
    bool goes_on = first > 0, has_more = goes_on && whole->title_runs > 0 && continued && *continued;
    part.caption = caption_of_part(arena, whole, has_more ? continued : NULL);
    part.title_runs += has_more;
    part.first_row = first;
    part.end_row = end;
    for (int i = 0; goes_on && i < part.title_runs; i++)
        take_out_of_count(&part.caption.runs[i]);
    for (int row = 0; row < table->row_count; row++)
        if (row < first || (end > 0 && row >= end))
            take_row_out_of_count(table, row, &part.caption.runs[part.title_runs]);
    if (goes_on)
        part.place = PICTURE_TOP;
    else if (end > 0 && part.place == PICTURE_AUTOMATIC)
        part.place = PICTURE_FOOT;
    return part;
}
