/* table_set.c - see table_set.h. */
#include "flow/table_set.h"

#include "flow/table_columns.h"
#include "paragraph/line_breaker.h"

#include <glib.h>

/* Thousandths of an em: free above and below the text of a cell, and outside the table. */
enum { CELL_PADDING = 220, MARGIN = 350 };

struct ShapedTable {
    const Table *table;
    TableLook look;
    const ShapedText **texts;    /* of each cell; NULL: empty or covered */
    const ShapedText **repeated; /* of the cells of the head */
    ColumnWishes wishes;
};

static bool is_head_row(const Table *table, int row)
{
    return row < table->head_row_count;
}

static const TextStyle *style_of_row(const ShapedTable *shaped, int row)
{
    return is_head_row(shaped->table, row) ? shaped->look.head : shaped->look.cell;
}

/* --- shaping ---------------------------------------------------------------------------------- */

/* A text that was cut for a trial may have lost cells. */
static RunText text_of_cell(const TableCell *cell, const RunText *text, int first_run)
{
    int first = MIN(first_run + cell->first_run, text->count);
    return (RunText){.runs = &text->runs[first], .count = MIN(cell->run_count, text->count - first)};
}

/* The head over further columns is the program's, not the manuscript's: it is not counted. */
static RunText repeated_text(Arena *arena, const RunText *text)
{
    RunText copy = {arena_copy(arena, text->runs, (size_t)text->count, sizeof(TextRun)), text->count};
    for (int i = 0; i < copy.count; i++) {
        copy.runs[i].origin = (SourcePosition){0};
        copy.runs[i].marks |= RUN_ADDED;
        copy.runs[i].annotation = NULL;
        copy.runs[i].remark = NULL;
    }
    return copy;
}

static const ShapedText *shape_cell(Arena *arena, Shaper *shaper, const RunText *text, const TextStyle *style)
{
    if (text->count == 0)
        return NULL;
    return shape_text(shaper, arena, arena_copy(arena, text, 1, sizeof(RunText)), style);
}

static int characters_of(const ShapedTable *shaped, Length width)
{
    return length_count_up(width, shaped->look.cell->size);
}

/* Of the lines that the editor parts with forced breaks, the longest. */
static int natural_width(const ShapedTable *shaped, const ShapedText *text)
{
    return characters_of(shaped, shaped_text_width(text, &text->style->composition));
}

/* The widest stretch without a break. */
static int least_width(const ShapedTable *shaped, const ShapedText *text)
{
    Length widest = 0, width = 0;
    for (int i = 0; i < text->cluster_count; i++) {
        const Cluster *cluster = &text->clusters[i];
        width += cluster->body;
        widest = length_max(widest, width);
        if (cluster->may_break_after || cluster->must_break_after)
            width = 0;
        else
            width += cluster->blank_after + cluster->gap_after;
    }
    return characters_of(shaped, widest);
}

static void wish_for_columns(Arena *arena, ShapedTable *shaped)
{
    const Table *table = shaped->table;
    int *natural = arena_new_array(arena, int, table->row_count * table->column_count);
    int *least = arena_new_array(arena, int, table->column_count);
    for (int i = 0; i < table->row_count * table->column_count; i++) {
        int column = i % table->column_count;
        if (!shaped->texts[i] || table->cells[i].column_span > 1)
            continue;
        natural[i] = natural_width(shaped, shaped->texts[i]);
        least[column] = MAX(least[column], least_width(shaped, shaped->texts[i]));
    }
    shaped->wishes = (ColumnWishes){table->row_count, table->column_count, natural, least};
}

const ShapedTable *table_shape(Arena *arena, Shaper *shaper, const Table *table, const RunText *text, int first_run,
                               const TableLook *look)
{
    ShapedTable *shaped = arena_new_object(arena, ShapedTable);
    int count = table->row_count * table->column_count;
    *shaped = (ShapedTable){.table = table, .look = *look};
    shaped->texts = arena_new_array(arena, const ShapedText *, count);
    shaped->repeated = arena_new_array(arena, const ShapedText *, count);
    for (int i = 0; i < count; i++) {
        int row = i / table->column_count;
        RunText cell = text_of_cell(&table->cells[i], text, first_run);
        shaped->texts[i] = shape_cell(arena, shaper, &cell, style_of_row(shaped, row));
        RunText repeated = is_head_row(table, row) ? repeated_text(arena, &cell) : (RunText){0};
        shaped->repeated[i] = shape_cell(arena, shaper, &repeated, look->head);
    }
    wish_for_columns(arena, shaped);
    return shaped;
}

/* --- columns ---------------------------------------------------------------------------------- */

/* Cells between rules keep half a gap from the outer ones, too. */
static int gap_count(const ShapedTable *shaped)
{
    return shaped->table->column_count - (shaped->look.design.rules == TABLE_RULES_GRID ? 0 : 1);
}

/* Characters that are left beside the gaps; a whole em between columns where nothing needs to be broken for it. */
static int characters_beside_gaps(const ShapedTable *shaped, Length measure, Length *gap)
{
    Length em = shaped->look.cell->size;
    *gap = em;
    int characters = length_count(measure - gap_count(shaped) * *gap, em);
    if (characters >= table_columns_natural(&shaped->wishes))
        return characters;
    *gap = em / 2;
    return length_count(measure - gap_count(shaped) * *gap, em);
}

static bool place_columns(Arena *arena, SetTable *set)
{
    const ShapedTable *shaped = set->shaped;
    bool has_grid = shaped->look.design.rules == TABLE_RULES_GRID;
    int *widths = arena_new_array(arena, int, set->column_count);
    Length gap, em = shaped->look.cell->size;
    int characters = characters_beside_gaps(shaped, set->measure, &gap);
    if (!table_columns_divide(&shaped->wishes, characters, widths))
        return false;
    Length rest = set->measure - characters * em, position = has_grid ? rest / gap_count(shaped) / 2 : 0;
    for (int i = 0; i < set->column_count; i++) {
        Length next = set->column_count > 1 || has_grid ? (i + 1) * rest / gap_count(shaped) - i * rest / gap_count(shaped) : 0;
        set->text_starts[i] = position;
        set->text_widths[i] = widths[i] * em;
        set->edges[i] = i == 0 ? 0 : position - next / 2;
        position += set->text_widths[i] + next;
    }
    set->edges[set->column_count] = set->measure;
    if (set->column_count == 1 && !has_grid)
        set->text_widths[0] = set->measure;
    return true;
}

Length set_cell_width(const SetTable *table, const SetCell *cell)
{
    int last = cell->column + cell->column_span - 1;
    return table->text_starts[last] + table->text_widths[last] - table->text_starts[cell->column];
}

/* --- cells ------------------------------------------------------------------------------------ */

static Alignment alignment_of_cell(const SetTable *set, const SetCell *cell)
{
    switch (set->shaped->table->alignments[cell->column]) {
    case CELL_START: return ALIGNMENT_START;
    case CELL_CENTRE: return ALIGNMENT_CENTRE;
    case CELL_END: return ALIGNMENT_END;
    default: return cell->column_span > 1 ? ALIGNMENT_CENTRE : set->shaped->look.cell->alignment;
    }
}

static void break_cell(Arena *arena, const SetTable *set, SetCell *cell)
{
    Length width = set_cell_width(set, cell);
    LineSettings settings = {
        .measures = arena_copy(arena, &width, 1, sizeof(Length)),
        .measure_count = 1,
        .alignment = alignment_of_cell(set, cell),
        .composition = &cell->style->composition,
    };
    if (cell->text)
        cell->lines = paragraph_break(arena, cell->text, &settings);
}

static void add_cells(Arena *arena, SetTable *set)
{
    const ShapedTable *shaped = set->shaped;
    set->cells = arena_new_array(arena, SetCell, set->row_count * set->column_count);
    for (int i = 0; i < set->row_count * set->column_count; i++) {
        const TableCell *source = &shaped->table->cells[i];
        int row = i / set->column_count;
        bool is_head = is_head_row(shaped->table, row);
        if (source->row_span == 0)
            continue;
        SetCell *cell = &set->cells[set->cell_count++];
        *cell = (SetCell){
            .text = shaped->texts[i],
            .repeated = shaped->repeated[i],
            .style = style_of_row(shaped, row),
            .part = is_head ? shaped->look.head_part : shaped->look.cell_part,
            .row = row,
            .column = i % set->column_count,
            .row_span = source->row_span,
            .column_span = source->column_span,
        };
        cell->line_pitch = length_max(length_min(cell->style->line_pitch, shaped->look.line_pitch), cell->style->size);
        break_cell(arena, set, cell);
    }
}

/* --- rows ------------------------------------------------------------------------------------- */

static Length depth_of_cell(const SetCell *cell)
{
    int lines = MAX(1, cell->lines.count);
    return (lines - 1) * cell->line_pitch + cell->style->size + 2 * length_of_em(cell->style->size, CELL_PADDING);
}

static Length depth_of_rows(const SetTable *set, int first, int end)
{
    Length depth = 0;
    for (int row = first; row < end; row++)
        depth += set->row_depths[row];
    return depth;
}

/* A cell of several rows that is deeper than they are gets the rest in the last of them. */
static void measure_rows(SetTable *set)
{
    for (int i = 0; i < set->cell_count; i++) {
        const SetCell *cell = &set->cells[i];
        if (cell->row_span == 1)
            set->row_depths[cell->row] = length_max(set->row_depths[cell->row], depth_of_cell(cell));
    }
    for (int i = 0; i < set->cell_count; i++) {
        const SetCell *cell = &set->cells[i];
        int last = cell->row + cell->row_span - 1;
        if (cell->row_span > 1)
            set->row_depths[last] +=
                length_max(0, depth_of_cell(cell) - depth_of_rows(set, cell->row, last + 1));
        for (int row = cell->row; row < last; row++)
            set->row_keeps_next[row] = true;
    }
}

const SetTable *table_set(Arena *arena, const ShapedTable *shaped, Length measure)
{
    SetTable *set = arena_new_object(arena, SetTable);
    const Table *table = shaped->table;
    *set = (SetTable){
        .shaped = shaped,
        .look = &shaped->look,
        .measure = measure,
        .row_count = table->row_count,
        .column_count = table->column_count,
        .head_row_count = table->head_row_count,
        .edges = arena_new_array(arena, Length, table->column_count + 1),
        .text_starts = arena_new_array(arena, Length, table->column_count),
        .text_widths = arena_new_array(arena, Length, table->column_count),
        .row_depths = arena_new_array(arena, Length, table->row_count),
        .row_keeps_next = arena_new_array(arena, bool, table->row_count),
    };
    for (int row = 0; row < set->row_count; row++)
        set->row_depths[row] = shaped->look.cell->size + 2 * length_of_em(shaped->look.cell->size, CELL_PADDING);
    if (!place_columns(arena, set))
        return NULL;
    add_cells(arena, set);
    measure_rows(set);
    return set;
}

Length table_hairline(const TableDesign *design)
{
    return length_max(design->rule.thickness / 3, length_min(design->rule.thickness, LENGTH_POINT / 5));
}

Length table_depth(const SetTable *table, int first, int end)
{
    Length head = first > 0 ? depth_of_rows(table, 0, table->head_row_count) : 0;
    return head + depth_of_rows(table, first, end) + 2 * table->look->design.rule.thickness;
}

Length table_margin(const SetTable *table)
{
    return length_of_em(table->look->em, MARGIN);
}
