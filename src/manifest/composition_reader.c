/* composition_reader.c - see composition_reader.h. */
#include "manifest/composition_reader.h"

#include <glib.h>
#include <math.h>
#include <string.h>

static int thousandths(double number)
{
    return (int)lround(number * 1000);
}

static bool numbers_of_list(const TomlValue *list, int count, double *numbers)
{
    if (list->kind != TOML_ARRAY || list->count != count)
        return false;
    for (int i = 0; i < count; i++)
        if (!toml_number(&list->items[i], &numbers[i]) || numbers[i] < 0 || numbers[i] > 2)
            return false;
    return true;
}

/* autospace = [natural, least, most] in em, or one number for a gap that stays as it is. */
static void read_autospace(KeyReader *reader, Composition *composition)
{
    double gaps[3];
    const TomlValue *value = read_value(reader, "autospace");
    if (!value)
        return;
    if (toml_number(value, &gaps[0]) && gaps[0] >= 0 && gaps[0] <= 2)
        gaps[1] = gaps[2] = gaps[0];
    else if (!numbers_of_list(value, 3, gaps) || gaps[1] > gaps[0] || gaps[0] > gaps[2]) {
        diagnostics_report(
            reader->diagnostics, SEVERITY_ERROR, value->origin,
            "\"autospace\" must be three numbers in em: natural, least, most, as in [0.25, 0.125, "
            "0.5]",
            "“autospace”应当是三个数（单位是字）：通常、最小、最大，例如 [0.25, 0.125, 0.5]");
        return;
    }
    composition->autospace = thousandths(gaps[0]);
    composition->autospace_min = thousandths(gaps[1]);
    composition->autospace_max = thousandths(gaps[2]);
}

typedef enum Profile { PROFILE_NONE, PROFILE_NEWS, PROFILE_MAGAZINE, PROFILE_BOOK } Profile;

/*
 * What a layout without a profile has stands first. The newspaper's row departs from magazines and
 * books where printed dailies do (tests/unit/printed_lines.c): a line takes in what
 * squeezing makes room for, marks keep a twentieth of an em of their blank, and stops keep all.
 */
static const Composition profiles[] = {
    [PROFILE_NONE] = {.level = PROHIBITION_GB, .width_style = MARK_WIDTH_FULL, .pair = 1500,
                      .line_end = LINE_END_HALF, .trim_line_start = true, .stop_shrink = true,
                      .autospace = 125, .autospace_min = 125, .autospace_max = 250, .min_last = 2,
                      .trim_floor = 500, .loose_limit = 250, .cell_figures = 2,
                      .upright_capitals = 4},
    [PROFILE_NEWS] = {.level = PROHIBITION_GB, .width_style = MARK_WIDTH_FULL, .pair = 1500,
                      .line_end = LINE_END_HALF, .trim_line_start = true, .stop_shrink = false,
                      .autospace = 125, .autospace_min = 125, .autospace_max = 250, .min_last = 2,
                      .trim_floor = 550, .loose_limit = 250, .cell_figures = 2,
                      .upright_capitals = 4, .hanging = HANGING_AUTO,
                      .push_in_first = true},
    [PROFILE_MAGAZINE] = {.level = PROHIBITION_GB, .width_style = MARK_WIDTH_FULL, .pair = 1500,
                          .line_end = LINE_END_HALF, .trim_line_start = true, .stop_shrink = true,
                          .autospace = 250, .autospace_min = 125, .autospace_max = 333,
                          .min_last = 2, .trim_floor = 500, .loose_limit = 250, .cell_figures = 2,
                          .upright_capitals = 4},
    [PROFILE_BOOK] = {.level = PROHIBITION_GB, .width_style = MARK_WIDTH_FULL, .pair = 1500,
                      .line_end = LINE_END_HALF, .trim_line_start = true, .stop_shrink = false,
                      .autospace = 250, .autospace_min = 125, .autospace_max = 333, .min_last = 2,
                      .trim_floor = 500, .loose_limit = 250, .cell_figures = 2,
                      .upright_capitals = 4},
};

Composition composition_of_profile(const char *name)
{
    static const char *const names[] = {"", "cn-news", "cn-magazine", "book"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (strcmp(names[i], name) == 0)
            return profiles[i];
    return profiles[PROFILE_NONE];
}

static Composition read_profile(KeyReader *reader)
{
    static const char *const names[] = {"cn-news", "cn-magazine", "book"};
    return profiles[1 + read_choice(reader, "profile", names, G_N_ELEMENTS(names), -1)];
}

static void read_mark_widths(KeyReader *reader, Composition *composition)
{
    static const char *const width_styles[] = {"quan", "kaiming", "banjiao", "hangmo", "none"};
    static const char *const regions[] = {"cn", "tw", "hk"};
    composition->width_style = (MarkWidthStyle)read_choice(
        reader, "width_style", width_styles, G_N_ELEMENTS(width_styles), (int)composition->width_style);
    composition->region = (Region)read_choice(reader, "region", regions, G_N_ELEMENTS(regions),
                                              (int)composition->region);
    composition->pair =
        thousandths(read_number(reader, "pair", (NumberRange){1, 2, composition->pair / 1000.0}));
    composition->stop_shrink = read_boolean(reader, "stop_shrink", composition->stop_shrink);
    composition->trim_floor = thousandths(
        read_number(reader, "trim_floor", (NumberRange){0.5, 1, composition->trim_floor / 1000.0}));
}

static void read_line_edges(KeyReader *reader, Composition *composition)
{
    static const char *const levels[] = {"none", "basic", "gb", "strict"};
    static const char *const line_ends[] = {"half", "fit", "full"};
    static const char *const line_starts[] = {"keep", "trim"};
    static const char *const paragraph_starts[] = {"trim", "keep", "hang"};
    static const char *const hangings[] = {"off", "on", "auto"};
    composition->level = (ProhibitionLevel)read_choice(reader, "level", levels, G_N_ELEMENTS(levels),
                                                       (int)composition->level);
    composition->line_end = (LineEndTrim)read_choice(
        reader, "line_end", line_ends, G_N_ELEMENTS(line_ends), (int)composition->line_end);
    composition->trim_line_start = read_choice(reader, "line_start", line_starts,
                                               G_N_ELEMENTS(line_starts), composition->trim_line_start) == 1;
    composition->paragraph_start =
        (ParagraphStart)read_choice(reader, "para_start", paragraph_starts,
                                    G_N_ELEMENTS(paragraph_starts), (int)composition->paragraph_start);
    composition->hanging = (Hanging)read_choice(reader, "hang", hangings, G_N_ELEMENTS(hangings),
                                                (int)composition->hanging);
}

static void read_line_filling(KeyReader *reader, Composition *composition)
{
    static const char *const korean_breaks[] = {"syllable", "word"};
    static const char *const typed_spaces[] = {"replace", "keep"};
    static const char *const push_ins[] = {"needed", "first"};
    composition->push_in_first = read_choice(reader, "push_in", push_ins, G_N_ELEMENTS(push_ins),
                                             composition->push_in_first) == 1;
    composition->char_grid = read_boolean(reader, "char_grid", composition->char_grid);
    composition->keeps_typed_spaces =
        read_choice(reader, "typed_space", typed_spaces, G_N_ELEMENTS(typed_spaces),
                    composition->keeps_typed_spaces) == 1;
    composition->korean_break = (KoreanBreak)read_choice(
        reader, "korean_break", korean_breaks, G_N_ELEMENTS(korean_breaks), (int)composition->korean_break);
    composition->min_last =
        read_whole_number(reader, "min_last", (WholeNumberRange){0, 20, composition->min_last});
    composition->loose_limit = thousandths(
        read_number(reader, "loose_limit", (NumberRange){0, 4, composition->loose_limit / 1000.0}));
    read_autospace(reader, composition);
}

unsigned composition_keys_named(const TomlValue *table)
{
    return (find_toml_entry(table, "region") ? NAMED_REGION : 0u) |
           (find_toml_entry(table, "autospace") ? NAMED_AUTOSPACE : 0u) |
           (find_toml_entry(table, "line_end") ? NAMED_LINE_END : 0u);
}

/* 纵中横, in vertical text (CLREQ 2.1.3). */
static void read_cells(KeyReader *reader, Composition *composition)
{
    composition->cell_figures =
        read_whole_number(reader, "tcy", (WholeNumberRange){0, 3, composition->cell_figures});
    composition->upright_capitals =
        read_whole_number(reader, "upright_capitals", (WholeNumberRange){0, 8, composition->upright_capitals});
}

Composition composition_read(Arena *arena, const TomlValue *table, Diagnostics *diagnostics)
{
    KeyReader reader = key_reader_for(arena, table, diagnostics);
    Composition composition = read_profile(&reader);
    read_line_edges(&reader, &composition);
    read_mark_widths(&reader, &composition);
    read_line_filling(&reader, &composition);
    read_cells(&reader, &composition);
    report_wrong_keys(&reader);
    return composition;
}
