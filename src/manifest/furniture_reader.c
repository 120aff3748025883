/* furniture_reader.c - see furniture_reader.h. */
#include "manifest/furniture_reader.h"

#include "issue/furniture_field.h"
#include "manifest/suggestion_clause.h"

#include <glib.h>
#include <string.h>

static void check_field(KeyReader *reader, const TomlValue *text, const char *name)
{
    FurnitureField field;
    if (find_furniture_field(name, &field))
        return;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, text->origin, "no field {%s}%s", "没有字段 {%s}%s", name,
                       suggestion_clause(reader->arena, reader->diagnostics, name, furniture_field_names(),
                                         FIELD_COUNT));
}

/* Each {field} of the text must be one that page/ can fill in. */
static void check_fields(KeyReader *reader, const TomlValue *text)
{
    for (const char *open = strchr(text->string, '{'); open; open = strchr(open + 1, '{')) {
        const char *close = strchr(open, '}');
        if (!close) {
            diagnostics_report(reader->diagnostics, SEVERITY_ERROR, text->origin,
                               "a { without its }; write fields as {page}", "“{”没有配对的“}”；字段应写成 {page}");
            return;
        }
        check_field(reader, text, arena_strndup(reader->arena, open + 1, (size_t)(close - open - 1)));
    }
}

static const TextStyle *horizontal_style(const KeyReader *reader, const TextStyle *style)
{
    TextStyle *turned = arena_copy(reader->arena, style, 1, sizeof(TextStyle));
    turned->mode = WRITING_MODE_HORIZONTAL;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, reader->table->origin,
                       "the style \"%s\" is vertical, but furniture runs horizontally; give it another style",
                       "样式“%s”是直排的，但版面部件只能横排；请换一个样式", style->name);
    return turned;
}

static void read_text_keys(KeyReader *reader, const DesignSurroundings *surroundings,
                           Furniture *furniture)
{
    const TextStyle *body = find_style(surroundings->page_design, "body");
    if (furniture->kind == FURNITURE_TEXT) {
        require_key(reader, "text", "text = \"{page}\"");
        require_key(reader, "style", "style = \"body\"");
    }
    const TomlValue *text = read_value_of_kind(reader, "text", TOML_STRING);
    furniture->text = text ? text->string : "";
    if (text)
        check_fields(reader, text);
    furniture->style = read_style_name(reader, "style", surroundings->page_design, body);
    if (furniture->style->mode == WRITING_MODE_VERTICAL_RL)
        furniture->style = horizontal_style(reader, furniture->style);
}

static void read_place(KeyReader *reader, LengthUnits units, Furniture *furniture)
{
    static const char *const anchors[] = {"left", "centre", "right", "outer", "inner", "center"};
    static const FurnitureAnchor meanings[] = {ANCHOR_LEFT,  ANCHOR_CENTRE, ANCHOR_RIGHT,
                                               ANCHOR_OUTER, ANCHOR_INNER,  ANCHOR_CENTRE};
    static const char *const edges[] = {"top", "foot"};
    Length most = longest_length();
    furniture->anchor =
        meanings[read_choice(reader, "anchor", anchors, G_N_ELEMENTS(anchors), ANCHOR_LEFT)];
    furniture->edge =
        (FurnitureEdge)read_choice(reader, "edge", edges, G_N_ELEMENTS(edges), EDGE_TOP);
    furniture->inset = read_length(reader, "inset", (LengthRange){units, -most, most, 0});
    furniture->offset = read_length(reader, "offset", (LengthRange){units, -most, most, 0});
    furniture->width = read_distance(reader, "width", units, 0);
    furniture->height = read_distance(reader, "height", units, LENGTH_POINT / 2);
}

static Furniture furniture_from_table(KeyReader *reader, const DesignSurroundings *surroundings)
{
    static const char *const kinds[] = {"text", "rule", "fill"};
    Furniture furniture = {.origin = reader->table->origin};
    furniture.kind =
        (FurnitureKind)read_choice(reader, "kind", kinds, G_N_ELEMENTS(kinds), FURNITURE_TEXT);
    read_text_keys(reader, surroundings, &furniture);
    bool is_text = furniture.kind == FURNITURE_TEXT;
    LengthUnits units = {is_text ? furniture.style->size : surroundings->body.em,
                         surroundings->body.line};
    read_place(reader, units, &furniture);
    furniture.ink =
        read_ink(reader, "ink", surroundings->palette, is_text ? furniture.style->ink : INK_BLACK);
    report_wrong_keys(reader);
    return furniture;
}

FurnitureList furniture_read(Arena *arena, const TomlValue *array,
                             const DesignSurroundings *surroundings, Diagnostics *diagnostics)
{
    int count = array ? array->count : 0;
    FurnitureList list = {.items = arena_new_array(arena, Furniture, count)};
    for (int i = 0; i < count; i++) {
        if (array->items[i].kind != TOML_TABLE) {
            diagnostics_report(diagnostics, SEVERITY_ERROR, array->items[i].origin,
                               "each piece of furniture is a group of keys under [[furniture]]",
                               "每件版面部件都是 [[furniture]] 下面的一组键");
            continue;
        }
        KeyReader reader = key_reader_for(arena, &array->items[i], diagnostics);
        list.items[list.count++] = furniture_from_table(&reader, surroundings);
    }
    return list;
}
