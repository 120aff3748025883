/* colophon_reader.c - see colophon_reader.h. */
#include "manifest/colophon_reader.h"

#include "manifest/field_reader.h"

/* Texts of a row, with the fields in them looked up; false when there is something else among them. */
static bool read_texts(KeyReader *placement, const FieldTexts *fields, const TomlValue *list, ColophonRow *row)
{
    const char **texts = arena_new_array(placement->arena, const char *, list->count);
    row->values = texts;
    for (int i = 0; i < list->count; i++) {
        if (list->items[i].kind != TOML_STRING)
            return false;
        check_text_fields(placement, list->items[i].string, list->items[i].origin, fields);
        texts[row->value_count++] = list->items[i].string;
    }
    return row->value_count > 0;
}

/* ["欢迎来稿"], ["地址", "柳湾市……"] or ["编委", ["张三", "李四"]]. */
static bool read_row(KeyReader *placement, const FieldTexts *fields, const TomlValue *value, ColophonRow *row)
{
    *row = (ColophonRow){.label = "", .origin = value->origin};
    if (value->kind != TOML_ARRAY || value->count < 1 || value->count > 2 || value->items[0].kind != TOML_STRING)
        return false;
    if (value->count == 1)
        return read_texts(placement, fields, value, row);
    const TomlValue *text = &value->items[1];
    row->label = value->items[0].string;
    row->is_list = text->kind == TOML_ARRAY;
    if (row->is_list)
        return read_texts(placement, fields, text, row);
    TomlValue alone = {.kind = TOML_ARRAY, .items = text, .count = 1};
    return read_texts(placement, fields, &alone, row);
}

static bool has_colophon(const BlockDesign *design)
{
    for (int i = 0; design && i < design->item_count; i++)
        if (design->items[i].kind == FURNITURE_COLOPHON)
            return true;
    return false;
}

static void report_no_colophon(const KeyReader *placement, const TomlValue *rows, const BlockDesign *design)
{
    diagnostics_report(placement->diagnostics, SEVERITY_WARNING, rows->origin,
                       "the block \"%s\" has no furniture of the kind \"colophon\", so that these lines are not printed; "
                       "name a block that has",
                       "部件“%s”里没有 kind = \"colophon\" 的件，这些行印不出来；请换一个有的部件", design->name);
}

static void report_row(const KeyReader *placement, const TomlValue *row)
{
    diagnostics_report(placement->diagnostics, SEVERITY_ERROR, row->origin,
                       "a line of the colophon is [\"label\", \"text\"], [\"label\", [\"name\", \"name\"]] or [\"text\"]",
                       "版权栏的每一行写成 [\"标签\", \"内容\"]、[\"标签\", [\"姓名\", \"姓名\"]] 或 [\"文字\"]");
}

void read_colophon(KeyReader *placement, const FieldTexts *fields, BlockPlacement *block)
{
    const TomlValue *rows = read_value_of_kind(placement, "colophon", TOML_ARRAY);
    if (!rows || !block->block)
        return;
    if (!has_colophon(block->block)) {
        report_no_colophon(placement, rows, block->block);
        return;
    }
    block->colophon = arena_new_array(placement->arena, ColophonRow, rows->count);
    for (int i = 0; i < rows->count; i++)
        if (read_row(placement, fields, &rows->items[i], &block->colophon[block->colophon_count]))
            block->colophon_count++;
        else
            report_row(placement, &rows->items[i]);
}
