/* diff_report.c - a comparison as text for people and as JSON for programs. */
#include "proof/layout_diff.h"

#include "proof/item_report.h"
#include "proof/page_items_json.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const char *const english_names[] = {"unchanged", "changed", "reflowed", "moved", "new", "gone", "overset"};
static const char *const chinese_names[] = {"未变", "改动", "重排", "移位", "新增", "删去", "溢出"};

const char *line_change_name(LineChange change, MessageLanguage language)
{
    return language == MESSAGE_LANGUAGE_CHINESE ? chinese_names[change] : english_names[change];
}

/* --- text --------------------------------------------------------------------------------------- */

static const FitLine *line_shown(const DiffLine *line)
{
    return line->after ? line->after : line->before;
}

static void append_line_text(GString *out, const FitLine *line)
{
    g_string_append(out, "“");
    g_string_append_len(out, line->text, line->text_length);
    g_string_append(out, "”");
}

/* Reflowed and moved lines come in long rows of which only the ends are interesting. */
static int end_of_row(const DiffStory *story, int start)
{
    const DiffLine *first = &story->lines[start];
    bool in_rows = first->change == LINE_REFLOWED || first->change == LINE_MOVED || first->change == LINE_OVERSET;
    int end = start + 1;
    while (in_rows && end < story->line_count && story->lines[end].change == first->change &&
           strcmp(line_shown(&story->lines[end])->part, line_shown(first)->part) == 0)
        end++;
    return end;
}

static void append_cell(GString *out, const FitLine *line, MessageLanguage language)
{
    if (line->row)
        g_string_append_printf(out, language == MESSAGE_LANGUAGE_CHINESE ? "（第 %d 行第 %d 栏）" : " (row %d, column %d)",
                               line->row, line->column);
}

static void append_row(GString *out, const DiffStory *story, int start, int end, MessageLanguage language)
{
    const DiffLine *first = &story->lines[start];
    const FitLine *shown = line_shown(first), *last = line_shown(&story->lines[end - 1]);
    g_string_append_printf(out, "  %s  %s %d", line_change_name(first->change, language), shown->part, shown->number);
    if (end - start > 1)
        g_string_append_printf(out, "-%d", last->number);
    else
        append_cell(out, shown, language);
    if (end - start == 1 && first->change == LINE_CHANGED && first->before) {
        g_string_append(out, "  ");
        append_line_text(out, first->before);
        g_string_append(out, " →");
    }
    if (end - start == 1) {
        g_string_append(out, "  ");
        append_line_text(out, shown);
    }
    g_string_append_c(out, '\n');
}

static bool look_alike(const DiffLine *a, const DiffLine *b)
{
    return a->looks == b->looks && strcmp(a->after->part, b->after->part) == 0 &&
           strcmp(a->before->typeface, b->before->typeface) == 0 && strcmp(a->before->inks, b->before->inks) == 0 &&
           strcmp(a->after->typeface, b->after->typeface) == 0 && strcmp(a->after->inks, b->after->inks) == 0;
}

/* Lines of the same part in other type or ink, as many as have become alike. Returns the line after them. */
static int append_looks(GString *out, const DiffStory *story, int start, MessageLanguage language)
{
    const DiffLine *first = &story->lines[start];
    int end = start + 1;
    if (!first->looks)
        return end;
    while (end < story->line_count && story->lines[end].looks && look_alike(first, &story->lines[end]))
        end++;
    g_string_append(out, "  ");
    item_report_append_changes(out, first->looks, language);
    g_string_append_printf(out, "  %s %d", first->after->part, first->after->number);
    if (end - start > 1)
        g_string_append_printf(out, "-%d", story->lines[end - 1].after->number);
    if (first->looks & 1u << ITEM_RESTYLED)
        g_string_append_printf(out, "  %s → %s", first->before->typeface, first->after->typeface);
    if (first->looks & 1u << ITEM_RECOLOURED)
        g_string_append_printf(out, "  %s → %s", first->before->inks, first->after->inks);
    g_string_append_c(out, '\n');
    return end;
}

static const char *story_state(const DiffStory *story, bool in_chinese)
{
    if (!story->before)
        return in_chinese ? "，新稿" : ", new";
    if (!story->after)
        return in_chinese ? "，已撤" : ", gone";
    return story->has_moved ? (in_chinese ? "，换了版块" : ", moved to another area") : "";
}

/* Pages of the cover have names; reports of former versions have numbers alone. */
static void append_page(GString *out, const FitStory *story, bool in_chinese)
{
    if (story->page_label && *story->page_label && !g_ascii_isdigit(*story->page_label))
        g_string_append(out, story->page_label);
    else
        g_string_append_printf(out, in_chinese ? "第 %d 版" : "page %d", story->page_number);
}

static void append_story(GString *out, const DiffStory *story, MessageLanguage language)
{
    bool in_chinese = language == MESSAGE_LANGUAGE_CHINESE;
    const FitStory *shown = story->after ? story->after : story->before;
    if (story->counts[LINE_UNCHANGED] == story->line_count && !story->restyled && !story->has_moved && story->before &&
        story->after)
        return;
    g_string_append_printf(out, in_chinese ? "%s（" : "%s (", shown->file);
    append_page(out, shown, in_chinese);
    g_string_append_printf(out, in_chinese ? " %s）%s\n" : ", %s)%s\n", shown->area, story_state(story, in_chinese));
    for (int i = 0, end; i < story->line_count; i = end) {
        end = end_of_row(story, i);
        if (story->lines[i].change != LINE_UNCHANGED)
            append_row(out, story, i, end, language);
    }
    for (int i = 0; i < story->line_count;)
        i = append_looks(out, story, i, language);
}

static void append_totals(GString *out, const LayoutDiff *diff, MessageLanguage language)
{
    bool in_chinese = language == MESSAGE_LANGUAGE_CHINESE;
    for (int change = LINE_CHANGED; change < LINE_CHANGE_COUNT; change++)
        g_string_append_printf(out, in_chinese ? "%s %d 行，" : "%s %d, ",
                               line_change_name((LineChange)change, language), diff->counts[change]);
    g_string_append_printf(out, in_chinese ? "未变 %d 行" : "unchanged %d", diff->counts[LINE_UNCHANGED]);
    if (layout_diff_is_still(diff) && diff->items.is_compared)
        g_string_append(out, in_chinese ? "；别处没有移动" : "; nothing else has moved");
    else if (layout_diff_is_still(diff))
        g_string_append(out, in_chinese ? "；别的行没有移动" : "; no other line has moved");
    g_string_append_c(out, '\n');
}

const char *layout_diff_text(Arena *arena, const LayoutDiff *diff, MessageLanguage language)
{
    GString *out = g_string_new(NULL);
    for (int i = 0; i < diff->story_count; i++)
        append_story(out, &diff->stories[i], language);
    item_report_append(out, &diff->items, language);
    item_report_append_totals(out, diff, language);
    append_totals(out, diff, language);
    const char *text = arena_strndup(arena, out->str, out->len);
    g_string_free(out, TRUE);
    return text;
}

/* --- JSON --------------------------------------------------------------------------------------- */

static void add_string(JsonBuilder *json, const char *name, const char *value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_string_value(json, value);
}

static void add_number(JsonBuilder *json, const char *name, int value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_int_value(json, value);
}

static void add_points(JsonBuilder *json, const char *name, Length length)
{
    json_builder_set_member_name(json, name);
    json_builder_add_double_value(json, length_to_points(length));
}

static void add_state(JsonBuilder *json, const char *name, const FitStory *story, const FitLine *line)
{
    if (!line)
        return;
    gchar *text = g_strndup(line->text, (gsize)line->text_length);
    json_builder_set_member_name(json, name);
    json_builder_begin_object(json);
    add_number(json, "page", story->page_number);
    add_string(json, "part", line->part);
    add_number(json, "number", line->number);
    add_points(json, "x", line->baseline.x);
    add_points(json, "baseline", line->baseline.y);
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

static void add_line(JsonBuilder *json, const DiffStory *story, const DiffLine *line)
{
    json_builder_begin_object(json);
    add_string(json, "change", line_change_name(line->change, MESSAGE_LANGUAGE_ENGLISH));
    if (line->looks)
        item_changes_add_json(json, "looks", line->looks);
    add_state(json, "before", story->before, line->before);
    add_state(json, "after", story->after, line->after);
    json_builder_end_object(json);
}

static void add_counts(JsonBuilder *json, const int *counts)
{
    json_builder_set_member_name(json, "counts");
    json_builder_begin_object(json);
    for (int change = 0; change < LINE_CHANGE_COUNT; change++)
        add_number(json, english_names[change], counts[change]);
    json_builder_end_object(json);
}

static void add_story(JsonBuilder *json, const DiffStory *story)
{
    const FitStory *shown = story->after ? story->after : story->before;
    json_builder_begin_object(json);
    add_string(json, "id", shown->id);
    add_string(json, "file", shown->file);
    add_string(json, "state",
               !story->before ? "new" : !story->after ? "gone" : story->has_moved ? "moved" : "in place");
    add_counts(json, story->counts);
    json_builder_set_member_name(json, "lines");
    json_builder_begin_array(json);
    for (int i = 0; i < story->line_count; i++)
        if (story->lines[i].change != LINE_UNCHANGED || story->lines[i].looks)
            add_line(json, story, &story->lines[i]);
    json_builder_end_array(json);
    json_builder_end_object(json);
}

const char *layout_diff_json(Arena *arena, const LayoutDiff *diff)
{
    JsonBuilder *json = json_builder_new();
    json_builder_begin_object(json);
    add_string(json, "unit", "pt");
    add_counts(json, diff->counts);
    json_builder_set_member_name(json, "stories");
    json_builder_begin_array(json);
    for (int i = 0; i < diff->story_count; i++)
        add_story(json, &diff->stories[i]);
    json_builder_end_array(json);
    item_diff_add_json(json, &diff->items);
    json_builder_end_object(json);
    JsonNode *root = json_builder_get_root(json);
    gchar *text = json_to_string(root, TRUE);
    const char *result = arena_printf(arena, "%s\n", text);
    g_free(text);
    json_node_unref(root);
    g_object_unref(json);
    return result;
}
