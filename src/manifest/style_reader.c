/* style_reader.c - lays each style over its base as tables, then reads the result key by key. */
#include "manifest/style_reader.h"

#include "manifest/composition_reader.h"
#include "manifest/language_reader.h"
#include "manifest/suggestion_clause.h"

#include <glib.h>
#include <math.h>
#include <string.h>

typedef struct StyleReading {
    Arena *arena;
    Diagnostics *diagnostics;
    const TomlValue *table; /* all styles */
    const StyleSurroundings *surroundings;
} StyleReading;

static const char **entry_names(Arena *arena, const TomlValue *table)
{
    const char **names = arena_new_array(arena, const char *, table->count);
    for (int i = 0; i < table->count; i++)
        names[i] = table->entries[i].key;
    return names;
}

/*
 * The entry that `entry` is based on; NULL when on none, or on an unknown one, which is reported.
 */
static const TomlEntry *base_of(const StyleReading *reading, const TomlEntry *entry)
{
    const TomlEntry *based_on = find_toml_entry(&entry->value, "based_on");
    if (!based_on || based_on->value.kind != TOML_STRING)
        return NULL; /* another kind is reported when the style is read */
    const TomlEntry *base = find_toml_entry(reading->table, based_on->value.string);
    if (base)
        return base;
    const char **names = entry_names(reading->arena, reading->table);
    diagnostics_report(reading->diagnostics, SEVERITY_ERROR, based_on->value.origin,
                       "no style \"%s\" to be based on%s", "没有可供继承的样式“%s”%s",
                       based_on->value.string,
                       suggestion_clause(reading->arena, reading->diagnostics,
                                         based_on->value.string, names, reading->table->count));
    return NULL;
}

static bool chain_holds(const GPtrArray *chain, const TomlEntry *entry)
{
    for (guint i = 0; i < chain->len; i++)
        if (chain->pdata[i] == entry)
            return true;
    return false;
}

static void report_circle(const StyleReading *reading, const TomlEntry *entry)
{
    const TomlEntry *based_on = find_toml_entry(&entry->value, "based_on");
    diagnostics_report(reading->diagnostics, SEVERITY_ERROR, based_on->value.origin,
                       "the styles are based on one another in a circle; take out one based_on",
                       "样式互相继承，成了一个圈；请去掉其中一个 based_on");
}

/* `entry` and what it is based on, from the style itself to the root. The caller frees it. */
static GPtrArray *inheritance_chain(const StyleReading *reading, const TomlEntry *entry)
{
    GPtrArray *chain = g_ptr_array_new();
    for (const TomlEntry *link = entry; link; link = base_of(reading, link)) {
        if (chain_holds(chain, link)) {
            report_circle(reading, link);
            break;
        }
        g_ptr_array_add(chain, (gpointer)link);
    }
    return chain;
}

static const TomlValue *merged_style(const StyleReading *reading, const TomlEntry *entry)
{
    GPtrArray *chain = inheritance_chain(reading, entry);
    const TomlValue *merged = NULL;
    for (guint i = chain->len; i-- > 0;) {
        const TomlEntry *link = chain->pdata[i];
        if (link->value.kind == TOML_TABLE)
            merged = toml_table_merge(reading->arena, merged, &link->value);
    }
    g_ptr_array_unref(chain);
    return merged;
}

static const char *read_role(KeyReader *reader, const char *key, const FontRoles *roles,
                             const char *fallback)
{
    const char *name = read_text(reader, key, NULL);
    if (!name || roles->count == 0)
        return name ? name : fallback;
    if (find_font_role(roles, name))
        return name;
    const char **names = arena_new_array(reader->arena, const char *, roles->count);
    for (int i = 0; i < roles->count; i++)
        names[i] = roles->roles[i].name;
    diagnostics_report(
        reader->diagnostics, SEVERITY_ERROR, find_toml_entry(reader->table, key)->value.origin,
        "no font role \"%s\" in fonts/roles.toml%s", "fonts/roles.toml 里没有字体“%s”%s", name,
        suggestion_clause(reader->arena, reader->diagnostics, name, names, roles->count));
    return fallback;
}

static const char *role_or(const FontRoles *roles, const char *name, const char *other)
{
    return roles->count == 0 || find_font_role(roles, name) ? name : other;
}

static void read_fonts(KeyReader *reader, const FontRoles *roles, TextStyle *style)
{
    const char *plain = role_or(roles, "song", roles->count > 0 ? roles->roles[0].name : "song");
    style->font = read_role(reader, "font", roles, plain);
    style->weight = read_whole_number(reader, "weight", (WholeNumberRange){100, 900, 400});
    style->strong_font = read_role(reader, "strong_font", roles, style->font);
    style->strong_weight = read_whole_number(reader, "strong_weight",
                                             (WholeNumberRange){100, 900, MAX(700, style->weight)});
    style->emphasis_font =
        read_role(reader, "emphasis_font", roles, role_or(roles, "kai", style->font));
}

static void report_large_minimum(const KeyReader *reader)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR,
                       find_toml_entry(reader->table, "size_min")->value.origin,
                       "\"size_min\" is larger than \"size\"; make it smaller or take it out",
                       "“size_min”比“size”还大；请改小或删去");
}

static void read_sizes(KeyReader *reader, LengthUnits body, TextStyle *style)
{
    const Length smallest = 4 * LENGTH_POINT, largest = 200 * LENGTH_POINT;
    int errors_before = diagnostics_count(reader->diagnostics, SEVERITY_ERROR);
    style->size = read_length(reader, "size", (LengthRange){body, smallest, largest, body.em});
    bool size_is_sound = diagnostics_count(reader->diagnostics, SEVERITY_ERROR) == errors_before;
    LengthUnits own = {.em = style->size, .line = body.line};
    style->size_min =
        read_length(reader, "size_min", (LengthRange){own, smallest, largest, style->size});
    if (style->size_min > style->size && size_is_sound)
        report_large_minimum(reader);
    style->size_min = length_min(style->size_min, style->size);
    style->size_max = read_length(reader, "size_max", (LengthRange){own, style->size, largest, style->size});
    Length usual_pitch = length_of_em(style->size, 1300);
    style->line_pitch =
        read_length(reader, "pitch", (LengthRange){own, smallest, 4 * largest, usual_pitch});
}

static void read_spacing(KeyReader *reader, LengthUnits own, TextStyle *style)
{
    LengthRange indent = {.units = own, .most = longest_length()};
    style->tracking =
        read_length(reader, "tracking", (LengthRange){own, -own.em / 2, 4 * own.em, 0});
    style->tracking_min = read_length(reader, "tracking_min", (LengthRange){own, -own.em / 5, 0, 0});
    style->tracking_max = read_length(reader, "tracking_max", (LengthRange){own, 0, 4 * own.em, 0});
    style->spread_names = read_boolean(reader, "spread_names", false);
    style->spread_short = read_boolean(reader, "spread_short", false);
    style->start_indent = read_length(reader, "start_indent", indent);
    style->end_indent = read_length(reader, "end_indent", indent);
    indent.least = -style->start_indent; /* a hanging indent hangs out of that of the other lines (CLREQ 6.2.1.2) */
    style->first_line_indent = read_length(reader, "indent", indent);
    style->fill = (int)lround(1000 * read_number(reader, "fill", (NumberRange){0, 1, 0}));
}

/* Practice of newspapers: no press condenses below 0.85 nor expands above 1.15. */
static void read_width_scales(KeyReader *reader, TextStyle *style)
{
    double condense = read_number(reader, "condense_min", (NumberRange){0.85, 1, 1});
    double expand = read_number(reader, "expand_max", (NumberRange){1, 1.15, 1});
    style->width_scale = 1000;
    style->condense_min = (int)lround(1000 * condense);
    style->expand_max = (int)lround(1000 * expand);
}

/*
 * display = true: heads. Marks half an em wide whatever the body does, unless the style itself says
 * otherwise.
 */
static void apply_display(const TomlValue *own_table, Composition *composition)
{
    if (!find_toml_entry(own_table, "width_style"))
        composition->width_style = MARK_WIDTH_HALF;
    if (!find_toml_entry(own_table, "pair"))
        composition->pair = 1000;
}

/* display = true, or "tight": marks take the room of their ink. */
static bool read_display(KeyReader *reader, TextStyle *style)
{
    static const char *const words[] = {"tight"};
    const TomlValue *value = read_value(reader, "display");
    if (!value || value->kind != TOML_STRING)
        return read_boolean(reader, "display", false);
    style->tight_marks = read_choice(reader, "display", words, G_N_ELEMENTS(words), -1) == 0;
    return true;
}

static Composition read_composition(KeyReader *reader, const TomlValue *common, TextStyle *style)
{
    const TomlValue *own = read_value_of_kind(reader, "composition", TOML_TABLE);
    const TomlValue *merged = toml_table_merge(reader->arena, common, own);
    Composition composition = composition_read(reader->arena, merged, reader->diagnostics);
    composition.named = composition_keys_named(own);
    if (read_display(reader, style))
        apply_display(own, &composition);
    return composition_for_language(&composition, language_of_tag(style->lang));
}

/* A pitch that came with based_on is adapted to the style's own size without a word. */
static void keep_lines_apart(const StyleReading *reading, const TomlValue *own_table, TextStyle *style)
{
    const TomlEntry *own = find_toml_entry(own_table, "pitch");
    if (style->line_pitch >= style->size)
        return;
    if (own)
        diagnostics_report(reading->diagnostics, SEVERITY_WARNING, own->value.origin,
                           "the pitch of \"%s\" is smaller than its size, so lines would stand on each other; set at "
                           "%s; make \"pitch\" larger",
                           "样式“%s”的行距比字号小，各行会重叠；现按 %s 排；请加大“pitch”", style->name,
                           length_to_words(reading->arena, style->size));
    style->line_pitch = style->size;
}

WritingMode read_writing_mode(KeyReader *reader)
{
    static const char *const names[] = {"horizontal", "vertical"};
    return (WritingMode)read_choice(reader, "direction", names, G_N_ELEMENTS(names), WRITING_MODE_HORIZONTAL);
}

static TextStyle style_from_table(const StyleReading *reading, const TomlEntry *entry,
                                  const TomlValue *table)
{
    static const char *const alignments[] = {"justify", "start",  "centre", "end",
                                             "spread",  "left",   "center", "right"};
    static const Alignment meanings[] = {ALIGNMENT_JUSTIFY, ALIGNMENT_START, ALIGNMENT_CENTRE,
                                         ALIGNMENT_END,     ALIGNMENT_SPREAD, ALIGNMENT_START,
                                         ALIGNMENT_CENTRE,  ALIGNMENT_END};
    const StyleSurroundings *surroundings = reading->surroundings;
    KeyReader reader = key_reader_for(reading->arena, table, reading->diagnostics);
    TextStyle style = {.name = entry->key, .origin = entry->key_origin};
    read_text(&reader, "based_on", NULL);
    read_fonts(&reader, surroundings->roles, &style);
    read_sizes(&reader, surroundings->body, &style);
    keep_lines_apart(reading, &entry->value, &style);
    read_spacing(&reader, (LengthUnits){style.size, surroundings->body.line}, &style);
    read_width_scales(&reader, &style);
    style.alignment = meanings[read_choice(&reader, "align", alignments, G_N_ELEMENTS(alignments),
                                           ALIGNMENT_START)];
    style.ink = read_ink(&reader, "ink", surroundings->palette, INK_BLACK);
    style.mode = read_writing_mode(&reader);
    style.lang = read_language(&reader);
    /* In ragged text and in heads a divided word gains nothing. */
    style.hyphenates = read_boolean(&reader, "hyphenate", style.alignment == ALIGNMENT_JUSTIFY);
    style.composition = read_composition(&reader, surroundings->composition, &style);
    report_wrong_keys(&reader);
    return style;
}

/* The styles with a body among them: without [styles.body] the fallbacks make one. */
static const TomlValue *with_body(Arena *arena, const TomlValue *table, Diagnostics *diagnostics)
{
    static const TomlEntry empty_body = {.key = "body", .value = {.kind = TOML_TABLE}};
    static const TomlValue only_body = {.kind = TOML_TABLE, .entries = &empty_body, .count = 1};
    if (find_toml_entry(table, "body"))
        return table;
    diagnostics_report(diagnostics, SEVERITY_ERROR, table ? table->origin : (SourcePosition){0},
                       "the style of the body is missing; add [styles.body]",
                       "缺少正文样式；请加上 [styles.body]");
    return toml_table_merge(arena, &only_body, table);
}

StyleList styles_read(Arena *arena, const TomlValue *table, const StyleSurroundings *surroundings,
                      Diagnostics *diagnostics)
{
    StyleReading reading = {arena, diagnostics, with_body(arena, table, diagnostics), surroundings};
    StyleList list = {.styles = arena_new_array(arena, TextStyle, reading.table->count)};
    for (int i = 0; i < reading.table->count; i++) {
        const TomlEntry *entry = &reading.table->entries[i];
        if (entry->value.kind == TOML_TABLE)
            list.styles[list.count++] =
                style_from_table(&reading, entry, merged_style(&reading, entry));
        else
            diagnostics_report(diagnostics, SEVERITY_ERROR, entry->key_origin,
                               "a style is a group of keys; write it as [styles.%s]",
                               "样式是一组键；请写成 [styles.%s]", entry->key);
    }
    return list;
}
