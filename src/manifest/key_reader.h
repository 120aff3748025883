/* key_reader.h - takes typed values out of a table. Whatever is asked for is known; what is left over is a mistake. */
#ifndef TYPESET_MANIFEST_KEY_READER_H
#define TYPESET_MANIFEST_KEY_READER_H

#include "toml/toml_value.h"

enum { KEY_READER_LIMIT = 64 };

typedef struct MissingKey {
    const char *key;
    const char *example; /* a line to add */
} MissingKey;

/*
 * The functions below read one key each and never fail: a missing key gives the fallback, a value
 * of the wrong kind or out of range is reported at its place and gives the fallback too.
 */
typedef struct KeyReader {
    Arena *arena;
    Diagnostics *diagnostics;
    const TomlValue *table;              /* NULL or no table: all keys are missing */
    const char *known[KEY_READER_LIMIT]; /* every key asked for so far */
    int known_count;
    MissingKey missing[KEY_READER_LIMIT];
    int missing_count;
} KeyReader;

typedef struct WholeNumberRange {
    int least;
    int most;
    int fallback;
} WholeNumberRange;

typedef struct NumberRange {
    double least;
    double most;
    double fallback;
} NumberRange;

/* Strings with their places: a list, or one string alone. */
typedef struct TextList {
    const TomlValue *items; /* all of kind TOML_STRING */
    int count;
} TextList;

KeyReader key_reader_for(Arena *arena, const TomlValue *table, Diagnostics *diagnostics);

/* Any kind of value; NULL when the key is missing. Borrowed. */
const TomlValue *read_value(KeyReader *reader, const char *key);
/* NULL when the key is missing or, reported, of another kind. Borrowed. */
const TomlValue *read_value_of_kind(KeyReader *reader, const char *key, TomlKind kind);

const char *read_text(KeyReader *reader, const char *key, const char *fallback);
TextList read_text_list(KeyReader *reader, const char *key);
bool read_boolean(KeyReader *reader, const char *key, bool fallback);
int read_whole_number(KeyReader *reader, const char *key, WholeNumberRange range);
double read_number(KeyReader *reader, const char *key, NumberRange range);
/* The index of the value in `words`. */
int read_choice(KeyReader *reader, const char *key, const char *const *words, int word_count,
                int fallback);

/*
 * True when the key is there; else it will be reported missing, with a line to add such as title =
 * "...".
 */
bool require_key(KeyReader *reader, const char *key, const char *example);

/*
 * Reports each key that was not asked for and each that was required and is missing, but not the
 * one as the other: "titel" is a misspelt "title" and nothing more. Called last.
 */
void report_wrong_keys(const KeyReader *reader);

/* Reports that the value of `key` has the wrong kind; `wanted_...` are nouns: "a whole number". */
void report_wrong_kind(const KeyReader *reader, const char *key, const TomlValue *value,
                       const char *wanted_english, const char *wanted_chinese);

/* True for an integer or a real that is finite; its value in `number`. */
bool toml_number(const TomlValue *value, double *number);

#endif
