/* layout_reader.c - reads a layout from the outside in: sheet, type area, grid, then what stands on the grid. */
#include "manifest/layout_reader.h"

#include "base/files.h"
#include "manifest/furniture_reader.h"
#include "manifest/layout_file.h"
#include "manifest/lint_reader.h"
#include "manifest/style_reader.h"

#include <glib.h>
#include <string.h>

static const LengthUnits no_relative_units = {0, 0};

static KeyReader section_reader(KeyReader *layout, const char *section, const char *example)
{
    require_key(layout, section, example);
    return key_reader_for(layout->arena, read_value_of_kind(layout, section, TOML_TABLE),
                          layout->diagnostics);
}

static Length read_side(KeyReader *reader, const char *key, const char *example, Length fallback)
{
    LengthRange range = {no_relative_units, length_from_mm(20), longest_length(), fallback};
    if (reader->table)
        require_key(reader, key, example);
    return read_length(reader, key, range);
}

/* The bleed is put into `bleed`. */
static Size read_sheet(KeyReader *layout, Length *bleed)
{
    KeyReader reader = section_reader(layout, "sheet", "[sheet] with width and height");
    Size sheet = {
        .width = read_side(&reader, "width", "width = \"390mm\"", length_from_mm(390)),
        .height = read_side(&reader, "height", "height = \"540mm\"", length_from_mm(540)),
    };
    *bleed = read_length(&reader, "bleed", (LengthRange){no_relative_units, 0, length_from_mm(20), 0});
    report_wrong_keys(&reader);
    return sheet;
}

/* A name of letters and figures, as the registry has them; it stands in the file for programs to find. */
static const char *read_condition(KeyReader *reader)
{
    const char *condition = read_text(reader, "condition", NULL);
    if (!condition || (*condition && !strpbrk(condition, " \t\n")))
        return condition;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, find_toml_entry(reader->table, "condition")->value.origin,
                       "\"%s\" names no printing condition; write one of the ICC registry in one word, such as \"FOGRA39\"",
                       "“%s”不是印刷条件的名称；请按 ICC 登记的写法写成一个词，如“FOGRA39”", condition);
    return NULL;
}

/* A path from the folder of the file that it is written in. */
static void read_press(KeyReader *layout, PageDesign *design)
{
    static const char *const standards[] = {"PDF/X-4", "PDF/X-1a"}; /* as in PressStandard */
    const TomlValue *table = read_value_of_kind(layout, "press", TOML_TABLE);
    KeyReader reader = key_reader_for(layout->arena, table, layout->diagnostics);
    const char *profile = read_text(&reader, "profile", NULL);
    if (profile) {
        design->press_profile_origin = find_toml_entry(table, "profile")->value.origin;
        design->press_profile = path_beside(layout->arena, design->press_profile_origin.file, profile);
    }
    design->press_standard = (PressStandard)read_choice(&reader, "standard", standards, G_N_ELEMENTS(standards),
                                                        PRESS_STANDARD_X4);
    design->press_condition = read_condition(&reader);
    design->ink_limit = read_whole_number(&reader, "ink_limit", (WholeNumberRange){100, 400, 300});
    report_wrong_keys(&reader);
}

/* The part of `extent` that stays on a sheet side of length `side` when it begins at `start`. */
static Length fit_on_sheet(const KeyReader *reader, const char *key, Length start, Length extent,
                           Length side)
{
    Length over = start + extent - side;
    if (over <= 0)
        return extent;
    const TomlValue *table = reader->table;
    const TomlEntry *entry = find_toml_entry(table, key);
    diagnostics_report(
        reader->diagnostics, SEVERITY_ERROR,
        entry   ? entry->value.origin
        : table ? table->origin
                : (SourcePosition){0},
        "the type area reaches %s beyond the sheet; make \"%s\" smaller or move the area",
        "版心超出纸边 %s；请改小“%s”，或挪动版心", length_to_words(reader->arena, over), key);
    return length_max(side - start, side / 4);
}

static Rect read_type_area(KeyReader *layout, Size sheet)
{
    KeyReader reader =
        section_reader(layout, "type_area", "[type_area] with top, inner, width, height");
    Length tenth = sheet.width / 10;
    Rect area = {
        .x = read_length(&reader, "inner",
                         (LengthRange){no_relative_units, 0, sheet.width / 2, tenth}),
        .y = read_length(&reader, "top",
                         (LengthRange){no_relative_units, 0, sheet.height / 2, tenth}),
    };
    area.width = read_side(&reader, "width", "width = \"350mm\"", sheet.width - 2 * area.x);
    area.height = read_side(&reader, "height", "height = \"490mm\"", sheet.height - 2 * area.y);
    area.width = fit_on_sheet(&reader, "width", area.x, area.width, sheet.width);
    area.height = fit_on_sheet(&reader, "height", area.y, area.height, sheet.height);
    report_wrong_keys(&reader);
    return area;
}

static GridRequest read_grid_request(KeyReader *reader, Size type_area)
{
    static const char *const places[] = {"margins", "gutters"};
    const Length smallest = 4 * LENGTH_POINT;
    const Length largest =
        length_min(200 * LENGTH_POINT, length_min(type_area.width, type_area.height));
    Length em = read_length(reader, "size",
                            (LengthRange){no_relative_units, smallest, largest, 10 * LENGTH_POINT});
    LengthUnits own = {.em = em};
    return (GridRequest){
        .type_area = type_area,
        .em = em,
        .line_pitch =
            read_length(reader, "pitch", (LengthRange){own, em, 4 * em, length_of_em(em, 1300)}),
        .column_count = read_whole_number(reader, "columns", (WholeNumberRange){1, 24, 1}),
        .measure_characters =
            read_whole_number(reader, "characters", (WholeNumberRange){1, 1000, 0}),
        .gutter = read_length(reader, "gutter", (LengthRange){own, 0, 20 * em, 2 * em}),
        .area_gap = read_whole_number(reader, "area_gap", (WholeNumberRange){0, 50, 1}),
        .remainder_place = (RemainderPlace)read_choice(reader, "remainder", places,
                                                       G_N_ELEMENTS(places), REMAINDER_TO_MARGINS),
    };
}

/* The place to point at when the columns do not fit: the key that asks for too much. */
static SourcePosition grid_origin(const KeyReader *reader)
{
    const TomlEntry *characters = find_toml_entry(reader->table, "characters");
    const TomlEntry *columns = find_toml_entry(reader->table, "columns");
    if (characters)
        return characters->value.origin;
    if (columns)
        return columns->value.origin;
    return reader->table ? reader->table->origin : (SourcePosition){0};
}

static void report_narrow_area(const KeyReader *reader, const GridRequest *request, int most)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, grid_origin(reader),
                       "%d columns of %d characters do not fit into the width of the type area; at "
                       "most %d characters do",
                       "版心宽度放不下 %d 栏、每栏 %d 字；每栏最多 %d 字", request->column_count,
                       request->measure_characters, most);
}

/* A grid that fits, whatever was asked for. */
static Grid fitting_grid(const KeyReader *reader, GridRequest request)
{
    Grid grid = grid_from_request(&request);
    if (grid.measure_characters > 0)
        return grid;
    GridRequest narrower = request;
    narrower.measure_characters = 0;
    grid = grid_from_request(&narrower);
    report_narrow_area(reader, &request, grid.measure_characters);
    if (grid.measure_characters > 0)
        return grid;
    narrower.column_count = 1; /* one character fits: no size is wider than the type area */
    return grid_from_request(&narrower);
}

static Grid read_grid(KeyReader *layout, Size type_area)
{
    KeyReader reader = section_reader(layout, "grid", "[grid] with columns, size, pitch, gutter");
    GridRequest request = read_grid_request(&reader, type_area);
    Grid grid = fitting_grid(&reader, request);
    report_wrong_keys(&reader);
    return grid;
}

/* Body text must keep to the grid, or columns side by side would not align. */
static void check_body(const PageDesign *design, Diagnostics *diagnostics)
{
    const TextStyle *body = find_style(design, "body");
    if (body->size != design->grid.em)
        diagnostics_report(diagnostics, SEVERITY_WARNING, body->origin,
                           "the size of the body is not the size of [grid]; columns will not hold "
                           "whole characters",
                           "正文字号与 [grid] 的 size 不同，栏宽容不下整数个字");
    if (body->line_pitch != design->grid.line_pitch)
        diagnostics_report(diagnostics, SEVERITY_WARNING, body->origin,
                           "the pitch of the body is not the pitch of [grid]; lines will not stand "
                           "on the line grid",
                           "正文行距与 [grid] 的 pitch 不同，各行不能落在网格上");
}

static void check_headline(const PageDesign *design, SourcePosition origin,
                           Diagnostics *diagnostics)
{
    if (!find_style(design, "headline"))
        diagnostics_report(diagnostics, SEVERITY_WARNING, origin,
                           "there is no [styles.headline]; headlines are set like the body",
                           "没有 [styles.headline]；主题按正文样式排");
}

static void read_all_styles(KeyReader *layout, const InkPalette *palette, const FontRoles *roles,
                            PageDesign *design)
{
    StyleSurroundings surroundings = {
        .palette = palette,
        .roles = roles,
        .composition = read_value_of_kind(layout, "composition", TOML_TABLE),
        .body = {design->grid.em, design->grid.line_pitch},
    };
    const TomlValue *table = read_value_of_kind(layout, "styles", TOML_TABLE);
    StyleList list = styles_read(layout->arena, table, &surroundings, layout->diagnostics);
    design->styles = list.styles;
    design->style_count = list.count;
    check_body(design, layout->diagnostics);
    check_headline(design, table ? table->origin : (SourcePosition){.file = design->file},
                   layout->diagnostics);
}

static void read_dividers(KeyReader *layout, const DesignSurroundings *surroundings,
                          PageDesign *design)
{
    const TomlValue *table = read_value_of_kind(layout, "dividers", TOML_TABLE);
    KeyReader reader = key_reader_for(layout->arena, table, layout->diagnostics);
    design->column_divider = read_rule(&reader, "column", surroundings);
    design->row_divider = read_rule(&reader, "row", surroundings);
    report_wrong_keys(&reader);
}

static void read_designs(KeyReader *layout, const DesignSurroundings *surroundings,
                         PageDesign *design)
{
    const TomlValue *common = read_value_of_kind(layout, "design", TOML_TABLE);
    const TomlValue *table = read_value_of_kind(layout, "designs", TOML_TABLE);
    StoryDesignList list =
        story_designs_read(layout->arena, common, table, surroundings, layout->diagnostics);
    design->story_designs = list.designs;
    design->story_design_count = list.count;
}

static void read_furniture(KeyReader *layout, const DesignSurroundings *surroundings,
                           PageDesign *design)
{
    const TomlValue *array = read_value_of_kind(layout, "furniture", TOML_ARRAY);
    FurnitureList list = furniture_read(layout->arena, array, surroundings, layout->diagnostics);
    design->furniture = list.items;
    design->furniture_count = list.count;
    const TomlValue *table = read_value_of_kind(layout, "block", TOML_TABLE);
    BlockList blocks = blocks_read(layout->arena, table, surroundings, layout->diagnostics);
    design->blocks = blocks.blocks;
    design->block_count = blocks.count;
}

static PageDesign *design_from_table(KeyReader *layout, const LayoutWish *wish, const FontRoles *roles,
                                     const IssueReaderSettings *settings, PageDesign *design)
{
    design->sheet = read_sheet(layout, &design->bleed);
    read_press(layout, design);
    design->type_area = read_type_area(layout, design->sheet);
    design->grid = read_grid(layout, (Size){design->type_area.width, design->type_area.height});
    InkPalette palette = ink_palette_read(layout->arena, read_value_of_kind(layout, "inks", TOML_TABLE),
                                          design->ink_limit, layout->diagnostics);
    design->spot_inks = palette.spots;
    read_all_styles(layout, &palette, roles, design);
    DesignSurroundings surroundings = {
        &palette, design, {design->grid.em, design->grid.line_pitch}, &wish->fields, settings};
    read_furniture(layout, &surroundings, design);
    read_dividers(layout, &surroundings, design);
    read_designs(layout, &surroundings, design);
    design->lint = lint_read(layout->arena, read_value_of_kind(layout, "lint", TOML_TABLE), layout->diagnostics);
    report_wrong_keys(layout);
    return design;
}

PageDesign *layout_read(Arena *arena, const LayoutWish *wish, const FontRoles *roles,
                        const IssueReaderSettings *settings, Diagnostics *diagnostics)
{
    LayoutFile file = layout_file_read(arena, wish->name, wish->name_origin, settings, diagnostics);
    if (!file.table)
        return NULL;
    TomlValue *table = toml_table_merge(arena, file.table, wish->changes);
    table->origin = (SourcePosition){.file = file.path};
    PageDesign *design = arena_new_object(arena, PageDesign);
    design->name = wish->name;
    design->file = file.path;
    design->origin = wish->name_origin;
    KeyReader reader = key_reader_for(arena, table, diagnostics);
    return design_from_table(&reader, wish, roles, settings, design);
}
