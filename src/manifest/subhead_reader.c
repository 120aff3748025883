/* subhead_reader.c - see subhead_reader.h. */
#include "manifest/subhead_reader.h"

enum { MOST_LINES = 50, USUAL_LINES = 2 };

static void report_wrong_lines(const KeyReader *reader, const TomlValue *value)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"subhead_lines\" is a number of lines from 1 to %d, or a list with one for each of up to %d levels, "
                       "such as [2, 1, 1]",
                       "“subhead_lines”应为 1 到 %d 的行数，或按级别写成最多 %d 个数的列表，如 [2, 1, 1]", MOST_LINES,
                       SUBHEAD_LEVEL_COUNT);
}

/* False when one of them is no number of lines. */
static bool read_levels(const TomlValue *list, int *lines)
{
    for (int i = 0; i < list->count; i++) {
        const TomlValue *item = &list->items[i];
        if (item->kind != TOML_INTEGER || item->integer < 1 || item->integer > MOST_LINES)
            return false;
        lines[i] = (int)item->integer;
    }
    return true;
}

/* Levels that the list does not reach have the lines of its last. */
static void read_list(KeyReader *reader, const TomlValue *list, StoryDesign *design)
{
    int lines[SUBHEAD_LEVEL_COUNT];
    if (list->count < 1 || list->count > SUBHEAD_LEVEL_COUNT || !read_levels(list, lines)) {
        report_wrong_lines(reader, list);
        return;
    }
    for (int level = 0; level < SUBHEAD_LEVEL_COUNT; level++)
        design->subhead_lines[level] = lines[level < list->count ? level : list->count - 1];
}

void read_subhead_keys(KeyReader *reader, StoryDesign *design)
{
    const TomlValue *value = read_value(reader, "subhead_lines");
    bool is_list = value && value->kind == TOML_ARRAY;
    int lines = is_list ? USUAL_LINES
                        : read_whole_number(reader, "subhead_lines", (WholeNumberRange){1, MOST_LINES, USUAL_LINES});
    for (int level = 0; level < SUBHEAD_LEVEL_COUNT; level++)
        design->subhead_lines[level] = lines;
    if (is_list)
        read_list(reader, value, design);
    design->run_in_subheads = read_whole_number(reader, "run_in_subheads", (WholeNumberRange){0, SUBHEAD_LEVEL_COUNT, 0});
}
