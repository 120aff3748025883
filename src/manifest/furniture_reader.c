/* furniture_reader.c - see furniture_reader.h. */
#include "manifest/furniture_reader.h"

#include "manifest/block_picture_reader.h"
#include "manifest/contents_design_reader.h"
#include "manifest/field_reader.h"
#include "manifest/picture_reader.h"

#include <glib.h>
#include <string.h>

/* One text, or a list of lines. */
static const char *joined_lines(Arena *arena, TextList lines)
{
    const char *text = "";
    for (int i = 0; i < lines.count; i++)
        text = arena_printf(arena, "%s%s%s", text, i > 0 ? "\n" : "", lines.items[i].string);
    return text;
}

static void read_text_keys(KeyReader *reader, const DesignSurroundings *surroundings, bool in_block,
                           Furniture *furniture)
{
    const TextStyle *body = find_style(surroundings->page_design, "body");
    if (furniture->kind == FURNITURE_TEXT) {
        require_key(reader, "text", "text = \"{page}\"");
        require_key(reader, "style", "style = \"body\"");
    }
    TextList lines = read_text_list(reader, "text");
    furniture->text = joined_lines(reader->arena, lines);
    for (int i = 0; i < lines.count && !in_block; i++) /* a block's fields are judged where it is placed */
        check_text_fields(reader, lines.items[i].string, lines.items[i].origin, surroundings->fields);
    furniture->style = read_furniture_style(reader, "style", surroundings->page_design, body);
}

static Length usual_height(FurnitureKind kind, bool in_block)
{
    return in_block && kind != FURNITURE_RULE ? 0 : LENGTH_POINT / 2;
}

static void read_place(KeyReader *reader, LengthUnits units, bool in_block, Furniture *furniture)
{
    static const char *const anchors[] = {"left", "centre", "right", "outer", "inner", "center"};
    static const FurnitureAnchor meanings[] = {ANCHOR_LEFT,  ANCHOR_CENTRE, ANCHOR_RIGHT,
                                               ANCHOR_OUTER, ANCHOR_INNER,  ANCHOR_CENTRE};
    static const char *const edges[] = {"top", "foot", "middle"};
    Length most = longest_length();
    furniture->anchor =
        meanings[read_choice(reader, "anchor", anchors, G_N_ELEMENTS(anchors), ANCHOR_LEFT)];
    furniture->edge =
        (FurnitureEdge)read_choice(reader, "edge", edges, G_N_ELEMENTS(edges) - !in_block, EDGE_TOP);
    furniture->inset = read_length(reader, "inset", (LengthRange){units, -most, most, 0});
    furniture->offset = read_length(reader, "offset", (LengthRange){units, -most, most, 0});
    furniture->width = read_distance(reader, "width", units, 0);
    furniture->height = read_distance(reader, "height", units, usual_height(furniture->kind, in_block));
}

static const int *page_numbers(const KeyReader *reader, const TomlValue *array)
{
    int *numbers = arena_new_array(reader->arena, int, array->count);
    for (int i = 0; i < array->count; i++) {
        if (array->items[i].kind != TOML_INTEGER || array->items[i].integer < 1 || array->items[i].integer > 9999)
            return NULL;
        numbers[i] = (int)array->items[i].integer;
    }
    return numbers;
}

/* pages = "not-first" or [1, 4]. */
static PageSelection read_pages(KeyReader *reader)
{
    static const char *const words[] = {
        [PAGES_ALL] = "all", [PAGES_FIRST] = "first", [PAGES_ODD] = "odd", [PAGES_EVEN] = "even",
        [PAGES_NOT_FIRST] = "not-first"};
    const TomlValue *value = read_value(reader, "pages");
    if (!value || value->kind == TOML_STRING)
        return (PageSelection){.choice = (PageChoice)read_choice(reader, "pages", words, G_N_ELEMENTS(words), PAGES_ALL)};
    const int *numbers = value->kind == TOML_ARRAY ? page_numbers(reader, value) : NULL;
    if (numbers)
        return (PageSelection){PAGES_NUMBERED, numbers, value->count};
    report_wrong_kind(reader, "pages", value, "\"all\", \"first\", \"odd\", \"even\", \"not-first\" or a list of page numbers",
                      "\"all\"、\"first\"、\"odd\"、\"even\"、\"not-first\"，或版号列表");
    return (PageSelection){0};
}

/* In a block the file may be a field; it is kept as the item's text, for each placement to name the file. */
static const Picture *read_picture(KeyReader *reader, const DesignSurroundings *surroundings, bool in_block,
                                   Furniture *furniture)
{
    if (!require_key(reader, "file", "file = \"nameplate.svg\""))
        return NULL;
    const TomlValue *file = read_value_of_kind(reader, "file", TOML_STRING);
    if (!file)
        return NULL;
    if (in_block && file_is_field(file->string)) {
        furniture->text = file->string;
        return NULL;
    }
    Picture *picture = arena_new_object(reader->arena, Picture);
    picture->file = file->string;
    picture->origin = file->origin;
    picture->focus_x = picture->focus_y = 500;
    picture_load_of_layout(reader->arena, picture, surroundings->settings, reader->diagnostics);
    return picture;
}

static void read_picture_keys(KeyReader *reader, const DesignSurroundings *surroundings, bool in_block,
                              Furniture *furniture)
{
    static const char *const fits[] = {[PICTURE_FIT_CONTAIN] = "contain", [PICTURE_FIT_COVER] = "cover"};
    if (furniture->kind != FURNITURE_PICTURE)
        return;
    furniture->picture = read_picture(reader, surroundings, in_block, furniture);
    furniture->fit = (PictureFit)read_choice(reader, "fit", fits, G_N_ELEMENTS(fits), PICTURE_FIT_CONTAIN);
    if (!in_block) {
        require_key(reader, "width", "width = \"30mm\"");
        require_key(reader, "height", "height = \"10mm\"");
    }
}

static void read_contents_keys(KeyReader *reader, const DesignSurroundings *surroundings, LengthUnits units,
                               Furniture *furniture)
{
    if (furniture->kind != FURNITURE_CONTENTS)
        return;
    furniture->page_style = read_furniture_style(reader, "page_style", surroundings->page_design, furniture->style);
    furniture->page_text = read_text(reader, "page_text", "第{page}版");
    furniture->mark = read_text(reader, "mark", "");
    furniture->leader = read_text(reader, "leader", "…");
    furniture->entry_gap = read_distance(reader, "entry_gap", units, 0);
    read_contents_design(reader, surroundings, units, furniture);
}

static Furniture furniture_from_table(KeyReader *reader, const DesignSurroundings *surroundings, bool in_block)
{
    static const char *const kinds[] = {"text", "rule", "fill", "picture", "contents", "colophon"};
    Furniture furniture = {.origin = reader->table->origin};
    furniture.kind =
        (FurnitureKind)read_choice(reader, "kind", kinds, G_N_ELEMENTS(kinds) - (in_block ? 0 : 2), FURNITURE_TEXT);
    furniture.name = read_text(reader, "name", NULL);
    read_text_keys(reader, surroundings, in_block, &furniture);
    bool is_text = furniture_is_text(&furniture);
    LengthUnits units = {is_text ? furniture.style->size : surroundings->body.em,
                         surroundings->body.line};
    read_place(reader, units, in_block, &furniture);
    read_picture_keys(reader, surroundings, in_block, &furniture);
    read_contents_keys(reader, surroundings, units, &furniture);
    if (in_block && (furniture.kind == FURNITURE_FILL || furniture.kind == FURNITURE_PICTURE))
        furniture.bleeds = read_boolean(reader, "bleed", false);
    read_colophon_keys(reader, surroundings, units, &furniture);
    if (furniture.kind == FURNITURE_RULE)
        furniture.rule = read_rule_kind(reader, false);
    furniture.pages = read_pages(reader);
    furniture.ink =
        read_ink(reader, "ink", surroundings->palette, is_text ? furniture.style->ink : INK_BLACK);
    report_wrong_keys(reader);
    return furniture;
}

/* `section` is what stands in double square brackets above each piece. */
static FurnitureList read_list(Arena *arena, const TomlValue *array, const char *section,
                               const DesignSurroundings *surroundings, bool in_block, Diagnostics *diagnostics)
{
    int count = array ? array->count : 0;
    FurnitureList list = {.items = arena_new_array(arena, Furniture, count)};
    for (int i = 0; i < count; i++) {
        if (array->items[i].kind != TOML_TABLE) {
            diagnostics_report(diagnostics, SEVERITY_ERROR, array->items[i].origin,
                               "each piece of furniture is a group of keys under [[%s]]",
                               "每件版面部件都是 [[%s]] 下面的一组键", section);
            continue;
        }
        KeyReader reader = key_reader_for(arena, &array->items[i], diagnostics);
        list.items[list.count++] = furniture_from_table(&reader, surroundings, in_block);
    }
    return list;
}

FurnitureList furniture_read(Arena *arena, const TomlValue *array,
                             const DesignSurroundings *surroundings, Diagnostics *diagnostics)
{
    return read_list(arena, array, "furniture", surroundings, false, diagnostics);
}

BlockList blocks_read(Arena *arena, const TomlValue *table, const DesignSurroundings *surroundings,
                      Diagnostics *diagnostics)
{
    int count = table ? table->count : 0;
    BlockList list = {.blocks = arena_new_array(arena, BlockDesign, count)};
    for (int i = 0; i < count; i++) {
        const TomlEntry *entry = &table->entries[i];
        if (entry->value.kind != TOML_ARRAY) {
            diagnostics_report(diagnostics, SEVERITY_ERROR, entry->key_origin,
                               "a block is a list of furniture; write each piece under [[block.%s]]",
                               "部件块由若干件组成；每件写在 [[block.%s]] 下面", entry->key);
            continue;
        }
        const char *section = arena_printf(arena, "block.%s", entry->key);
        FurnitureList items = read_list(arena, &entry->value, section, surroundings, true, diagnostics);
        list.blocks[list.count++] = (BlockDesign){entry->key, items.items, items.count, entry->key_origin};
    }
    return list;
}
