/* furniture_text.c - fills in the fields of furniture text. */
#include "page/furniture.h"

#include "issue/furniture_field.h"
#include "issue/lunar_date.h"
#include "issue/spread.h"

#include <assert.h>
#include <glib.h>
#include <string.h>

static const char *const weekdays[] = {"星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"};

/* "" for numbers that were not given. The caller frees it. */
static gchar *number_text(int number)
{
    return number ? g_strdup_printf("%d", number) : g_strdup("");
}

static gchar *lunar_text(Date date)
{
    Arena *arena = arena_new();
    gchar *text = g_strdup(lunar_date_text(arena, date));
    arena_free(arena);
    return text;
}

/* The caller frees it. */
static gchar *field_value(FurnitureField field, const Issue *issue, const Page *page)
{
    assert(field < FIELD_COUNT);
    switch (field) {
    case FIELD_PAGE: return g_strdup_printf("%d", page->number);
    case FIELD_PAGE_OF_TWO_DIGITS: return g_strdup_printf("%02d", page->number);
    case FIELD_PAGES: return g_strdup_printf("%d", issue->pages_of_day ? issue->pages_of_day : issue_page_total(issue));
    case FIELD_TITLE: return g_strdup(issue->title);
    case FIELD_NUMBER: return number_text(issue->number);
    case FIELD_TOTAL: return number_text(issue->total);
    case FIELD_CN: return g_strdup(issue->cn ? issue->cn : "");
    case FIELD_PRICE: return g_strdup(issue->price ? issue->price : "");
    case FIELD_LUNAR: return lunar_text(issue->date);
    case FIELD_SOLAR_TERM: return g_strdup(solar_term_name(issue->date));
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

/* What a text is filled in from. */
typedef struct FieldSources {
    const Issue *issue;
    const Page *page;
    const FieldTexts *own; /* of the block, before all others */
} FieldSources;

/* The value of a field by name; NULL for an unknown one. The caller frees it. */
static gchar *named_value(const char *name, const FieldSources *sources)
{
    FurnitureField field;
    const FieldText *own = find_field_text(sources->own, name);
    if (own)
        return g_strdup(own->text);
    if (find_furniture_field(name, &field))
        return field_value(field, sources->issue, sources->page);
    const FieldText *free = find_field_text(&sources->issue->fields, name);
    return free ? g_strdup(free->text) : NULL;
}

/* Text as it is filled in, and where its optional part began. */
typedef struct Filling {
    GString *text;
    gssize optional_start; /* -1 outside square brackets */
    bool has_empty_field;  /* since then */
} Filling;

/* Appends the field and returns the place after it; an unknown one counts as empty in brackets, else it is copied. */
static const char *append_field(Filling *filling, const char *open, const FieldSources *sources)
{
    const char *close = strchr(open, '}');
    if (!close) {
        g_string_append(filling->text, open);
        return open + strlen(open);
    }
    gchar *name = g_strndup(open + 1, (gsize)(close - open - 1));
    gchar *value = named_value(name, sources);
    if (!value && g_str_has_prefix(name, "page:")) /* of a story: stays until there is a link to go with it */
        value = g_strdup_printf("{%s}", name);
    if (value)
        g_string_append(filling->text, value);
    else if (filling->optional_start < 0)
        g_string_append_len(filling->text, open, close + 1 - open);
    filling->has_empty_field |= !value || !*value;
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
    return furniture_text_of_block(arena, template, issue, page, &(FieldTexts){0});
}

char *furniture_text_of_block(Arena *arena, const char *template, const Issue *issue, const Page *page,
                              const FieldTexts *own)
{
    FieldSources sources = {issue, page, own};
    Filling filling = {g_string_new(NULL), -1, false};
    for (const char *c = template; *c;) {
        if (*c == '{') {
            c = append_field(&filling, c, &sources);
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
