/* fit_json.c - the fit report as JSON. Names follow the vocabulary of the desk. */
#include "proof/fit_report.h"
#include "proof/page_items_json.h"

#include <json-glib/json-glib.h>

static void add_string(JsonBuilder *json, const char *name, const char *value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_string_value(json, value ? value : "");
}

static void add_number(JsonBuilder *json, const char *name, int value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_int_value(json, value);
}

/* A 1024th of a point is an exact decimal number, so nothing is rounded. */
static void add_points(JsonBuilder *json, const char *name, Length length)
{
    json_builder_set_member_name(json, name);
    json_builder_add_double_value(json, length_to_points(length));
}

static void add_thousandths(JsonBuilder *json, const char *name, int thousandths)
{
    json_builder_set_member_name(json, name);
    json_builder_add_double_value(json, thousandths / 1000.0);
}

static void begin_array(JsonBuilder *json, const char *name)
{
    json_builder_set_member_name(json, name);
    json_builder_begin_array(json);
}

static void add_issue(JsonBuilder *json, const FitReport *report)
{
    char date[32];
    g_snprintf(date, sizeof date, "%04d-%02d-%02d", report->date.year, report->date.month, report->date.day);
    json_builder_set_member_name(json, "issue");
    json_builder_begin_object(json);
    add_string(json, "title", report->title);
    if (report->number > 0)
        add_number(json, "number", report->number);
    add_string(json, "date", date);
    json_builder_end_object(json);
}

static void add_rect(JsonBuilder *json, Rect rect)
{
    add_points(json, "x", rect.x);
    add_points(json, "y", rect.y);
    add_points(json, "width", rect.width);
    add_points(json, "height", rect.height);
}

static void add_area(JsonBuilder *json, const FitArea *area)
{
    json_builder_begin_object(json);
    add_string(json, "name", area->name);
    add_rect(json, area->rect);
    add_number(json, "columns", area->column_count);
    add_number(json, "lines", area->line_count);
    if (area->story)
        add_string(json, "story", area->story);
    json_builder_end_object(json);
}

static void add_numbers(JsonBuilder *json, const FitPage *page)
{
    begin_array(json, "numbers");
    json_builder_add_int_value(json, page->number);
    json_builder_add_int_value(json, page->last_number);
    json_builder_end_array(json);
}

static void add_page(JsonBuilder *json, const FitPage *page, bool has_items)
{
    json_builder_begin_object(json);
    add_number(json, "number", page->number);
    if (page->last_number > page->number)
        add_numbers(json, page);
    add_string(json, "label", page->label);
    add_points(json, "width", page->sheet.width);
    add_points(json, "height", page->sheet.height);
    add_number(json, "overset_lines", page->overset_lines);
    add_number(json, "free_lines", page->free_lines);
    begin_array(json, "areas");
    for (int i = 0; i < page->area_count; i++)
        add_area(json, &page->areas[i]);
    json_builder_end_array(json);
    if (has_items)
        page_items_add_json(json, page);
    json_builder_end_object(json);
}

static void add_frame(JsonBuilder *json, const FitFrame *frame)
{
    json_builder_begin_object(json);
    add_rect(json, frame->rect);
    add_number(json, "line_capacity", frame->line_capacity);
    add_number(json, "lines_used", frame->lines_used);
    json_builder_end_object(json);
}

static void add_line(JsonBuilder *json, const FitLine *line)
{
    gchar *text = g_strndup(line->text, (gsize)line->text_length);
    json_builder_begin_object(json);
    add_string(json, "part", line->part);
    add_number(json, "number", line->number);
    add_points(json, "x", line->baseline.x);
    add_points(json, "baseline", line->baseline.y);
    if (line->is_vertical)
        add_string(json, "direction", "vertical");
    add_points(json, "width", line->width);
    add_points(json, "size", line->size);
    add_points(json, "loosest_gap", line->loosest_gap);
    if (line->looseness)
        add_thousandths(json, "loose_em", line->looseness);
    add_string(json, "text", text);
    if (line->typeface) {
        add_string(json, "typeface", line->typeface);
        add_string(json, "inks", line->inks);
    }
    if (line->row) {
        add_number(json, "row", line->row);
        add_number(json, "column", line->column);
    }
    json_builder_end_object(json);
    g_free(text);
}

static void add_overset(JsonBuilder *json, const FitStory *story)
{
    json_builder_set_member_name(json, "overset");
    json_builder_begin_object(json);
    add_number(json, "characters", story->overset_characters);
    add_number(json, "lines", story->overset_lines);
    if (story->overset_text && *story->overset_text)
        add_string(json, "text", story->overset_text);
    json_builder_end_object(json);
}

static void add_used_number(JsonBuilder *json, const char *name, int value)
{
    if (value)
        add_number(json, name, value);
}

/* Only what was used; below 0 it makes the story shorter. */
static void add_fitting_used(JsonBuilder *json, const FittingUse *use)
{
    const FittingChoice *choice = &use->choice;
    if (!fitting_is_used(choice))
        return;
    json_builder_set_member_name(json, "fitting_used");
    json_builder_begin_object(json);
    add_used_number(json, "last_lines", choice->last_lines);
    add_used_number(json, "picture_lines", choice->picture_lines);
    if (choice->tracking)
        add_thousandths(json, "tracking_em", length_scale(choice->tracking, 1000, use->em));
    add_used_number(json, "head_lines", choice->head_lines);
    if (choice->head_size)
        add_points(json, "head_size", use->head_size);
    if (choice->body_lines)
        add_points(json, "pitch", use->pitch);
    json_builder_end_object(json);
}

static void add_briefs(JsonBuilder *json, const FitStory *story)
{
    if (story->brief_count == 0)
        return;
    begin_array(json, "briefs");
    for (int i = 0; i < story->brief_count; i++) {
        const FitBrief *brief = &story->briefs[i];
        json_builder_begin_object(json);
        add_string(json, "id", brief->id);
        add_string(json, "file", brief->file);
        add_number(json, "characters", brief->characters_set + brief->overset_characters);
        add_number(json, "characters_set", brief->characters_set);
        add_number(json, "overset_characters", brief->overset_characters);
        add_number(json, "overset_lines", brief->overset_lines);
        json_builder_end_object(json);
    }
    json_builder_end_array(json);
}

static void add_story(JsonBuilder *json, const FitStory *story)
{
    json_builder_begin_object(json);
    add_string(json, "id", story->id);
    add_string(json, "file", story->file);
    add_number(json, "page", story->page_number);
    add_string(json, "label", story->page_label);
    add_string(json, "area", story->area);
    add_number(json, "characters", story->characters);
    add_number(json, "characters_set", story->characters_set);
    add_overset(json, story);
    add_number(json, "free_lines", story->free_lines);
    if (story->least_cut)
        add_number(json, "least_cut", story->least_cut);
    if (story->least_addition)
        add_number(json, "least_addition", story->least_addition);
    add_briefs(json, story);
    add_string(json, "fitting", story->fitting ? story->fitting : "");
    add_fitting_used(json, &story->fitting_used);
    begin_array(json, "frames");
    for (int i = 0; i < story->frame_count; i++)
        add_frame(json, &story->frames[i]);
    json_builder_end_array(json);
    begin_array(json, "lines");
    for (int i = 0; i < story->line_count; i++)
        add_line(json, &story->lines[i]);
    json_builder_end_array(json);
    json_builder_end_object(json);
}

static void add_diagnostic(JsonBuilder *json, const Diagnostic *diagnostic)
{
    static const char *const severities[] = {"note", "warning", "error", "failure"};
    json_builder_begin_object(json);
    add_string(json, "severity", severities[diagnostic->severity]);
    if (diagnostic->position.file)
        add_string(json, "file", diagnostic->position.file);
    if (diagnostic->position.line > 0)
        add_number(json, "line", diagnostic->position.line);
    if (diagnostic->position.column > 0)
        add_number(json, "column", diagnostic->position.column);
    add_string(json, "message", diagnostic->message);
    json_builder_end_object(json);
}

static void add_diagnostics(JsonBuilder *json, Diagnostics *diagnostics)
{
    int count;
    const Diagnostic *items = diagnostics_sorted(diagnostics, &count);
    begin_array(json, "diagnostics");
    for (int i = 0; i < count; i++)
        add_diagnostic(json, &items[i]);
    json_builder_end_array(json);
}

static void add_report(JsonBuilder *json, const FitReport *report, Diagnostics *diagnostics)
{
    json_builder_begin_object(json);
    add_string(json, "unit", "pt");
    add_issue(json, report);
    begin_array(json, "pages");
    for (int i = 0; i < report->page_count; i++)
        add_page(json, &report->pages[i], report->has_items);
    json_builder_end_array(json);
    begin_array(json, "stories");
    for (int i = 0; i < report->story_count; i++)
        add_story(json, &report->stories[i]);
    json_builder_end_array(json);
    add_diagnostics(json, diagnostics);
    json_builder_end_object(json);
}

const char *fit_report_json(Arena *arena, const FitReport *report, Diagnostics *diagnostics)
{
    JsonBuilder *json = json_builder_new();
    add_report(json, report, diagnostics);
    JsonNode *root = json_builder_get_root(json);
    gchar *text = json_to_string(root, TRUE);
    const char *result = arena_printf(arena, "%s\n", text);
    g_free(text);
    json_node_unref(root);
    g_object_unref(json);
    return result;
}
