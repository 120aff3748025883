/* furniture_field.c - the names of the fields. */
#include "issue/furniture_field.h"

#include <string.h>

static const char *const names[FIELD_COUNT] = {
    [FIELD_PAGE] = "page",
    [FIELD_PAGE_OF_TWO_DIGITS] = "page:02",
    [FIELD_PAGES] = "pages",
    [FIELD_TITLE] = "title",
    [FIELD_NUMBER] = "number",
    [FIELD_DATE] = "date",
    [FIELD_YEAR] = "year",
    [FIELD_MONTH] = "month",
    [FIELD_DAY] = "day",
    [FIELD_WEEKDAY] = "weekday",
    [FIELD_LUNAR] = "lunar",
    [FIELD_SOLAR_TERM] = "solar_term",
    [FIELD_TOTAL] = "total",
    [FIELD_CN] = "cn",
    [FIELD_PRICE] = "price",
    [FIELD_SECTION] = "section",
    [FIELD_EDITORS] = "editors",
};

const char *const *furniture_field_names(void)
{
    return names;
}

bool find_furniture_field(const char *name, FurnitureField *field)
{
    for (int i = 0; i < FIELD_COUNT; i++)
        if (strcmp(names[i], name) == 0) {
            *field = (FurnitureField)i;
            return true;
        }
    return false;
}

const FieldText *find_field_text(const FieldTexts *texts, const char *name)
{
    for (int i = 0; i < texts->count; i++)
        if (strcmp(texts->items[i].name, name) == 0)
            return &texts->items[i];
    return NULL;
}

static bool is_in_brackets(const char *text, const char *place)
{
    bool inside = false;
    for (const char *c = text; c < place; c++)
        if (*c == '[' || *c == ']')
            inside = *c == '[';
    return inside;
}

bool find_next_field(const char *text, const char *from, FieldMention *mention)
{
    const char *open = strchr(from, '{');
    const char *close = open ? strchr(open, '}') : NULL;
    if (!close)
        return false;
    *mention = (FieldMention){open + 1, (int)(close - open - 1), is_in_brackets(text, open), close + 1};
    return true;
}
