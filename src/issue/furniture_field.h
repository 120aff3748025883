/* furniture_field.h - the fields that furniture text may name, such as {page}. */
#ifndef TYPESET_ISSUE_FURNITURE_FIELD_H
#define TYPESET_ISSUE_FURNITURE_FIELD_H

#include <stdbool.h>

typedef enum FurnitureField {
    FIELD_PAGE,
    FIELD_PAGE_OF_TWO_DIGITS, /* page:02 */
    FIELD_PAGES,
    FIELD_TITLE,
    FIELD_NUMBER,
    FIELD_DATE,
    FIELD_YEAR,
    FIELD_MONTH,
    FIELD_DAY,
    FIELD_WEEKDAY,
    FIELD_SECTION,
    FIELD_EDITORS,
    FIELD_COUNT,
} FurnitureField;

/* All names in the order of the enumeration, without braces. */
const char *const *furniture_field_names(void);

/* False, and `field` untouched, when there is no such field. */
bool find_furniture_field(const char *name, FurnitureField *field);

#endif
