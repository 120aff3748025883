/* fit_reader.c - the JSON of fit_json.c, member by member; what is missing is zero or empty. */
#include "proof/fit_reader.h"

#include "proof/page_items.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

static const char *string_of(Arena *arena, JsonObject *object, const char *name)
{
    JsonNode *node = json_object_get_member(object, name);
    bool is_string = node && json_node_get_value_type(node) == G_TYPE_STRING;
    return is_string ? arena_strdup(arena, json_node_get_string(node)) : "";
}

/* A number of either kind; JSON does not tell 12 from 12.0. Beyond a Length it is none. */
static double number_of(JsonObject *object, const char *name)
{
    JsonNode *node = json_object_get_member(object, name);
    GType type = node && JSON_NODE_HOLDS_VALUE(node) ? json_node_get_value_type(node) : G_TYPE_INVALID;
    double number = type == G_TYPE_INT64 || type == G_TYPE_DOUBLE ? json_node_get_double(node) : 0;
    return fabs(number) <= 2000000 ? number : 0;
}

static int count_of(JsonObject *object, const char *name)
{
    return (int)number_of(object, name);
}

static Length length_of(JsonObject *object, const char *name)
{
    return length_from_points(number_of(object, name));
}

/* NULL when there is no such array. */
static JsonArray *array_of(JsonObject *object, const char *name)
{
    JsonNode *node = json_object_get_member(object, name);
    return node && JSON_NODE_HOLDS_ARRAY(node) ? json_node_get_array(node) : NULL;
}

static int element_count(JsonArray *array)
{
    return array ? (int)json_array_get_length(array) : 0;
}

/* NULL for an element that is no object. */
static JsonObject *object_at(JsonArray *array, int i)
{
    JsonNode *node = json_array_get_element(array, (guint)i);
    return JSON_NODE_HOLDS_OBJECT(node) ? json_node_get_object(node) : NULL;
}

static FitLine read_line(Arena *arena, JsonObject *object)
{
    FitLine line = {
        .part = string_of(arena, object, "part"),
        .number = count_of(object, "number"),
        .baseline = {length_of(object, "x"), length_of(object, "baseline")},
        .is_vertical = *string_of(arena, object, "direction") != '\0',
        .width = length_of(object, "width"),
        .size = length_of(object, "size"),
        .text = string_of(arena, object, "text"),
        .row = count_of(object, "row"),
        .column = count_of(object, "column"),
    };
    if (json_object_has_member(object, "typeface")) {
        line.typeface = string_of(arena, object, "typeface");
        line.inks = string_of(arena, object, "inks");
    }
    line.text_length = (int)strlen(line.text);
    return line;
}

static const char *read_overset_text(Arena *arena, JsonObject *story)
{
    JsonNode *node = json_object_get_member(story, "overset");
    return node && JSON_NODE_HOLDS_OBJECT(node) ? string_of(arena, json_node_get_object(node), "text") : "";
}

static FitStory read_story(Arena *arena, JsonObject *object)
{
    JsonArray *lines = array_of(object, "lines");
    FitStory story = {
        .id = string_of(arena, object, "id"),
        .file = string_of(arena, object, "file"),
        .page_number = count_of(object, "page"),
        .page_label = string_of(arena, object, "label"),
        .area = string_of(arena, object, "area"),
        .characters = count_of(object, "characters"),
        .overset_text = read_overset_text(arena, object),
        .fitting = string_of(arena, object, "fitting"),
        .lines = arena_new_array(arena, FitLine, element_count(lines)),
    };
    for (int i = 0; i < element_count(lines); i++)
        if (object_at(lines, i))
            story.lines[story.line_count++] = read_line(arena, object_at(lines, i));
    return story;
}

/* Of a rectangle; so small that sums of some are still lengths. Beyond that, nothing stands on a page. */
static Length side_of(JsonObject *object, const char *name)
{
    enum { FARTHEST_POINTS = 200000 };
    double number = number_of(object, name);
    return fabs(number) <= FARTHEST_POINTS ? length_from_points(number) : 0;
}

static PageItem read_item(Arena *arena, JsonObject *object, int page_number)
{
    PageItem item = {
        .page_number = page_number,
        .part = string_of(arena, object, "part"),
        .story = string_of(arena, object, "story"),
        .rect = {side_of(object, "x"), side_of(object, "y"), side_of(object, "width"), side_of(object, "height")},
        .goes_with_line = json_object_has_member(object, "goes_with_line"),
        .content = string_of(arena, object, "content"),
        .check = string_of(arena, object, "check"),
        .form = string_of(arena, object, "form"),
        .inks = string_of(arena, object, "inks"),
    };
    const char *kind = string_of(arena, object, "kind");
    while (item.kind < PAGE_ITEM_SHAPE && strcmp(page_item_kind_name(item.kind), kind) != 0)
        item.kind++;
    return item;
}

/* A report of an earlier version has none: then it tells of lines only. */
static void read_items(Arena *arena, JsonObject *object, FitPage *page, FitReport *report)
{
    JsonArray *items = array_of(object, "items");
    report->has_items = report->has_items || items;
    page->items = arena_new_array(arena, PageItem, element_count(items));
    for (int i = 0; i < element_count(items); i++)
        if (object_at(items, i))
            page->items[page->item_count++] = read_item(arena, object_at(items, i), page->number);
}

static void read_pages(Arena *arena, JsonArray *pages, FitReport *report)
{
    report->pages = arena_new_array(arena, FitPage, element_count(pages));
    for (int i = 0; i < element_count(pages); i++) {
        JsonObject *page = object_at(pages, i);
        if (!page)
            continue;
        FitPage *read = &report->pages[report->page_count++];
        *read = (FitPage){
            .number = count_of(page, "number"),
            .label = string_of(arena, page, "label"),
            .sheet = {length_of(page, "width"), length_of(page, "height")}};
        read_items(arena, page, read, report);
    }
}

static void read_stories(Arena *arena, JsonArray *stories, FitReport *report)
{
    report->stories = arena_new_array(arena, FitStory, element_count(stories));
    for (int i = 0; i < element_count(stories); i++)
        if (object_at(stories, i))
            report->stories[report->story_count++] = read_story(arena, object_at(stories, i));
}

bool fit_report_read(Arena *arena, FileBytes json, const char *path, FitReport *report, Diagnostics *diagnostics)
{
    JsonParser *parser = json_parser_new();
    JsonNode *root = NULL;
    if (json_parser_load_from_data(parser, (const char *)json.bytes, (gssize)json.length, NULL))
        root = json_parser_get_root(parser);
    bool is_report = root && JSON_NODE_HOLDS_OBJECT(root) && array_of(json_node_get_object(root), "stories");
    *report = (FitReport){.title = ""};
    if (is_report) {
        read_pages(arena, array_of(json_node_get_object(root), "pages"), report);
        read_stories(arena, array_of(json_node_get_object(root), "stories"), report);
    } else {
        diagnostics_report(diagnostics, SEVERITY_ERROR, (SourcePosition){.file = path},
                           "is no report of typeset; save one with --report", "不是 typeset 的报告；请用 --report 另存一份");
    }
    g_object_unref(parser);
    return is_report;
}
