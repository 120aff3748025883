/* composition_reader.c - see composition_reader.h. */
#include "manifest/composition_reader.h"

#include <glib.h>
#include <math.h>

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

Composition composition_read(Arena *arena, const TomlValue *table, Diagnostics *diagnostics)
{
    static const char *const levels[] = {"none", "basic", "gb", "strict"};
    static const char *const width_styles[] = {"quan", "kaiming", "banjiao", "hangmo", "none"};
    static const char *const line_ends[] = {"half", "fit", "full"};
    static const char *const line_starts[] = {"keep", "trim"};
    KeyReader reader = key_reader_for(arena, table, diagnostics);
    Composition composition = {.autospace = 125, .autospace_min = 125, .autospace_max = 250};
    composition.level = (ProhibitionLevel)read_choice(&reader, "level", levels,
                                                      G_N_ELEMENTS(levels), PROHIBITION_GB);
    composition.width_style = (MarkWidthStyle)read_choice(
        &reader, "width_style", width_styles, G_N_ELEMENTS(width_styles), MARK_WIDTH_FULL);
    composition.pair = thousandths(read_number(&reader, "pair", (NumberRange){1, 2, 1.5}));
    composition.line_end = (LineEndTrim)read_choice(&reader, "line_end", line_ends,
                                                    G_N_ELEMENTS(line_ends), LINE_END_HALF);
    composition.trim_line_start =
        read_choice(&reader, "line_start", line_starts, G_N_ELEMENTS(line_starts), 1) == 1;
    composition.stop_shrink = read_boolean(&reader, "stop_shrink", true);
    composition.min_last = read_whole_number(&reader, "min_last", (WholeNumberRange){0, 20, 2});
    read_autospace(&reader, &composition);
    report_wrong_keys(&reader);
    return composition;
}
