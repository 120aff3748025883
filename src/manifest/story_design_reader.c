/* story_design_reader.c - see story_design_reader.h. */
#include "manifest/story_design_reader.h"

#include "manifest/default_part_style.h"
#include "manifest/fitting_reader.h"
#include "manifest/head_ground_reader.h"
#include "manifest/head_picture_reader.h"
#include "manifest/head_place_reader.h"
#include "manifest/picture_reader.h"
#include "manifest/story_start_reader.h"
#include "manifest/style_reader.h"
#include "manifest/subhead_reader.h"
#include "manifest/suggestion_clause.h"

#include <glib.h>

static void report_no_style(const KeyReader *reader, const TomlValue *value,
                            const PageDesign *page_design)
{
    const char **names = arena_new_array(reader->arena, const char *, page_design->style_count);
    for (int i = 0; i < page_design->style_count; i++)
        names[i] = page_design->styles[i].name;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "no style \"%s\" in the layout%s", "版式里没有样式“%s”%s", value->string,
                       suggestion_clause(reader->arena, reader->diagnostics, value->string, names,
                                         page_design->style_count));
}

const TextStyle *read_style_name(KeyReader *reader, const char *key, const PageDesign *page_design,
                                 const TextStyle *fallback)
{
    const TomlValue *value = read_value_of_kind(reader, key, TOML_STRING);
    if (!value)
        return fallback;
    const TextStyle *style = find_style(page_design, value->string);
    if (style)
        return style;
    report_no_style(reader, value, page_design);
    return fallback;
}

RuleKind read_rule_kind(KeyReader *reader, bool of_box)
{
    static const char *const kinds[] = {"plain", "double", "thick-thin", "thin-thick", "dotted", "dashed", "wavy", "ornament"};
    return (RuleKind)read_choice(reader, "rule", kinds, G_N_ELEMENTS(kinds) - !of_box, RULE_PLAIN);
}

static RuleStyle read_plain_rule_keys(KeyReader *reader, const DesignSurroundings *surroundings)
{
    return (RuleStyle){
        .thickness = read_length(reader, "thickness",
                                 (LengthRange){surroundings->body, 0, 200 * LENGTH_POINT, 0}),
        .ink = read_ink(reader, "ink", surroundings->palette, INK_BLACK),
    };
}

/* Thickness, ink and lines of a rule that may be a table of its own or part of a box. */
static RuleStyle read_rule_keys(KeyReader *reader, const DesignSurroundings *surroundings, bool of_box)
{
    RuleStyle rule = read_plain_rule_keys(reader, surroundings);
    rule.kind = read_rule_kind(reader, of_box);
    return rule;
}

RuleStyle read_rule(KeyReader *reader, const char *key, const DesignSurroundings *surroundings)
{
    const TomlValue *table = read_value_of_kind(reader, key, TOML_TABLE);
    KeyReader rule_reader = key_reader_for(reader->arena, table, reader->diagnostics);
    RuleStyle rule = read_rule_keys(&rule_reader, surroundings, false);
    report_wrong_keys(&rule_reader);
    return rule;
}

static const Picture *read_ornament(KeyReader *reader, const char *key, const DesignSurroundings *surroundings)
{
    const TomlValue *file = read_value_of_kind(reader, key, TOML_STRING);
    if (!file)
        return NULL;
    Picture *picture = arena_new_object(reader->arena, Picture);
    picture->file = file->string;
    picture->origin = file->origin;
    picture_load_of_layout(reader->arena, picture, surroundings->settings, reader->diagnostics);
    return picture;
}

static FrameStyle read_frame(KeyReader *reader, const DesignSurroundings *surroundings, RuleKind kind)
{
    static const char *const corners[] = {"square", "round", "cut", "notch"};
    FrameStyle frame = {
        .corner = (CornerKind)read_choice(reader, "corner", corners, G_N_ELEMENTS(corners), CORNER_SQUARE),
        .corner_size = read_distance(reader, "corner_size", surroundings->body, surroundings->body.em),
        .ornament_corner = read_ornament(reader, "ornament_corner", surroundings),
    };
    if (kind == RULE_ORNAMENT)
        require_key(reader, "ornament", "ornament = \"ornaments/waves.svg\"");
    frame.ornament = read_ornament(reader, "ornament", surroundings);
    return frame;
}

static BoxDesign read_box_keys(KeyReader *reader, const DesignSurroundings *surroundings)
{
    RuleStyle rule = read_rule_keys(reader, surroundings, true);
    BoxDesign box = {
        .rule = rule,
        .frame = read_frame(reader, surroundings, rule.kind),
        .has_tint = read_value(reader, "tint") != NULL,
        .tint = read_ink(reader, "tint", surroundings->palette, INK_PAPER),
        .inset_inline = read_distance(reader, "inset", surroundings->body, 0),
    };
    return box;
}

static BoxDesign read_box(KeyReader *reader, const DesignSurroundings *surroundings)
{
    const TomlValue *table = read_value_of_kind(reader, "box", TOML_TABLE);
    KeyReader box_reader = key_reader_for(reader->arena, table, reader->diagnostics);
    BoxDesign box = read_box_keys(&box_reader, surroundings);
    bool is_seen = box.has_tint || box.rule.thickness > 0;
    box.inset_lines = read_whole_number(&box_reader, "lines",
                                        (WholeNumberRange){is_seen ? 1 : 0, 50, is_seen ? 1 : 0});
    report_wrong_keys(&box_reader);
    return box;
}

static SummaryDesign read_summary(KeyReader *reader, const DesignSurroundings *surroundings)
{
    const TomlValue *table = read_value_of_kind(reader, "summary", TOML_TABLE);
    KeyReader summary_reader = key_reader_for(reader->arena, table, reader->diagnostics);
    SummaryDesign summary = {
        .box = read_box_keys(&summary_reader, surroundings),
        .label_ink = read_ink(&summary_reader, "label_ink", surroundings->palette, INK_BLACK),
        .label_runs_in = read_boolean(&summary_reader, "run_in", false),
    };
    report_wrong_keys(&summary_reader);
    return summary;
}

static EditorNoteDesign read_editor_note(KeyReader *reader, const DesignSurroundings *surroundings)
{
    static const char *const places[] = {"wide", "column", "end"};
    const TomlValue *table = read_value_of_kind(reader, "editor_note", TOML_TABLE);
    KeyReader note_reader = key_reader_for(reader->arena, table, reader->diagnostics);
    EditorNoteDesign note = {
        .place = (EditorNotePlace)read_choice(&note_reader, "place", places, G_N_ELEMENTS(places), EDITOR_NOTE_WIDE),
        .box = read_box_keys(&note_reader, surroundings),
    };
    report_wrong_keys(&note_reader);
    return note;
}

/* Two characters from the sides of its width, unless the design says otherwise; in a column none. */
static AbstractDesign read_abstract_design(KeyReader *reader, const DesignSurroundings *surroundings)
{
    static const char *const places[] = {[ABSTRACT_WIDE] = "wide", [ABSTRACT_COLUMN] = "column"};
    const TomlValue *table = read_value_of_kind(reader, "abstract", TOML_TABLE);
    KeyReader keys = key_reader_for(reader->arena, table, reader->diagnostics);
    AbstractDesign abstract = {
        .place = (AbstractPlace)read_choice(&keys, "place", places, G_N_ELEMENTS(places), ABSTRACT_WIDE),
        .box = read_box_keys(&keys, surroundings),
    };
    if (!read_value(&keys, "inset") && abstract.place == ABSTRACT_WIDE)
        abstract.box.inset_inline = 2 * surroundings->body.em;
    report_wrong_keys(&keys);
    return abstract;
}

/* A thin rule round it where the design says nothing. */
static BoxDesign read_text_box_design(KeyReader *reader, const DesignSurroundings *surroundings)
{
    const TomlValue *table = read_value_of_kind(reader, "text_box", TOML_TABLE);
    KeyReader keys = key_reader_for(reader->arena, table, reader->diagnostics);
    BoxDesign box = read_box_keys(&keys, surroundings);
    if (!read_value(&keys, "inset"))
        box.inset_inline = surroundings->body.em;
    if (!table)
        box.rule.thickness = LENGTH_POINT / 2;
    report_wrong_keys(&keys);
    return box;
}

static RubricDesign read_rubric(KeyReader *reader, const DesignSurroundings *surroundings)
{
    const TomlValue *table = read_value_of_kind(reader, "rubric", TOML_TABLE);
    KeyReader rubric_reader = key_reader_for(reader->arena, table, reader->diagnostics);
    RuleStyle rule = read_rule_keys(&rubric_reader, surroundings, false);
    RubricDesign rubric = {
        .lines = read_whole_number(&rubric_reader, "lines", (WholeNumberRange){1, 50, 2}),
        .solid = read_boolean(&rubric_reader, "solid", true),
        .makes_pinyin = read_boolean(&rubric_reader, "auto_pinyin", false),
        .ink = rule.ink,
        .rule = rule,
    };
    report_wrong_keys(&rubric_reader);
    return rubric;
}

static TableDesign read_table_design(KeyReader *reader, const DesignSurroundings *surroundings)
{
    static const char *const words[] = {
        [TABLE_RULES_THREE] = "three", [TABLE_RULES_GRID] = "grid", [TABLE_RULES_NONE] = "none"};
    const TomlValue *table = read_value_of_kind(reader, "table", TOML_TABLE);
    KeyReader keys = key_reader_for(reader->arena, table, reader->diagnostics);
    TableDesign design = {
        .rule = read_plain_rule_keys(&keys, surroundings),
        .rules = (TableRules)read_choice(&keys, "rules", words, G_N_ELEMENTS(words), TABLE_RULES_THREE),
        .has_head_tint = read_value(&keys, "head_tint") != NULL,
        .head_tint = read_ink(&keys, "head_tint", surroundings->palette, INK_PAPER),
    };
    if (!read_value(&keys, "thickness"))
        design.rule.thickness = LENGTH_POINT * 3 / 4;
    if (design.rules == TABLE_RULES_NONE)
        design.rule.thickness = 0;
    report_wrong_keys(&keys);
    return design;
}

/* drop_cap = { lines = 2 } */
static int read_drop_cap(KeyReader *reader)
{
    const TomlValue *table = read_value_of_kind(reader, "drop_cap", TOML_TABLE);
    KeyReader keys = key_reader_for(reader->arena, table, reader->diagnostics);
    int lines = read_whole_number(&keys, "lines", (WholeNumberRange){2, 6, 2});
    report_wrong_keys(&keys);
    return table ? lines : 0;
}

static const TextStyle *style_in_mode(Arena *arena, const TextStyle *style, WritingMode mode)
{
    if (style->mode == mode)
        return style;
    TextStyle *turned = arena_copy(arena, style, 1, sizeof(TextStyle));
    turned->mode = mode;
    return turned;
}

/* What stands with a headline or a caption runs as it does; all else as the story. */
static WritingMode mode_of_part(const StoryDesign *design, StoryPart part)
{
    switch (part) {
    case PART_KICKER: case PART_HEADLINE: case PART_DECK: case PART_BYLINE: case PART_INSTITUTION: case PART_MARKER:
        return design->styles[PART_HEADLINE]->mode;
    case PART_CAPTION: case PART_CREDIT:
        return design->styles[PART_CAPTION]->mode;
    default:
        return WRITING_MODE_HORIZONTAL;
    }
}

static void report_vertical_part(const KeyReader *reader, const StoryDesign *design, StoryPart part)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, design->origin,
                       "the style \"%s\" is vertical, but of a horizontal story only the headline, with what belongs "
                       "to it, and captions can be; give design \"%s\" direction = \"vertical\", or its part \"%s\" "
                       "another style",
                       "样式“%s”是直排的，但横排稿件里只有标题（连同引题、副题、署名）和图片说明可以直排；请给设计“%s”加上 "
                       "direction = \"vertical\"，或给其中的“%s”换一个样式",
                       design->styles[part]->name, design->name, story_part_name(part));
}

/* A design that is vertical has nothing in it that is not. */
static void settle_modes(const KeyReader *reader, StoryDesign *design)
{
    for (int i = 0; i < PART_COUNT; i++) {
        StoryPart part = (StoryPart)i;
        WritingMode mode = design->mode == WRITING_MODE_VERTICAL_RL ? design->mode : mode_of_part(design, part);
        if (mode == WRITING_MODE_HORIZONTAL && design->styles[part]->mode == WRITING_MODE_VERTICAL_RL)
            report_vertical_part(reader, design, part);
        design->styles[part] = style_in_mode(reader->arena, design->styles[part], mode);
    }
}

/* Some parts without a style follow another part as this design has it: subheads the level above. */
static const TextStyle *style_beside(Arena *arena, const StoryDesign *design, StoryPart part, const TextStyle *fallback)
{
    if (part == PART_MARKER)
        return part_marker_style(arena, design->styles[PART_HEADLINE]);
    if (part == PART_INSTITUTION)
        return institution_style(arena, design->styles[PART_BYLINE]);
    return part > PART_SUBHEAD && part_is_subhead(part) ? design->styles[part - 1] : fallback;
}

/*
 * styles = { headline = "headline-lead" }; a part left out has the style of its own name, else the
 * body's.
 */
static void read_part_styles(KeyReader *reader, const PageDesign *page_design, StoryDesign *design)
{
    const TomlValue *table = read_value_of_kind(reader, "styles", TOML_TABLE);
    KeyReader parts = key_reader_for(reader->arena, table, reader->diagnostics);
    for (int part = 0; part < PART_COUNT; part++) {
        const char *name = story_part_name((StoryPart)part);
        const TextStyle *fallback = default_part_style(reader->arena, page_design, (StoryPart)part);
        if (!find_style(page_design, name))
            fallback = style_beside(reader->arena, design, (StoryPart)part, fallback);
        design->styles[part] = read_style_name(&parts, name, page_design, fallback);
    }
    report_wrong_keys(&parts);
    settle_modes(reader, design);
}

static void read_distances(KeyReader *reader, LengthUnits body, StoryDesign *design)
{
    design->kicker_gap = read_distance(reader, "kicker_gap", body, body.line / 2);
    design->deck_gap = read_distance(reader, "deck_gap", body, body.line / 2);
    design->byline_gap = read_distance(reader, "byline_gap", body, body.line / 2);
    design->head_gap = read_distance(reader, "head_gap", body, body.line);
    design->caption_gap = read_distance(reader, "caption_gap", body, body.em / 2);
    design->picture_group_gap = read_distance(reader, "picture_group_gap", body, body.em / 3);
    design->picture_gap = read_distance(reader, "picture_gap", body, body.line / 2);
}

static void read_line_counts(KeyReader *reader, StoryDesign *design)
{
    read_subhead_keys(reader, design);
    design->keep_after_subhead =
        read_whole_number(reader, "keep_after_subhead", (WholeNumberRange){0, 50, 2});
    design->brief_gap = read_whole_number(reader, "brief_gap", (WholeNumberRange){0, 20, 1});
    design->orphan_lines = read_whole_number(reader, "orphan_lines", (WholeNumberRange){1, 20, 1});
    design->widow_lines = read_whole_number(reader, "widow_lines", (WholeNumberRange){1, 20, 2});
}

static NoteMark read_note_mark(KeyReader *reader)
{
    static const char *const words[] = {[NOTE_MARK_CIRCLED] = "circled", [NOTE_MARK_FIGURE] = "figure"};
    return (NoteMark)read_choice(reader, "note_mark", words, G_N_ELEMENTS(words), NOTE_MARK_CIRCLED);
}

static NotePlace read_note_place(KeyReader *reader)
{
    static const char *const words[] = {[NOTES_AT_END] = "end", [NOTES_ON_PAGE] = "page"};
    return (NotePlace)read_choice(reader, "notes", words, G_N_ELEMENTS(words), NOTES_AT_END);
}

static BylinePlace read_byline_place(KeyReader *reader)
{
    static const char *const words[] = {[BYLINE_HEAD] = "head", [BYLINE_COLUMN] = "column", [BYLINE_END] = "end"};
    return (BylinePlace)read_choice(reader, "byline_place", words, G_N_ELEMENTS(words), BYLINE_HEAD);
}

static StoryDesign design_from_table(Arena *arena, const TomlEntry *entry, const TomlValue *table,
                                     const DesignSurroundings *surroundings,
                                     Diagnostics *diagnostics)
{
    KeyReader reader = key_reader_for(arena, table, diagnostics);
    StoryDesign design = {
        .name = entry->key,
        .mode = read_writing_mode(&reader),
        .start = read_story_start(&reader, START_PAGE),
        .box = read_box(&reader, surroundings),
        .summary = read_summary(&reader, surroundings),
        .editor_note = read_editor_note(&reader, surroundings),
        .abstract = read_abstract_design(&reader, surroundings),
        .text_box = read_text_box_design(&reader, surroundings),
        .rubric = read_rubric(&reader, surroundings),
        .table = read_table_design(&reader, surroundings),
        .head_ground = read_head_ground(&reader, surroundings->palette, surroundings->body),
        .head_picture = read_head_picture_design(&reader, surroundings->palette),
        .caption_label = read_label(&reader, "caption_label", surroundings->palette),
        .column_rule = read_rule(&reader, "column_rule", surroundings),
        .brief_rule = read_rule(&reader, "brief_rule", surroundings),
        .end_mark = read_text(&reader, "end_mark", ""),
        .has_dividers = read_boolean(&reader, "dividers", true),
        .jump_to = read_text(&reader, "jump_to", "（下转第{page}版）"),
        .jump_from = read_text(&reader, "jump_from", "（上接第{page}版）"),
        .table_continued = read_text(&reader, "table_continued", "（续）"),
        .drop_cap_lines = read_drop_cap(&reader),
        .note_mark = read_note_mark(&reader),
        .notes = read_note_place(&reader),
        .byline_place = read_byline_place(&reader),
        .origin = entry->key_origin,
    };
    read_part_styles(&reader, surroundings->page_design, &design);
    read_distances(&reader, surroundings->body, &design);
    read_line_counts(&reader, &design);
    read_head_place(&reader, &design);
    read_fitting(&reader, surroundings->body, &design);
    report_wrong_keys(&reader);
    return design;
}

StoryDesignList story_designs_read(Arena *arena, const TomlValue *common, const TomlValue *table,
                                   const DesignSurroundings *surroundings, Diagnostics *diagnostics)
{
    int count = table ? table->count : 0;
    StoryDesignList list = {.designs = arena_new_array(arena, StoryDesign, count)};
    for (int i = 0; i < count; i++) {
        const TomlEntry *entry = &table->entries[i];
        if (entry->value.kind != TOML_TABLE) {
            diagnostics_report(diagnostics, SEVERITY_ERROR, entry->key_origin,
                               "a design is a group of keys; write it as [designs.%s]",
                               "设计是一组键；请写成 [designs.%s]", entry->key);
            continue;
        }
        const TomlValue *merged = toml_table_merge(arena, common, &entry->value);
        list.designs[list.count++] =
            design_from_table(arena, entry, merged, surroundings, diagnostics);
    }
    return list;
}
