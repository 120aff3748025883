/* furniture.c - fills in the fields and puts text and rules round the type area. */
#include "page/furniture.h"

#include "issue/furniture_field.h"
#include "page/grid.h"
#include "page/place.h"
#include "paragraph/line_breaker.h"

#include <assert.h>
#include <glib.h>
#include <string.h>

static const char *const weekdays[] = {"星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"};

/* The caller frees it. */
static gchar *field_value(FurnitureField field, const Issue *issue, const Page *page)
{
    assert(field < FIELD_COUNT);
    switch (field) {
    case FIELD_PAGE: return g_strdup_printf("%d", page->number);
    case FIELD_PAGE_OF_TWO_DIGITS: return g_strdup_printf("%02d", page->number);
    case FIELD_PAGES: return g_strdup_printf("%d", issue->page_count);
    case FIELD_TITLE: return g_strdup(issue->title);
    case FIELD_NUMBER: return issue->number ? g_strdup_printf("%d", issue->number) : g_strdup("");
    case FIELD_DATE: return g_strdup_printf("%d年%d月%d日", issue->date.year, issue->date.month, issue->date.day);
    case FIELD_YEAR: return g_strdup_printf("%d", issue->date.year);
    case FIELD_MONTH: return g_strdup_printf("%d", issue->date.month);
    case FIELD_DAY: return g_strdup_printf("%d", issue->date.day);
    case FIELD_WEEKDAY: return g_strdup(weekdays[date_weekday(issue->date)]);
    case FIELD_SECTION: return g_strdup(page->section);
    case FIELD_EDITORS: return g_strdup(page->editors);
    case FIELD_COUNT: break;
    }
    return NULL;
}

/* The value of a field by name; NULL for an unknown one. The caller frees it. */
static gchar *named_value(const char *name, const Issue *issue, const Page *page)
{
    FurnitureField field;
    return find_furniture_field(name, &field) ? field_value(field, issue, page) : NULL;
}

/* Text as it is filled in, and where its optional part began. */
typedef struct Filling {
    GString *text;
    gssize optional_start; /* -1 outside square brackets */
    bool has_empty_field;  /* since then */
} Filling;

/* Appends the field that begins at `open` and returns the place after it; an unknown one is copied. */
static const char *append_field(Filling *filling, const char *open, const Issue *issue, const Page *page)
{
    const char *close = strchr(open, '}');
    if (!close) {
        g_string_append(filling->text, open);
        return open + strlen(open);
    }
    gchar *name = g_strndup(open + 1, (gsize)(close - open - 1));
    gchar *value = named_value(name, issue, page);
    if (value)
        g_string_append(filling->text, value);
    else
        g_string_append_len(filling->text, open, close + 1 - open);
    filling->has_empty_field |= value && !*value;
    g_free(name);
    g_free(value);
    return close + 1;
}

static void begin_optional(Filling *filling)
{
    filling->optional_start = (gssize)filling->text->len;
    filling->has_empty_field = false;
}

static void end_optional(Filling *filling)
{
    if (filling->optional_start >= 0 && filling->has_empty_field)
        g_string_truncate(filling->text, (gsize)filling->optional_start);
    filling->optional_start = -1;
}

char *furniture_text(Arena *arena, const char *template, const Issue *issue, const Page *page)
{
    Filling filling = {g_string_new(NULL), -1, false};
    for (const char *c = template; *c;) {
        if (*c == '{') {
            c = append_field(&filling, c, issue, page);
            continue;
        }
        if (*c == '[')
            begin_optional(&filling);
        else if (*c == ']')
            end_optional(&filling);
        else
            g_string_append_c(filling.text, *c);
        c++;
    }
    char *result = arena_strndup(arena, filling.text->str, filling.text->len);
    g_string_free(filling.text, TRUE);
    return result;
}

/* outer and inner become left and right: odd pages are right-hand pages. */
static FurnitureAnchor side_of_page(FurnitureAnchor anchor, int page_number)
{
    bool odd = page_number % 2 != 0;
    if (anchor == ANCHOR_OUTER)
        return odd ? ANCHOR_RIGHT : ANCHOR_LEFT;
    if (anchor == ANCHOR_INNER)
        return odd ? ANCHOR_LEFT : ANCHOR_RIGHT;
    return anchor;
}

/* The left edge of something `width` wide that stands at the furniture's anchor. */
static Length furniture_x(const Furniture *item, Rect type_area, Length width, int page_number)
{
    switch (side_of_page(item->anchor, page_number)) {
    case ANCHOR_RIGHT: return rect_right(type_area) - item->inset - width;
    case ANCHOR_CENTRE: return type_area.x + (type_area.width - width) / 2 + item->inset;
    default: return type_area.x + item->inset;
    }
}

static void place_furniture_text(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Furniture *item,
                                 const Issue *issue, const Page *page, Rect type_area)
{
    RunText *source = arena_new_object(arena, RunText);
    *source = run_text_from_string(arena, furniture_text(arena, item->text, issue, page), (SourcePosition){0});
    if (!source->count)
        return;
    const ShapedText *text = shape_text(shaper, arena, source, item->style);
    Length width = shaped_text_width(text, &item->style->composition);
    LineSettings settings = {
        .measures = &width, .measure_count = 1, .alignment = ALIGNMENT_START, .composition = &item->style->composition};
    Lines lines = paragraph_break(arena, text, &settings);
    Length centre = item->edge == EDGE_TOP ? type_area.y - item->offset : rect_bottom(type_area) + item->offset;
    for (int i = 0; i < lines.count; i++) {
        LinePlace place = {
            .start = {furniture_x(item, type_area, width, page->number),
                      centre - item->style->size / 2 + i * item->style->line_pitch},
            .size = item->style->size,
            .ink = item->style->ink,
            .part = "furniture",
            .number = i + 1,
        };
        place_line(arena, builder, text, &lines.items[i], place);
    }
}

static void place_furniture_fill(DisplayBuilder *builder, const Furniture *item, const Page *page, Rect type_area)
{
    Length width = item->width > 0 ? item->width : type_area.width - 2 * item->inset;
    Rect rect = {
        .x = furniture_x(item, type_area, width, page->number),
        .y = item->edge == EDGE_TOP ? type_area.y - item->offset - item->height
                                    : rect_bottom(type_area) + item->offset,
        .width = width,
        .height = item->height,
    };
    display_add_fill(builder, rect, item->ink, "furniture");
}

void place_furniture_item(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Furniture *item,
                          const Issue *issue, const Page *page)
{
    Rect type_area = page_type_area(issue->design, page->number);
    if (item->kind == FURNITURE_TEXT)
        place_furniture_text(arena, shaper, builder, item, issue, page, type_area);
    else
        place_furniture_fill(builder, item, page, type_area);
}

void place_furniture(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue, const Page *page)
{
    display_begin_tag(builder, "furniture", NULL);
    for (int i = 0; i < issue->design->furniture_count; i++)
        place_furniture_item(arena, shaper, builder, &issue->design->furniture[i], issue, page);
    display_end_tag(builder);
}
