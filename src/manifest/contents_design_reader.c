/* contents_design_reader.c - see contents_design_reader.h. */
#include "manifest/contents_design_reader.h"

#include <glib.h>

static const TextStyle *horizontal_style(const KeyReader *reader, const TextStyle *style)
{
    TextStyle *turned = arena_copy(reader->arena, style, 1, sizeof(TextStyle));
    turned->mode = WRITING_MODE_HORIZONTAL;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, reader->table->origin,
                       "the style \"%s\" is vertical, but furniture runs horizontally; give it another style",
                       "样式“%s”是直排的，但版面部件只能横排；请换一个样式", style->name);
    return turned;
}

const TextStyle *read_furniture_style(KeyReader *reader, const char *key, const PageDesign *page_design,
                                      const TextStyle *fallback)
{
    const TextStyle *style = read_style_name(reader, key, page_design, fallback);
    return style && style->mode == WRITING_MODE_VERTICAL_RL ? horizontal_style(reader, style) : style;
}

void read_contents_design(KeyReader *reader, const DesignSurroundings *surroundings, LengthUnits units,
                          Furniture *furniture)
{
    static const char *const places[] = {[AUTHOR_BEFORE_PAGE] = "before-page", [AUTHOR_AFTER_TITLE] = "after-title"};
    const PageDesign *page_design = surroundings->page_design;
    Length em = furniture->style->size;
    ContentsDesign *design = &furniture->contents;
    design->section_style = read_furniture_style(reader, "section_style", page_design, furniture->style);
    design->section_mark = read_text(reader, "section_mark", "");
    design->section_gap = read_distance(reader, "section_gap", units, em / 2);
    design->section_rule = read_rule(reader, "section_rule", surroundings);
    design->author_style = read_furniture_style(reader, "author_style", page_design, NULL);
    design->author_place = (AuthorPlace)read_choice(reader, "author_place", places, G_N_ELEMENTS(places), AUTHOR_BEFORE_PAGE);
    design->kicker_style = read_furniture_style(reader, "kicker_style", page_design, NULL);
    design->hang = read_distance(reader, "hang", units, em);
    design->columns = read_whole_number(reader, "columns", (WholeNumberRange){1, 6, 1});
    design->column_gap = read_distance(reader, "column_gap", units, 2 * em);
}

void read_colophon_keys(KeyReader *reader, const DesignSurroundings *surroundings, LengthUnits units,
                        Furniture *furniture)
{
    Length em = furniture->style->size;
    ColophonDesign *design = &furniture->colophon;
    if (furniture->kind != FURNITURE_COLOPHON)
        return;
    furniture->entry_gap = read_distance(reader, "entry_gap", units, 0);
    design->label_style = read_furniture_style(reader, "label_style", surroundings->page_design, furniture->style);
    design->label_width = read_distance(reader, "label_width", units, 4 * em);
    design->label_gap = read_distance(reader, "label_gap", units, em);
    design->name_width = read_distance(reader, "name_width", units, 3 * em);
}
