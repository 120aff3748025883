/* furniture_field.h - the fields that furniture text may name, such as {page}. */
#ifndef TYPESET_ISSUE_FURNITURE_FIELD_H
#define TYPESET_ISSUE_FURNITURE_FIELD_H

#include "base/diagnostics.h"

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
    FIELD_LUNAR,              /* 农历丙午年十月十二 */
    FIELD_SOLAR_TERM,         /* 小雪, on the day on which it falls; else empty */
    FIELD_TOTAL,
    FIELD_CN,
    FIELD_PRICE,
    FIELD_SECTION,
    FIELD_EDITORS,
    FIELD_COUNT,
} FurnitureField;

/* All names in the order of the enumeration, without braces. */
const char *const *furniture_field_names(void);

/* False, and `field` untouched, when there is no such field. */
bool find_furniture_field(const char *name, FurnitureField *field);

/* A field by a name of the desk's own, such as weather. */
typedef struct FieldText {
    const char *name;
    const char *text;
    SourcePosition origin;
} FieldText;

typedef struct FieldTexts {
    FieldText *items;
    int count;
} FieldTexts;

/* NULL when there is none of that name. */
const FieldText *find_field_text(const FieldTexts *texts, const char *name);

/* A field as it stands in a text: what is between its braces, and whether square brackets are round it. */
typedef struct FieldMention {
    const char *name; /* not ended by a zero byte */
    int length;
    bool is_optional;
    const char *end;  /* behind the closing brace */
} FieldMention;

/* The next field from `from` on, in a text that begins at `text`; false when there is none. */
bool find_next_field(const char *text, const char *from, FieldMention *mention);

#endif
