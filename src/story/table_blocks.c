/* table_blocks.c - the tables of GitHub's Markdown: one block each, and the paragraph before it that is its title. */
#include "story/body_reading.h"

#include <cmark-gfm-core-extensions.h>
#include <string.h>

static SourcePosition place_of_node(BodyReading *reading, cmark_node *node)
{
    source_cursor_go(reading->cursor, cmark_node_get_start_line(node), cmark_node_get_start_column(node) - 1);
    return source_cursor_position(reading->cursor);
}

static CellAlignment alignment_of_letter(uint8_t letter)
{
    switch (letter) {
    case 'l': return CELL_START;
    case 'c': return CELL_CENTRE;
    case 'r': return CELL_END;
    default: return CELL_AS_STYLED;
    }
}

void enter_table(BodyReading *reading, cmark_node *node)
{
    TableReading *table = &reading->table;
    const uint8_t *letters = cmark_gfm_extensions_get_table_alignments(node);
    *table = (TableReading){
        .cells = g_array_new(FALSE, FALSE, sizeof(ReadCell)),
        .column_count = cmark_gfm_extensions_get_table_columns(node),
        .origin = place_of_node(reading, node),
    };
    table->alignments = arena_new_array(reading->arena, CellAlignment, table->column_count);
    for (int i = 0; letters && i < table->column_count; i++)
        table->alignments[i] = alignment_of_letter(letters[i]);
    reading->first_picture = (int)reading->pictures->len;
}

void enter_table_row(BodyReading *reading, cmark_node *node)
{
    place_of_node(reading, node);
    reading->table.row_count++;
}

static bool is_sign(const RunText *text, char sign)
{
    return text->count == 1 && text->runs[0].length == 1 && *text->runs[0].text == sign;
}

static CellKind kind_of_text(const RunText *text)
{
    if (is_sign(text, '<'))
        return CELL_JOINS_LEFT;
    return is_sign(text, '^') ? CELL_JOINS_ABOVE : CELL_OF_TEXT;
}

void leave_table_cell(BodyReading *reading, cmark_node *node)
{
    (void)node;
    span_reading_end_block(reading->spans);
    ReadCell cell = {.text = run_collector_take(reading->text, reading->arena),
                     .origin = source_cursor_position(reading->cursor)};
    if (cell.text.count > 0)
        cell.origin = cell.text.runs[0].origin;
    cell.kind = kind_of_text(&cell.text);
    g_array_append_val(reading->table.cells, cell);
}

/* Behind the `count`-th cell of a table row; a \| does not end a cell. */
static const char *after_cells(const char *row, int count)
{
    const char *c = row + strspn(row, " \t");
    c += *c == '|';
    for (; *c && count > 0; c++) {
        if (*c == '\\' && c[1])
            c++;
        else if (*c == '|')
            count--;
    }
    return c;
}

/* Into the last cell of the row. */
static void add_surplus(BodyReading *reading, char *surplus)
{
    TableReading *table = &reading->table;
    ReadCell *last = &g_array_index(table->cells, ReadCell, table->cells->len - 1);
    SourcePosition origin = source_cursor_find(reading->cursor, surplus);
    RunText more = run_text_fold(reading->arena, surplus, strlen(surplus), origin);
    RunText joined = {.count = last->text.count + more.count};
    joined.runs = arena_new_array(reading->arena, TextRun, joined.count);
    for (int i = 0; i < joined.count; i++)
        joined.runs[i] = i < last->text.count ? last->text.runs[i] : more.runs[i - last->text.count];
    last->text = joined;
    last->kind = CELL_OF_TEXT;
    diagnostics_report(reading->diagnostics, SEVERITY_WARNING, origin,
                       "this row has more cells than the first one, which has %d; what is too much stands in its last cell",
                       "这一行的单元格比第一行（%d 格）多；多出的文字排在最后一格里", table->column_count);
}

/* cmark drops the cells that a row has more than the first row. */
void leave_table_row(BodyReading *reading, cmark_node *node)
{
    place_of_node(reading, node);
    TableReading *table = &reading->table;
    const ReadCell empty = {.origin = source_cursor_position(reading->cursor)};
    const char *line = source_cursor_rest_of_line(reading->cursor, reading->arena);
    gchar *surplus = g_strstrip(g_strdelimit(g_strdup(after_cells(line, table->column_count)), "|", ' '));
    while ((int)table->cells->len < table->row_count * table->column_count)
        g_array_append_val(table->cells, empty);
    if (*surplus)
        add_surplus(reading, surplus);
    g_free(surplus);
}

/* 表： 表1 表一 表 1 */
static bool names_table(const RunText *text)
{
    static const char table[] = "表", *const behind[] = {"：", ":", " ", "　", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (text->count == 0 || strncmp(text->runs[0].text, table, sizeof table - 1) != 0)
        return false;
    const char *c = text->runs[0].text + sizeof table - 1;
    if (c >= text->runs[0].text + text->runs[0].length)
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(behind); i++)
        if (strncmp(c, behind[i], strlen(behind[i])) == 0)
            return true;
    return g_ascii_isdigit(*c);
}

static void make_title(BodyReading *reading, cmark_node *table)
{
    cmark_node *before = cmark_node_previous(table);
    if (!before || strcmp(node_type_name(before), "paragraph") != 0 || reading->blocks->len == 0)
        return;
    Block *block = &g_array_index(reading->blocks, Block, reading->blocks->len - 1);
    if (block->kind == BLOCK_PARAGRAPH && names_table(&block->text))
        block->kind = BLOCK_TABLE_TITLE;
}

void leave_table(BodyReading *reading, cmark_node *node)
{
    Block block = {.kind = BLOCK_TABLE, .origin = reading->table.origin};
    block.table = table_from_reading(reading->arena, &reading->table, &block.text, reading->diagnostics);
    make_title(reading, node);
    if (block.text.count > 0)
        g_array_append_val(reading->blocks, block);
    g_array_unref(reading->table.cells);
    warn_pictures_in_text(reading);
}
