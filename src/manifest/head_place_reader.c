/* head_place_reader.c - see head_place_reader.h. */
#include "manifest/head_place_reader.h"

#include "manifest/suggestion_clause.h"

#include <glib.h>
#include <string.h>

enum { MOST_COLUMNS = 24, MOST_LINES = 500 };

static bool read_side(KeyReader *reader, bool is_left)
{
    static const char *const words[] = {"right", "left"};
    return read_choice(reader, "head_side", words, G_N_ELEMENTS(words), is_left) == 1;
}

static void report_not_vertical(const KeyReader *reader, const char *key)
{
    diagnostics_report(reader->diagnostics, SEVERITY_WARNING, find_toml_entry(reader->table, key)->value.origin,
                       "\"%s\" has no effect: only horizontal heads of horizontal stories stand in half a column or, told "
                       "to, beside the text",
                       "“%s”不起作用：只有横排稿件的横排标题才能占半栏，或排在文侧", key);
}

/* Without a layout, which has been reported, a design has no styles. */
static bool is_horizontal(const StoryDesign *design)
{
    const TextStyle *headline = design->styles[PART_HEADLINE];
    return design->mode == WRITING_MODE_HORIZONTAL && (!headline || headline->mode == WRITING_MODE_HORIZONTAL);
}

static void read_place(KeyReader *reader, StoryDesign *design)
{
    enum { ABOVE, RUN_IN, BESIDE };
    static const char *const words[] = {[ABOVE] = "above", [RUN_IN] = "run-in", [BESIDE] = "beside"};
    int fallback = design->head_is_beside ? BESIDE : design->head_runs_in ? RUN_IN : ABOVE;
    int place = read_choice(reader, "head_place", words, G_N_ELEMENTS(words), fallback);
    if (place == BESIDE && fallback != BESIDE && !is_horizontal(design)) {
        report_not_vertical(reader, "head_place");
        place = ABOVE;
    }
    design->head_runs_in = place == RUN_IN;
    design->head_is_beside = place == BESIDE;
}

/* 0.5, or a number of columns. */
static void read_columns(KeyReader *reader, StoryDesign *design)
{
    double columns;
    const TomlValue *value = read_value(reader, "head_columns");
    bool is_half = value && toml_number(value, &columns) && columns == 0.5;
    if (is_half && !is_horizontal(design)) {
        report_not_vertical(reader, "head_columns");
        return;
    }
    if (value)
        design->head_is_half = is_half;
    WholeNumberRange range = {0, MOST_COLUMNS, design->head_columns};
    design->head_columns = is_half ? 1 : read_whole_number(reader, "head_columns", range);
}

static ColumnDivision read_division(KeyReader *reader, ColumnDivision fallback)
{
    static const char *const words[] = {"absolute", "free", "relative", "automatic"};
    return (ColumnDivision)read_choice(reader, "division", words, G_N_ELEMENTS(words), (int)fallback);
}

/* --- the order of the stack --------------------------------------------------------------------- */

static const StoryPart head_parts[HEAD_PART_COUNT] = {PART_KICKER, PART_HEADLINE, PART_DECK, PART_BYLINE};

static int find_head_part(const StoryPart *parts, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(story_part_name(parts[i]), name) == 0)
            return i;
    return -1;
}

static void report_no_head_part(const KeyReader *reader, const TomlValue *value)
{
    const char *names[HEAD_PART_COUNT];
    for (int i = 0; i < HEAD_PART_COUNT; i++)
        names[i] = story_part_name(head_parts[i]);
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin, "no part \"%s\" in a head%s",
                       "标题里没有“%s”这一部分%s", value->string,
                       suggestion_clause(reader->arena, reader->diagnostics, value->string, names, HEAD_PART_COUNT));
}

static void report_part_twice(const KeyReader *reader, const TomlValue *value)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"%s\" stands in \"head_order\" twice; name each part once", "“%s”在“head_order”里出现两次；每一部分只写一次",
                       value->string);
}

/* Parts that were not named follow in their usual order: nothing of the manuscript is left out. */
static const StoryPart *read_order(KeyReader *reader, const StoryPart *fallback)
{
    TextList named = read_text_list(reader, "head_order");
    if (named.count == 0)
        return fallback;
    StoryPart *order = arena_new_array(reader->arena, StoryPart, HEAD_PART_COUNT);
    int count = 0;
    for (int i = 0; i < named.count; i++) {
        int part = find_head_part(head_parts, HEAD_PART_COUNT, named.items[i].string);
        if (part < 0)
            report_no_head_part(reader, &named.items[i]);
        else if (find_head_part(order, count, named.items[i].string) >= 0)
            report_part_twice(reader, &named.items[i]);
        else
            order[count++] = head_parts[part];
    }
    for (int i = 0; i < HEAD_PART_COUNT; i++)
        if (find_head_part(order, count, story_part_name(head_parts[i])) < 0)
            order[count++] = head_parts[i];
    return order;
}

void read_head_place(KeyReader *reader, StoryDesign *design)
{
    design->column_count = read_whole_number(reader, "columns", (WholeNumberRange){0, MOST_COLUMNS, design->column_count});
    design->division = read_division(reader, design->division);
    read_columns(reader, design);
    design->head_from = read_whole_number(reader, "head_from", (WholeNumberRange){0, MOST_COLUMNS, design->head_from});
    design->head_depth = read_whole_number(reader, "head_depth", (WholeNumberRange){0, MOST_LINES, design->head_depth});
    design->head_runs_round = read_boolean(reader, "head_round", design->head_runs_round);
    design->head_may_be_cut = !read_boolean(reader, "head_keeps_off_fold", !design->head_may_be_cut);
    read_place(reader, design);
    design->deck_dash = read_boolean(reader, "deck_dash", design->deck_dash);
    design->head_order = read_order(reader, design->head_order);
    design->head_has_side |= read_value(reader, "head_side") != NULL;
    design->head_is_left = read_side(reader, design->head_is_left);
}
