/* block_placement_reader.c - see block_placement_reader.h. */
#include "manifest/block_placement_reader.h"

#include "issue/page_blocks.h"
#include "manifest/colophon_reader.h"
#include "manifest/contents_reader.h"
#include "manifest/field_reader.h"
#include "manifest/suggestion_clause.h"

#include <string.h>

static const Area *find_area(const Page *page, const char *name)
{
    for (int i = 0; i < page->area_count; i++)
        if (strcmp(page->areas[i].name, name) == 0)
            return &page->areas[i];
    return NULL;
}

static void report_unknown_area(const KeyReader *reader, const Page *page, const TomlValue *value)
{
    const char **names = arena_new_array(reader->arena, const char *, page->area_count);
    for (int i = 0; i < page->area_count; i++)
        names[i] = page->areas[i].name;
    const char *clause = suggestion_clause(reader->arena, reader->diagnostics, value->string, names,
                                           page->area_count);
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "no area \"%s\" in the plan of page %d%s",
                       "没有版块“%s”（见第 %d 版的 plan）%s", value->string, page->number, clause);
}

const Area *read_area(KeyReader *reader, const Page *page)
{
    require_key(reader, "area", "area = \"lead\", a word of the plan");
    const TomlValue *value = read_value_of_kind(reader, "area", TOML_STRING);
    if (!value)
        return NULL;
    const Area *area = find_area(page, value->string);
    if (!area &&
        page->area_count > 0) /* without a plan every area is unknown, and that is reported */
        report_unknown_area(reader, page, value);
    return area;
}

static void report_unknown_block(const KeyReader *reader, const PageDesign *layout, const TomlValue *value)
{
    const char **names = arena_new_array(reader->arena, const char *, layout->block_count);
    for (int i = 0; i < layout->block_count; i++)
        names[i] = layout->blocks[i].name;
    diagnostics_report(
        reader->diagnostics, SEVERITY_ERROR, value->origin, "no block \"%s\" in layout \"%s\"%s",
        "没有部件“%s”（版式“%s”）%s", value->string, layout->name,
        suggestion_clause(reader->arena, reader->diagnostics, value->string, names, layout->block_count));
}

static const BlockDesign *read_block_design(KeyReader *reader, const PageDesign *layout)
{
    require_key(reader, "block", "block = \"nameplate\", a block of the layout");
    const TomlValue *value = read_value_of_kind(reader, "block", TOML_STRING);
    if (!value || !layout)
        return NULL;
    const BlockDesign *block = find_block_design(layout, value->string);
    if (!block)
        report_unknown_block(reader, layout, value);
    return block;
}

void report_block_in_area(const KeyReader *reader, const Page *page, const Area *area, SourcePosition origin)
{
    const BlockPlacement *other = find_block_placement(page, area);
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, origin,
                       "area \"%s\" already holds the block \"%s\" (line %d); name another area",
                       "版块“%s”里已经有部件“%s”（第 %d 行）；请另安排版块", area->name, other->block->name,
                       other->origin.line);
}

static bool add_block(const KeyReader *reader, Page *page, BlockPlacement placement)
{
    if (!placement.block || !placement.area)
        return false;
    if (find_block_placement(page, placement.area)) {
        report_block_in_area(reader, page, placement.area, placement.origin);
        return false;
    }
    page->blocks[page->block_count++] = placement;
    return true;
}

static void read_block_placement(KeyReader *reader, const Issue *issue, Page *page, GArray *contents)
{
    BlockPlacement placement = {.origin = reader->table->origin};
    placement.area = read_area(reader, page);
    placement.block = read_block_design(reader, issue->design);
    placement.texts = read_block_texts(reader, placement.block);
    const TomlValue *listed = read_value(reader, "contents");
    read_colophon(reader, &issue->fields, &placement);
    report_wrong_keys(reader);
    if (placement.block)
        check_block_fields(reader, placement.block, &placement.texts, &issue->fields);
    ContentsWish wish = {.page = issue->page_count, .block = page->block_count, .listed = listed,
                         .origin = placement.origin};
    if (add_block(reader, page, placement))
        g_array_append_val(contents, wish);
}

bool read_block_placements(KeyReader *page_reader, const Issue *issue, Page *page, GArray *contents)
{
    const TomlValue *array = read_value_of_kind(page_reader, "block", TOML_ARRAY);
    int count = array ? array->count : 0;
    page->blocks = arena_new_array(page_reader->arena, BlockPlacement, count);
    for (int i = 0; i < count; i++) {
        KeyReader reader = key_reader_for(page_reader->arena, &array->items[i], page_reader->diagnostics);
        if (array->items[i].kind == TOML_TABLE)
            read_block_placement(&reader, issue, page, contents);
        else
            diagnostics_report(page_reader->diagnostics, SEVERITY_ERROR, array->items[i].origin,
                               "each block of a page is a group of keys under [[page.block]]",
                               "版上的每个部件都是 [[page.block]] 下面的一组键");
    }
    return page->block_count == count;
}
