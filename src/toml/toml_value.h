/* toml_value.h - what stands in a TOML file, each value and key with the place where it was written. */
#ifndef TYPESET_TOML_TOML_VALUE_H
#define TYPESET_TOML_TOML_VALUE_H

#include "base/diagnostics.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum TomlKind {
    TOML_STRING,
    TOML_INTEGER,
    TOML_REAL,
    TOML_BOOLEAN,
    TOML_DATE,
    TOML_TIME, /* a time of day, with or without a date; no key of ours takes one, so it is not kept */
    TOML_ARRAY,
    TOML_TABLE,
} TomlKind;

typedef struct TomlDate {
    int year;
    int month;
    int day;
} TomlDate;

typedef struct TomlValue TomlValue;
typedef struct TomlEntry TomlEntry;

struct TomlValue {
    TomlKind kind;
    SourcePosition
        origin; /* a table that only its parts name: the first of them; the whole file: line 0 */
    union {
        const char *string; /* valid UTF-8 without NUL */
        int64_t integer;
        double real;
        bool boolean;
        TomlDate date; /* a day that exists */
        const TomlValue *items;
        const TomlEntry *entries; /* in the order written */
    };
    int count; /* of items or entries */
};

struct TomlEntry {
    const char *key;
    SourcePosition key_origin;
    TomlValue value;
};

/* The entry of a table; NULL when the table has no such key or `table` is NULL. Borrowed. */
const TomlEntry *find_toml_entry(const TomlValue *table, const char *key);

/*
 * `base` with the keys of `changes` put over it; tables on both sides are merged in turn, anything
 * else is replaced. Each value keeps the place where it was written. NULL stands for an empty table.
 */
TomlValue *toml_table_merge(Arena *arena, const TomlValue *base, const TomlValue *changes);

#endif
