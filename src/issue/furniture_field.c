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
