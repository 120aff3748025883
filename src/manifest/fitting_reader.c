/* fitting_reader.c - see fitting_reader.h. */
#include "manifest/fitting_reader.h"

enum { MOST_PICTURE_LINES = 50, MOST_HEAD_LINES = 10, MOST_TRACKING = 100 /* thousandths of an em */ };

/* NULL when the key is missing or, reported, no list of two values. */
static const TomlValue *read_pair(KeyReader *reader, const char *key, const char *example)
{
    const TomlValue *value = read_value(reader, key);
    if (!value || (value->kind == TOML_ARRAY && value->count == 2))
        return value;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"%s\" must be a list of two values, the least and the most, as in %s",
                       "“%s”应当是两个值的列表，先最小、后最大，例如 %s", key, example);
    return NULL;
}

static KeyReader reader_of_item(const KeyReader *reader, const char *key, const TomlValue *item)
{
    TomlEntry *entry = arena_new_object(reader->arena, TomlEntry);
    TomlValue *table = arena_new_object(reader->arena, TomlValue);
    *entry = (TomlEntry){.key = key, .key_origin = item->origin, .value = *item};
    *table = (TomlValue){.kind = TOML_TABLE, .origin = item->origin, .entries = entry, .count = 1};
    return key_reader_for(reader->arena, table, reader->diagnostics);
}

static Length read_length_item(const KeyReader *reader, const char *key, const TomlValue *item, LengthRange range)
{
    KeyReader of_item = reader_of_item(reader, key, item);
    return read_length(&of_item, key, range);
}

static int read_number_item(const KeyReader *reader, const char *key, const TomlValue *item, WholeNumberRange range)
{
    KeyReader of_item = reader_of_item(reader, key, item);
    return read_whole_number(&of_item, key, range);
}

/* tracking = ["-0.02em", "0.03em"]: what may go, and what may come. */
static void read_lengths(KeyReader *reader, const char *key, const char *example, LengthUnits units,
                         FittingRange widest, FittingRange *range)
{
    const TomlValue *pair = read_pair(reader, key, example);
    if (!pair)
        return;
    range->least = read_length_item(reader, key, &pair->items[0], (LengthRange){units, widest.least, 0, 0});
    range->most = read_length_item(reader, key, &pair->items[1], (LengthRange){units, 0, widest.most, 0});
}

static void read_lines(KeyReader *reader, const char *key, int widest, FittingRange *range)
{
    const TomlValue *pair = read_pair(reader, key, "[-2, 3]");
    if (!pair)
        return;
    range->least = read_number_item(reader, key, &pair->items[0], (WholeNumberRange){-widest, 0, 0});
    range->most = read_number_item(reader, key, &pair->items[1], (WholeNumberRange){0, widest, 0});
}

/* Two sizes, with the style's own between them. */
static void read_head_size(KeyReader *reader, Length size, FittingLimits *limits)
{
    enum { LEAST_SIZE = 4 * LENGTH_POINT, MOST_SIZE = 500 * LENGTH_POINT };
    const TomlValue *pair = read_pair(reader, "head_size", "[\"30pt\", \"40pt\"]");
    if (!pair)
        return;
    LengthUnits units = {.em = size};
    limits->head_size_least =
        read_length_item(reader, "head_size", &pair->items[0], (LengthRange){units, LEAST_SIZE, size, size});
    limits->head_size_most =
        read_length_item(reader, "head_size", &pair->items[1], (LengthRange){units, size, MOST_SIZE, size});
}

/* Lines of type would touch below its size. */
static FittingRange widest_pitch(LengthUnits body)
{
    return (FittingRange){body.em - body.line, body.line};
}

void read_fitting(KeyReader *reader, LengthUnits body, StoryDesign *design)
{
    const TomlValue *table = read_value_of_kind(reader, "fitting", TOML_TABLE);
    Length most_tracking = length_of_em(body.em, MOST_TRACKING);
    FittingLimits *limits = &design->fitting;
    if (!table)
        return;
    KeyReader keys = key_reader_for(reader->arena, table, reader->diagnostics);
    limits->last_lines = read_boolean(&keys, "last_lines", limits->last_lines);
    read_lines(&keys, "picture_lines", MOST_PICTURE_LINES, &limits->picture_lines);
    read_lengths(&keys, "tracking", "[\"-0.02em\", \"0.03em\"]", body,
                 (FittingRange){-most_tracking, most_tracking}, &limits->tracking);
    read_lines(&keys, "head_lines", MOST_HEAD_LINES, &limits->head_lines);
    read_head_size(&keys, design->styles[PART_HEADLINE]->size, limits);
    read_lengths(&keys, "pitch", "[\"-0.3pt\", \"0.4pt\"]", body, widest_pitch(body), &limits->pitch);
    report_wrong_keys(&keys);
}
