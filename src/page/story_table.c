/* story_table.c - rows of a table at their place: cells, rules, tint. */
#include "page/story_table.h"

/* Where rows stand. */
typedef struct RowPlaces {
    const SetTable *table;
    Length inline_start;
    Length top;    /* of the rule above */
    Length foot;   /* of the rule below */
    Length more;   /* that each row is deeper than it has to be */
    int first_row;
    int end_row;
    int head_rows; /* above the first of them: a head that is repeated, or none */
    Length thickness; /* of the rules above and below */
} RowPlaces;

/* The block position of the top of row `row`, one of those that stand here or the end of the last one. */
static Length row_top(const RowPlaces *places, int row)
{
    Length top = places->top + places->thickness;
    for (int i = 0; i < places->head_rows && (row >= places->first_row || i < row); i++)
        top += places->table->row_depths[i] + places->more;
    for (int i = places->first_row; i < row; i++)
        top += places->table->row_depths[i] + places->more;
    return top;
}

/* The head again: without a place in the manuscript. */
static bool is_repeated(const RowPlaces *places, const SetCell *cell)
{
    return cell->row < places->first_row;
}

static bool stands_here(const RowPlaces *places, const SetCell *cell)
{
    return cell->row < places->head_rows || (cell->row >= places->first_row && cell->row < places->end_row);
}

static Length cell_foot(const RowPlaces *places, const SetCell *cell)
{
    if (is_repeated(places, cell))
        return row_top(places, cell->row) + places->table->row_depths[cell->row] + places->more;
    return row_top(places, MIN(cell->row + cell->row_span, places->end_row));
}

/* --- rules ------------------------------------------------------------------------------------ */

static void add_rule(StoryMaker *maker, const RowPlaces *places, LogicalRect rect)
{
    if (rect.inline_extent > 0 && rect.block_extent > 0)
        maker_add_fill(maker, rect, places->table->look->design.rule.ink, "table-rule");
}

static void add_row_rule(StoryMaker *maker, const RowPlaces *places, Length block_start, Length thickness)
{
    add_rule(maker, places, (LogicalRect){places->inline_start, block_start, places->table->measure, thickness});
}

static int end_of_head(const RowPlaces *places)
{
    return places->head_rows > 0 || places->first_row > 0 ? places->first_row
                                                          : places->table->head_row_count;
}

static bool has_head(const RowPlaces *places)
{
    return places->head_rows > 0 || (places->first_row == 0 && places->table->head_row_count > 0);
}

static void add_head_tint(StoryMaker *maker, const RowPlaces *places)
{
    const TableDesign *design = &places->table->look->design;
    Length foot = row_top(places, end_of_head(places));
    LogicalRect head = {places->inline_start, places->top, places->table->measure, foot - places->top};
    if (design->has_head_tint && has_head(places))
        maker_add_fill(maker, head, design->head_tint, "table-tint");
}

/* Every cell has its own below it and at its end, but for those on the frame. */
static void add_cell_rules(StoryMaker *maker, const RowPlaces *places, const SetCell *cell)
{
    const SetTable *table = places->table;
    Length hair = table_hairline(&table->look->design);
    Length start = places->inline_start + table->edges[cell->column], top = row_top(places, cell->row);
    Length end = places->inline_start + table->edges[cell->column + cell->column_span], foot = cell_foot(places, cell);
    if (cell->column + cell->column_span < table->column_count)
        add_rule(maker, places, (LogicalRect){end - hair / 2, top, hair, foot - top});
    if (foot < row_top(places, places->end_row))
        add_rule(maker, places, (LogicalRect){start, foot - hair / 2, end - start, hair});
}

static void add_frame_sides(StoryMaker *maker, const RowPlaces *places)
{
    LogicalRect side = {places->inline_start, places->top, places->thickness, places->foot - places->top};
    add_rule(maker, places, side);
    side.inline_start += places->table->measure - places->thickness;
    add_rule(maker, places, side);
}

static void add_rules(StoryMaker *maker, const RowPlaces *places)
{
    const SetTable *table = places->table;
    const TableDesign *design = &table->look->design;
    if (design->rules == TABLE_RULES_NONE)
        return;
    add_row_rule(maker, places, places->top, places->thickness);
    add_row_rule(maker, places, places->foot - places->thickness, places->thickness);
    if (design->rules == TABLE_RULES_THREE && has_head(places) && end_of_head(places) < places->end_row) {
        Length hair = table_hairline(design);
        add_row_rule(maker, places, row_top(places, end_of_head(places)) - hair / 2, hair);
    }
    if (design->rules != TABLE_RULES_GRID)
        return;
    add_frame_sides(maker, places);
    for (int i = 0; i < table->cell_count; i++)
        if (stands_here(places, &table->cells[i]))
            add_cell_rules(maker, places, &table->cells[i]);
}

/* --- cells ------------------------------------------------------------------------------------ */

/* In the middle of its rows. */
static void place_cell(StoryMaker *maker, const RowPlaces *places, const SetCell *cell)
{
    bool is_again = is_repeated(places, cell);
    SetText text = {
        .text = is_again ? cell->repeated : cell->text,
        .lines = cell->lines,
        .part = cell->part,
        .style = cell->style,
        .size = cell->style->size,
        .line_pitch = cell->line_pitch,
    };
    Length top = row_top(places, cell->row), room = cell_foot(places, cell) - top - set_text_extent(&text);
    bool is_head = cell->row < places->table->head_row_count;
    if (!text.text)
        return;
    guint first = maker->lines->len;
    maker_place_text(maker, &text, places->inline_start + places->table->text_starts[cell->column], top + room / 2);
    for (guint i = first; i < maker->lines->len; i++)
        g_array_index(maker->lines, PlacedLine, i).cell = (PlacedCell){
            .table = maker->table_count, .row = cell->row + 1, .is_head = is_head, .is_repeated = is_again,
            .of = places->table, .cell = cell};
}

void maker_place_rows(StoryMaker *maker, const SetTable *table, TableRows rows, LogicalRect room)
{
    int head_rows = rows.first > 0 ? table->head_row_count : 0, count = rows.end - rows.first + head_rows;
    RowPlaces places = {
        .table = table,
        .inline_start = room.inline_start,
        .top = room.block_start,
        .foot = room.block_start + room.block_extent,
        .more = (room.block_extent - table_depth(table, rows.first, rows.end)) / MAX(1, count),
        .first_row = rows.first,
        .end_row = rows.end,
        .head_rows = head_rows,
        .thickness = table->look->design.rule.thickness,
    };
    add_head_tint(maker, &places);
    add_rules(maker, &places);
    for (int i = 0; i < table->cell_count; i++)
        if (stands_here(&places, &table->cells[i]))
            place_cell(maker, &places, &table->cells[i]);
}

void maker_count_overset_row(StoryMaker *maker, const SetTable *table, int row)
{
    for (int i = 0; i < table->cell_count; i++) {
        const SetCell *cell = &table->cells[i];
        for (int line = 0; cell->row == row && line < cell->lines.count; line++)
            maker_count_overset_line(maker, cell->text, &cell->lines.items[line], cell->part);
    }
}
