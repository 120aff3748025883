/* line_places.c - stretches of one line, each of one face, become one box again. */
#include "serve/line_places.h"

#include "serve/json_text.h"

#include <glib.h>
#include <string.h>

/* How much of the em stands above the baseline, in thousandths: enough for a box that is pointed at. */
enum { ASCENT = 880 };

static Rect box_of_glyphs(const DisplayGlyphs *glyphs)
{
    Length ascent = length_of_em(glyphs->size, ASCENT);
    switch (glyphs->setting) {
    case GLYPHS_HORIZONTAL: return (Rect){glyphs->origin.x, glyphs->origin.y - ascent, glyphs->width, glyphs->size};
    case GLYPHS_SIDEWAYS:
        return (Rect){glyphs->origin.x + ascent - glyphs->size, glyphs->origin.y, glyphs->size, glyphs->width};
    default: return (Rect){glyphs->origin.x - glyphs->size / 2, glyphs->origin.y, glyphs->size, glyphs->width};
    }
}

static Rect both(Rect a, Rect b)
{
    Length x = length_min(a.x, b.x), y = length_min(a.y, b.y);
    return (Rect){x, y, length_max(rect_right(a), rect_right(b)) - x, length_max(rect_bottom(a), rect_bottom(b)) - y};
}

static bool same_name(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* Furniture has no lines to count. */
static bool goes_on(const LinePlaceOnPage *line, const DisplayGlyphs *glyphs)
{
    return glyphs->story && line->number == glyphs->line && same_name(line->story, glyphs->story) &&
           same_name(line->part, glyphs->part);
}

typedef struct LineCollector {
    Arena *arena;
    GArray *lines;  /* LinePlaceOnPage */
    GString *text;  /* of the last one */
    bool is_ended;  /* a paragraph ended: captions and cells count their lines anew */
} LineCollector;

static void end_line(LineCollector *collector)
{
    if (collector->lines->len > 0)
        g_array_index(collector->lines, LinePlaceOnPage, collector->lines->len - 1).text =
            arena_strndup(collector->arena, collector->text->str, collector->text->len);
    g_string_truncate(collector->text, 0);
}

static void begin_line(LineCollector *collector, const DisplayGlyphs *glyphs)
{
    end_line(collector);
    collector->is_ended = false;
    LinePlaceOnPage line = {
        .rect = box_of_glyphs(glyphs),
        .source = glyphs->source,
        .story = glyphs->story,
        .part = glyphs->part,
        .number = glyphs->line,
    };
    g_array_append_val(collector->lines, line);
}

/* A line may begin with what the program adds: a number, a marker. */
static void add_stretch(LineCollector *collector, const DisplayGlyphs *glyphs)
{
    LinePlaceOnPage *last = collector->lines->len == 0
                                ? NULL
                                : &g_array_index(collector->lines, LinePlaceOnPage, collector->lines->len - 1);
    if (!last || collector->is_ended || !goes_on(last, glyphs)) {
        begin_line(collector, glyphs);
    } else {
        last->rect = both(last->rect, box_of_glyphs(glyphs));
        if (!last->source.file)
            last->source = glyphs->source;
    }
    g_string_append_len(collector->text, glyphs->text, glyphs->text_length);
}

static void add_item(LineCollector *collector, const DisplayItem *item)
{
    if (item->kind == DISPLAY_GLYPHS)
        add_stretch(collector, &item->as.glyphs);
    else if (item->kind == DISPLAY_TAG_BEGIN || item->kind == DISPLAY_TAG_END)
        collector->is_ended = true;
}

/* What stands in no file of the desk leads nowhere. */
static void leave_out_sourceless(GArray *lines)
{
    guint kept = 0;
    for (guint i = 0; i < lines->len; i++)
        if (g_array_index(lines, LinePlaceOnPage, i).source.file)
            g_array_index(lines, LinePlaceOnPage, kept++) = g_array_index(lines, LinePlaceOnPage, i);
    g_array_set_size(lines, kept);
}

LinePlaces line_places_of_page(Arena *arena, const DisplayList *list)
{
    LineCollector collector = {
        .arena = arena,
        .lines = g_array_new(FALSE, FALSE, sizeof(LinePlaceOnPage)),
        .text = g_string_new(NULL),
    };
    for (int i = 0; i < list->item_count; i++)
        add_item(&collector, &list->items[i]);
    end_line(&collector);
    leave_out_sourceless(collector.lines);
    LinePlaces places = {arena_copy(arena, collector.lines->data, collector.lines->len, sizeof(LinePlaceOnPage)),
                         (int)collector.lines->len};
    g_array_unref(collector.lines);
    g_string_free(collector.text, TRUE);
    return places;
}

static void add_line(JsonBuilder *json, const LinePlaceOnPage *line)
{
    json_builder_begin_object(json);
    json_add_rect(json, line->rect);
    json_add_text(json, "file", line->source.file);
    json_add_number(json, "line", line->source.line);
    json_add_number(json, "column", line->source.column);
    json_add_text(json, "story", line->story);
    json_add_text(json, "part", line->part);
    json_add_text(json, "text", line->text);
    json_builder_end_object(json);
}

const char *line_places_json(Arena *arena, const DisplayList *list)
{
    LinePlaces places = line_places_of_page(arena, list);
    JsonBuilder *json = json_builder_new();
    json_builder_begin_object(json);
    json_begin_list(json, "lines");
    for (int i = 0; i < places.count; i++)
        add_line(json, &places.items[i]);
    json_builder_end_array(json);
    json_builder_end_object(json);
    return json_finish(arena, json);
}
