/* key_reader.c - see key_reader.h. */
#include "manifest/key_reader.h"

#include "base/suggestion.h"
#include "manifest/suggestion_clause.h"

#include <assert.h>
#include <math.h>
#include <string.h>

typedef struct KindName {
    const char *english;
    const char *chinese;
} KindName;

static const KindName kind_names[] = {
    [TOML_STRING] = {"a text in quotation marks", "带引号的文字"},
    [TOML_INTEGER] = {"a whole number", "整数"},
    [TOML_REAL] = {"a number with a fraction", "带小数的数"},
    [TOML_BOOLEAN] = {"true or false", "true 或 false"},
    [TOML_DATE] = {"a date such as 2026-11-20 without quotation marks",
                   "日期（不加引号，例如 2026-11-20）"},
    [TOML_TIME] = {"a time", "时间"},
    [TOML_ARRAY] = {"a list in [ ]", "方括号里的列表"},
    [TOML_TABLE] = {"a group of keys", "一组键"},
};

KeyReader key_reader_for(Arena *arena, const TomlValue *table, Diagnostics *diagnostics)
{
    return (KeyReader){.arena = arena, .diagnostics = diagnostics, .table = table};
}

static void remember_key(KeyReader *reader, const char *key)
{
    for (int i = 0; i < reader->known_count; i++)
        if (strcmp(reader->known[i], key) == 0)
            return;
    assert(reader->known_count < KEY_READER_LIMIT);
    reader->known[reader->known_count++] = key;
}

const TomlValue *read_value(KeyReader *reader, const char *key)
{
    remember_key(reader, key);
    const TomlEntry *entry = find_toml_entry(reader->table, key);
    return entry ? &entry->value : NULL;
}

void report_wrong_kind(const KeyReader *reader, const char *key, const TomlValue *value,
                       const char *wanted_english, const char *wanted_chinese)
{
    bool in_chinese = diagnostics_language(reader->diagnostics) == MESSAGE_LANGUAGE_CHINESE;
    const KindName *found = &kind_names[value->kind];
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"%s\" must be %s; here stands %s", "“%s”应当是%s，这里写的是%s", key,
                       in_chinese ? wanted_chinese : wanted_english,
                       in_chinese ? found->chinese : found->english);
}

/* [section] for [[section]]. */
static void report_single_group(const KeyReader *reader, const char *key, const TomlValue *value)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"%s\" must be a list; here stands a single group of keys: double the brackets, as in [[%s]], or "
                       "write [{ ... }]",
                       "“%s”应当是列表，这里写的是单独一组键：请用双层方括号，如 [[%s]]，或写成 [{ …… }]", key, key);
}

const TomlValue *read_value_of_kind(KeyReader *reader, const char *key, TomlKind kind)
{
    const TomlValue *value = read_value(reader, key);
    if (!value || value->kind == kind)
        return value;
    if (kind == TOML_ARRAY && value->kind == TOML_TABLE)
        report_single_group(reader, key, value);
    else
        report_wrong_kind(reader, key, value, kind_names[kind].english, kind_names[kind].chinese);
    return NULL;
}

const char *read_text(KeyReader *reader, const char *key, const char *fallback)
{
    const TomlValue *value = read_value_of_kind(reader, key, TOML_STRING);
    return value ? value->string : fallback;
}

bool read_boolean(KeyReader *reader, const char *key, bool fallback)
{
    const TomlValue *value = read_value_of_kind(reader, key, TOML_BOOLEAN);
    return value ? value->boolean : fallback;
}

static bool all_are_texts(const TomlValue *array)
{
    for (int i = 0; i < array->count; i++)
        if (array->items[i].kind != TOML_STRING)
            return false;
    return true;
}

TextList read_text_list(KeyReader *reader, const char *key)
{
    const TomlValue *value = read_value(reader, key);
    if (!value)
        return (TextList){0};
    if (value->kind == TOML_STRING)
        return (TextList){.items = value, .count = 1};
    if (value->kind == TOML_ARRAY && all_are_texts(value))
        return (TextList){.items = value->items, .count = value->count};
    if (value->kind == TOML_ARRAY)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                           "all of \"%s\" must be texts in quotation marks",
                           "“%s”里的每一项都应当是带引号的文字", key);
    else
        report_wrong_kind(reader, key, value, "a text or a list of texts",
                          "文字，或由文字组成的列表");
    return (TextList){0};
}

int read_whole_number(KeyReader *reader, const char *key, WholeNumberRange range)
{
    const TomlValue *value = read_value_of_kind(reader, key, TOML_INTEGER);
    if (!value)
        return range.fallback;
    if (value->integer >= range.least && value->integer <= range.most)
        return (int)value->integer;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"%s\" is %lld; it must be between %d and %d",
                       "“%s”是 %lld，应当在 %d 到 %d 之间", key, (long long)value->integer,
                       range.least, range.most);
    return range.fallback;
}

bool toml_number(const TomlValue *value, double *number)
{
    if (value->kind != TOML_INTEGER && value->kind != TOML_REAL)
        return false;
    *number = value->kind == TOML_INTEGER ? (double)value->integer : value->real;
    return isfinite(*number);
}

double read_number(KeyReader *reader, const char *key, NumberRange range)
{
    double number;
    const TomlValue *value = read_value(reader, key);
    if (!value)
        return range.fallback;
    if (!toml_number(value, &number)) {
        report_wrong_kind(reader, key, value, "a number", "数");
        return range.fallback;
    }
    if (number >= range.least && number <= range.most)
        return number;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"%s\" is %g; it must be between %g and %g",
                       "“%s”是 %g，应当在 %g 到 %g 之间", key, number, range.least, range.most);
    return range.fallback;
}

int read_choice(KeyReader *reader, const char *key, const char *const *words, int word_count,
                int fallback)
{
    const TomlValue *value = read_value_of_kind(reader, key, TOML_STRING);
    if (!value)
        return fallback;
    for (int i = 0; i < word_count; i++)
        if (strcmp(words[i], value->string) == 0)
            return i;
    const char *clause =
        suggestion_clause(reader->arena, reader->diagnostics, value->string, words, word_count);
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"%s\" cannot be \"%s\"%s", "“%s”不能是“%s”%s", key, value->string, clause);
    return fallback;
}

bool require_key(KeyReader *reader, const char *key, const char *example)
{
    remember_key(reader, key);
    if (find_toml_entry(reader->table, key))
        return true;
    assert(reader->missing_count < KEY_READER_LIMIT);
    reader->missing[reader->missing_count++] = (MissingKey){key, example};
    return false;
}

static bool key_is_known(const KeyReader *reader, const char *key)
{
    for (int i = 0; i < reader->known_count; i++)
        if (strcmp(reader->known[i], key) == 0)
            return true;
    return false;
}

/* What an unknown key was probably meant to be: a key that is not there yet, or NULL. */
static const char *meant_key(const KeyReader *reader, const char *unknown)
{
    const char *nearest = find_nearest_word(unknown, reader->known, reader->known_count);
    return nearest && !find_toml_entry(reader->table, nearest) ? nearest : NULL;
}

static bool is_misspelt(const KeyReader *reader, const char *missing)
{
    for (int i = 0; reader->table && i < reader->table->count; i++) {
        const char *key = reader->table->entries[i].key;
        const char *meant = key_is_known(reader, key) ? NULL : meant_key(reader, key);
        if (meant && strcmp(meant, missing) == 0)
            return true;
    }
    return false;
}

static void report_missing_keys(const KeyReader *reader)
{
    SourcePosition origin = reader->table ? reader->table->origin : (SourcePosition){0};
    for (int i = 0; i < reader->missing_count; i++)
        if (!is_misspelt(reader, reader->missing[i].key))
            diagnostics_report(reader->diagnostics, SEVERITY_ERROR, origin,
                               "\"%s\" is missing; add %s", "缺少“%s”；请加上 %s",
                               reader->missing[i].key, reader->missing[i].example);
}

static void report_unknown_key(const KeyReader *reader, const TomlEntry *entry)
{
    const char *clause = suggestion_clause(reader->arena, reader->diagnostics, entry->key,
                                           reader->known, reader->known_count);
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, entry->key_origin,
                       "unknown key \"%s\"%s", "不认识的键“%s”%s", entry->key, clause);
}

void report_wrong_keys(const KeyReader *reader)
{
    if (reader->table && reader->table->kind != TOML_TABLE)
        return;
    report_missing_keys(reader);
    for (int i = 0; reader->table && i < reader->table->count; i++)
        if (!key_is_known(reader, reader->table->entries[i].key))
            report_unknown_key(reader, &reader->table->entries[i]);
}
