/* document_table.c - a table of the document in GitHub's syntax, with < and ^ for cells that are joined. */
#include "import/document_writing.h"

enum { MOST_CELLS = 100000 };

/* Rows of all parts of the table, in order. */
typedef struct TableRows {
    GPtrArray *rows; /* JsonNode, lists of cells */
    int head_count;
    int column_count;
} TableRows;

typedef struct TableText {
    gchar **cells; /* row by row; NULL where nothing stands */
    int row_count;
    int column_count;
} TableText;

static void add_rows(TableRows *table, JsonNode *rows)
{
    for (int i = 0; i < tree_count(rows); i++)
        g_ptr_array_add(table->rows, tree_item(tree_item(rows, i), 1));
}

/* Columns as the rows fill them: what the table says of itself may be less. */
static int widest_row(const TableRows *table)
{
    int widest = 1;
    for (guint row = 0; row < table->rows->len; row++) {
        int width = 0;
        for (int i = 0; i < tree_count(table->rows->pdata[row]); i++)
            width += MAX(1, tree_number(tree_item(tree_item(table->rows->pdata[row], i), 3)));
        widest = MAX(widest, width);
    }
    return widest;
}

static TableRows rows_of(JsonNode *table)
{
    TableRows result = {.rows = g_ptr_array_new()};
    JsonNode *bodies = tree_part(table, 4);
    add_rows(&result, tree_item(tree_part(table, 3), 1));
    result.head_count = (int)result.rows->len;
    for (int i = 0; i < tree_count(bodies); i++) {
        add_rows(&result, tree_item(tree_item(bodies, i), 2));
        add_rows(&result, tree_item(tree_item(bodies, i), 3));
    }
    add_rows(&result, tree_item(tree_part(table, 5), 1));
    result.column_count = MAX(tree_count(tree_part(table, 2)), widest_row(&result));
    return result;
}

/* --- text of a cell -------------------------------------------------------------------------------- */

static void write_cell_blocks(DocumentWriting *writing, JsonNode *blocks, GPtrArray *pieces);

static void add_piece(DocumentWriting *writing, JsonNode *inlines, GPtrArray *pieces)
{
    GString *text = g_string_new(NULL);
    write_inlines(writing, inlines, INLINE_ON_A_LINE, text);
    if (text->len > 0)
        g_ptr_array_add(pieces, g_string_free(text, FALSE));
    else
        g_string_free(text, TRUE);
}

static void write_inner_table(DocumentWriting *writing, JsonNode *table, GPtrArray *pieces)
{
    TableRows rows = rows_of(table);
    for (guint row = 0; row < rows.rows->len; row++)
        for (int i = 0; i < tree_count(rows.rows->pdata[row]); i++)
            write_cell_blocks(writing, tree_item(tree_item(rows.rows->pdata[row], i), 4), pieces);
    g_ptr_array_unref(rows.rows);
}

static void write_cell_block(DocumentWriting *writing, JsonNode *block, GPtrArray *pieces)
{
    JsonNode *content = tree_content(block);
    if (tree_is(block, "Para") || tree_is(block, "Plain")) {
        add_piece(writing, content, pieces);
    } else if (tree_is(block, "Header")) {
        add_piece(writing, tree_item(content, 2), pieces);
    } else if (tree_is(block, "Div")) {
        write_cell_blocks(writing, tree_item(content, 1), pieces);
    } else if (tree_is(block, "BlockQuote")) {
        write_cell_blocks(writing, content, pieces);
    } else if (tree_is(block, "Table")) {
        write_inner_table(writing, block, pieces);
    } else if (tree_is(block, "BulletList") || tree_is(block, "OrderedList")) {
        JsonNode *items = tree_is(block, "OrderedList") ? tree_item(content, 1) : content;
        for (int i = 0; i < tree_count(items); i++)
            write_cell_blocks(writing, tree_item(items, i), pieces);
    }
}

static void write_cell_blocks(DocumentWriting *writing, JsonNode *blocks, GPtrArray *pieces)
{
    for (int i = 0; i < tree_count(blocks); i++)
        write_cell_block(writing, tree_item(blocks, i), pieces);
}

/* Its paragraphs on one line, a character's width apart. */
static gchar *text_of_cell(DocumentWriting *writing, JsonNode *cell)
{
    GPtrArray *pieces = g_ptr_array_new_with_free_func(g_free);
    write_cell_blocks(writing, tree_item(cell, 4), pieces);
    if (pieces->len > 1)
        writing->left->counts[LEFT_CELL_PARAGRAPHS]++;
    g_ptr_array_add(pieces, NULL);
    gchar *text = g_strjoinv("　", (gchar **)pieces->pdata);
    g_ptr_array_unref(pieces);
    return text;
}

/* --- the grid -------------------------------------------------------------------------------------- */

static gchar **cell_at(const TableText *text, int row, int column)
{
    return &text->cells[row * text->column_count + column];
}

/* The cell and the signs of those it reaches over: < in its first row, ^ at the start of the others and < behind. */
static void place_cell(TableText *text, gchar *cell, int row, int column, int rows, int columns)
{
    for (int down = 0; down < rows && row + down < text->row_count; down++)
        for (int right = 0; right < columns && column + right < text->column_count; right++) {
            gchar **place = cell_at(text, row + down, column + right);
            if (!*place)
                *place = down == 0 && right == 0 ? g_strdup(cell) : g_strdup(right == 0 ? "^" : "<");
        }
    g_free(cell);
}

static void fill_row(DocumentWriting *writing, JsonNode *cells, TableText *text, int row)
{
    int column = 0;
    for (int i = 0; i < tree_count(cells); i++) {
        JsonNode *cell = tree_item(cells, i);
        while (column < text->column_count && *cell_at(text, row, column))
            column++;
        if (column == text->column_count)
            return;
        int columns = MAX(1, tree_number(tree_item(cell, 3)));
        place_cell(text, text_of_cell(writing, cell), row, column, MAX(1, tree_number(tree_item(cell, 2))), columns);
        column += columns;
    }
}

static void append_row(const TableText *text, int row, GString *out)
{
    for (int column = 0; column < text->column_count; column++)
        g_string_append_printf(out, "| %s ", *cell_at(text, row, column) ? *cell_at(text, row, column) : "");
    g_string_append(out, "|\n");
}

static void append_blank(int column_count, const char *cell, GString *out)
{
    for (int column = 0; column < column_count; column++)
        g_string_append(out, cell);
    g_string_append(out, "|\n");
}

static void append_table(const TableText *text, int head_count, GString *out)
{
    if (head_count == 0)
        append_blank(text->column_count, "|   ", out);
    else
        append_row(text, 0, out);
    append_blank(text->column_count, "|---", out);
    for (int row = head_count > 0; row < text->row_count; row++)
        append_row(text, row, out);
}

void write_table(DocumentWriting *writing, JsonNode *table, GString *out)
{
    TableRows rows = rows_of(table);
    guint first_image = writing->images->len;
    TableText text = {.row_count = (int)rows.rows->len, .column_count = rows.column_count};
    if (text.row_count > 0 && text.row_count <= MOST_CELLS / text.column_count) {
        text.cells = g_new0(gchar *, (gsize)text.row_count * (gsize)text.column_count);
        for (int row = 0; row < text.row_count; row++)
            fill_row(writing, rows.rows->pdata[row], &text, row);
        append_table(&text, rows.head_count, out);
        for (int i = 0; i < text.row_count * text.column_count; i++)
            g_free(text.cells[i]);
        g_free(text.cells);
    }
    g_ptr_array_unref(rows.rows);
    write_met_images(writing, first_image, out);
}
