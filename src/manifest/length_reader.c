/* length_reader.c - see length_reader.h. */
#include "manifest/length_reader.h"

#include <glib.h>
#include <math.h>
#include <string.h>

typedef enum UnitKind { UNIT_POINTS, UNIT_EM, UNIT_LINE } UnitKind;

typedef struct Unit {
    const char *name;
    UnitKind kind;
    double points; /* of UNIT_POINTS */
} Unit;

static const Unit length_units[] = {
    {"mm", UNIT_POINTS, 72.0 / 25.4},
    {"cm", UNIT_POINTS, 720.0 / 25.4},
    {"pt", UNIT_POINTS, 1.0},
    {"Q", UNIT_POINTS, 18.0 / 25.4}, /* a quarter of a millimetre */
    {"em", UNIT_EM, 0},
    {"字", UNIT_EM, 0},
    {"L", UNIT_LINE, 0},
    {"行", UNIT_LINE, 0},
};

Length longest_length(void)
{
    return length_from_mm(2000);
}

const char *length_to_words(Arena *arena, Length length)
{
    if (length > 250 * LENGTH_POINT || length < -250 * LENGTH_POINT)
        return arena_printf(arena, "%gmm", round(length_to_mm(length) * 10) / 10);
    return arena_printf(arena, "%gpt", round(length_to_points(length) * 100) / 100);
}

static const Unit *find_unit(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(length_units); i++)
        if (strcmp(length_units[i].name, name) == 0)
            return &length_units[i];
    return NULL;
}

/* Points of one unit; 0 when it cannot be used here. */
static double unit_points(const Unit *unit, LengthUnits units)
{
    switch (unit->kind) {
    case UNIT_EM:
        return length_to_points(units.em);
    case UNIT_LINE:
        return length_to_points(units.line);
    case UNIT_POINTS:
        break;
    }
    return unit->points;
}

static void report_unreadable(const KeyReader *reader, const char *key, const TomlValue *value)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"%s\" cannot be \"%s\"; write a number and a unit, as in \"12mm\"; units "
                       "are mm, cm, pt, Q, em, L",
                       "“%s”不能是“%s”；请写数字加单位，例如 \"12mm\"；单位有 mm、cm、pt、Q、em、L",
                       key, value->string);
}

/* Splits "9.4 pt" into number and unit. False when it does not begin with a plain number. */
static bool split_length(const char *text, double *number, const char **unit)
{
    size_t digits = strspn(text, "+-.0123456789");
    char *end = NULL;
    gchar *figure = g_strndup(text, digits);
    *number = g_ascii_strtod(figure, &end);
    bool whole = digits > 0 && *end == '\0' && isfinite(*number);
    g_free(figure);
    *unit = text + digits + strspn(text + digits, " ");
    return whole;
}

/* False when reported. */
static bool points_from_text(const KeyReader *reader, const char *key, const TomlValue *value,
                             LengthUnits units, double *points)
{
    double number;
    const char *unit_name;
    const Unit *unit =
        split_length(value->string, &number, &unit_name) ? find_unit(unit_name) : NULL;
    if (!unit && strcmp(value->string, "0") != 0) {
        report_unreadable(reader, key, value);
        return false;
    }
    double factor = unit ? unit_points(unit, units) : 1.0;
    *points = number * factor;
    if (factor > 0)
        return true;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"%s\" is \"%s\"; here only mm, cm, pt and Q can be used",
                       "“%s”是“%s”；这里只能用 mm、cm、pt、Q", key, value->string);
    return false;
}

static void report_bare_number(const KeyReader *reader, const char *key, const TomlValue *value,
                               double number)
{
    diagnostics_report(
        reader->diagnostics, SEVERITY_ERROR, value->origin,
        "\"%s\" is %g without a unit; write \"%gmm\" or \"%gpt\", with the quotation marks",
        "“%s”是 %g，没有单位；请写成 \"%gmm\" 或 \"%gpt\"，连同引号", key, number, number, number);
}

Length read_length(KeyReader *reader, const char *key, LengthRange range)
{
    double number, points;
    const TomlValue *value = read_value(reader, key);
    if (!value)
        return range.fallback;
    if (toml_number(value, &number)) {
        report_bare_number(reader, key, value, number);
        return range.fallback;
    }
    if (value->kind != TOML_STRING) {
        report_wrong_kind(reader, key, value, "a length such as \"12mm\"", "长度，例如 \"12mm\"");
        return range.fallback;
    }
    if (!points_from_text(reader, key, value, range.units, &points))
        return range.fallback;
    if (points >= length_to_points(range.least) - 1e-6 &&
        points <= length_to_points(range.most) + 1e-6)
        return length_from_points(points);
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"%s\" is \"%s\"; it must be between %s and %s",
                       "“%s”是“%s”，应当在 %s 到 %s 之间", key, value->string,
                       length_to_words(reader->arena, range.least),
                       length_to_words(reader->arena, range.most));
    return range.fallback;
}

Length read_distance(KeyReader *reader, const char *key, LengthUnits units, Length fallback)
{
    return read_length(
        reader, key, (LengthRange){.units = units, .most = longest_length(), .fallback = fallback});
}

bool length_is_in_ems(const KeyReader *reader, const char *key)
{
    double number;
    const char *unit_name;
    const TomlEntry *entry = reader->table ? find_toml_entry(reader->table, key) : NULL;
    if (!entry || entry->value.kind != TOML_STRING || !split_length(entry->value.string, &number, &unit_name))
        return false;
    const Unit *unit = find_unit(unit_name);
    return unit && unit->kind == UNIT_EM;
}
