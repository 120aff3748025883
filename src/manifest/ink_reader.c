/* ink_reader.c - see ink_reader.h. */
#include "manifest/ink_reader.h"

#include "manifest/spot_ink_reader.h"
#include "manifest/suggestion_clause.h"

#include <glib.h>
#include <math.h>
#include <string.h>

static bool percentage_of(const TomlValue *value, int *thousandths)
{
    double number;
    if (!toml_number(value, &number) || number < 0 || number > 100)
        return false;
    *thousandths = (int)lround(number * 10);
    return true;
}

bool ink_from_array(const TomlValue *array, Ink *ink)
{
    *ink = INK_PAPER;
    return array->kind == TOML_ARRAY && array->count == 4 && percentage_of(&array->items[0], &ink->cyan) &&
           percentage_of(&array->items[1], &ink->magenta) &&
           percentage_of(&array->items[2], &ink->yellow) &&
           percentage_of(&array->items[3], &ink->black);
}

static Ink ink_tint(Ink ink, int thousandths)
{
    return (Ink){
        .cyan = (ink.cyan * thousandths + 500) / 1000,
        .magenta = (ink.magenta * thousandths + 500) / 1000,
        .yellow = (ink.yellow * thousandths + 500) / 1000,
        .black = (ink.black * thousandths + 500) / 1000,
        .spot = ink.spot,
        .spot_amount = (ink.spot_amount * thousandths + 500) / 1000,
    };
}

static const Ink *find_ink(const InkPalette *palette, const char *name)
{
    for (int i = 0; i < palette->count; i++)
        if (strcmp(palette->names[i], name) == 0)
            return &palette->inks[i];
    return NULL;
}

/*
 * Cuts "black 60%" into its name, which the caller frees, and thousandths. False when the tint is
 * no percentage.
 */
static bool split_tint(const char *text, gchar **name, int *thousandths)
{
    const char *space = strrchr(text, ' ');
    *thousandths = 1000;
    *name = g_strdup(text);
    if (!space || !g_str_has_suffix(text, "%"))
        return true;
    char *end = NULL;
    double percent = g_ascii_strtod(space + 1, &end);
    (*name)[space - text] = '\0';
    g_strchomp(*name);
    *thousandths = (int)lround(CLAMP(percent, 0, 100) * 10);
    return strcmp(end, "%") == 0 && percent >= 0 && percent <= 100;
}

static Ink ink_from_text(const KeyReader *reader, const TomlValue *value, const InkPalette *palette,
                         Ink fallback)
{
    int thousandths;
    gchar *name = NULL;
    Ink result = fallback;
    bool readable = split_tint(value->string, &name, &thousandths);
    const Ink *ink = find_ink(palette, name);
    if (!readable) {
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                           "the tint of \"%s\" must be between 0%% and 100%%",
                           "“%s”的网点应当在 0%% 到 100%% 之间", value->string);
    } else if (!ink) {
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                           "no ink \"%s\" in [inks]%s", "[inks] 里没有油墨“%s”%s", name,
                           suggestion_clause(reader->arena, reader->diagnostics, name,
                                             palette->names, palette->count));
    } else {
        result = ink_tint(*ink, thousandths);
    }
    g_free(name);
    return result;
}

/* Ink that lies too thick does not dry, and sets off on the next sheet. */
static void check_limit(const KeyReader *reader, const char *key, const TomlValue *value, Ink ink, int limit)
{
    int total = ink.cyan + ink.magenta + ink.yellow + ink.black;
    if (limit == 0 || total <= limit * 10)
        return;
    diagnostics_report(reader->diagnostics, SEVERITY_WARNING, value->origin,
                       "\"%s\" is %g%% of ink in all, and press.ink_limit is %d%%; take less cyan, magenta and yellow: "
                       "black stands in for them",
                       "“%s”的总墨量是 %g%%，超过 press.ink_limit 的 %d%%；请减少青、品红、黄，由黑来代替", key, total / 10.0,
                       limit);
}

Ink read_ink(KeyReader *reader, const char *key, const InkPalette *palette, Ink fallback)
{
    Ink ink;
    const TomlValue *value = read_value(reader, key);
    if (!value)
        return fallback;
    if (value->kind == TOML_STRING)
        return ink_from_text(reader, value, palette, fallback);
    if (ink_from_array(value, &ink)) {
        check_limit(reader, key, value, ink, palette->ink_limit);
        return ink;
    }
    diagnostics_report(
        reader->diagnostics, SEVERITY_ERROR, value->origin,
        "\"%s\" must be the name of an ink or four percentages of cyan, magenta, yellow, black, "
        "as in [100, 60, 0, 20]",
        "“%s”应当是油墨名，或青、品红、黄、黑四个百分数，例如 [100, 60, 0, 20]", key);
    return fallback;
}

static Ink read_palette_ink(KeyReader *reader, const TomlEntry *entry, InkPalette *palette)
{
    reader->known_count = 0; /* the names of inks are free */
    if (entry->value.kind == TOML_TABLE)
        return read_spot_ink(reader, entry, &palette->spots);
    return read_ink(reader, entry->key, palette, INK_BLACK);
}

InkPalette ink_palette_read(Arena *arena, const TomlValue *table, int ink_limit, Diagnostics *diagnostics)
{
    KeyReader reader = key_reader_for(arena, table, diagnostics);
    int own_count = table && table->kind == TOML_TABLE ? table->count : 0;
    InkPalette palette = {
        .names = arena_new_array(arena, const char *, own_count + 2),
        .inks = arena_new_array(arena, Ink, own_count + 2),
        .count = 2,
        .spots = {arena_new_array(arena, SpotInk, SPOT_INK_LIMIT), 0},
        .ink_limit = ink_limit,
    };
    palette.names[0] = "black";
    palette.inks[0] = INK_BLACK;
    palette.names[1] = "paper";
    palette.inks[1] = INK_PAPER;
    for (int i = 0; i < own_count; i++) {
        palette.inks[palette.count] = read_palette_ink(&reader, &table->entries[i], &palette);
        palette.names[palette.count++] = table->entries[i].key;
    }
    return palette;
}
