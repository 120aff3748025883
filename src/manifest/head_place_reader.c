/* head_place_reader.c - see head_place_reader.h. */
#include "manifest/head_place_reader.h"

#include <glib.h>

enum { MOST_COLUMNS = 24, MOST_LINES = 500 };

static bool read_side(KeyReader *reader, bool is_left)
{
    static const char *const words[] = {"right", "left"};
    return read_choice(reader, "head_side", words, G_N_ELEMENTS(words), is_left) == 1;
}

static ColumnDivision read_division(KeyReader *reader, ColumnDivision fallback)
{
    static const char *const words[] = {"absolute", "free", "relative", "automatic"};
    return (ColumnDivision)read_choice(reader, "division", words, G_N_ELEMENTS(words), (int)fallback);
}

void read_head_place(KeyReader *reader, StoryDesign *design)
{
    design->column_count = read_whole_number(reader, "columns", (WholeNumberRange){0, MOST_COLUMNS, design->column_count});
    design->division = read_division(reader, design->division);
    design->head_columns =
        read_whole_number(reader, "head_columns", (WholeNumberRange){0, MOST_COLUMNS, design->head_columns});
    design->head_from = read_whole_number(reader, "head_from", (WholeNumberRange){0, MOST_COLUMNS, design->head_from});
    design->head_depth = read_whole_number(reader, "head_depth", (WholeNumberRange){0, MOST_LINES, design->head_depth});
    design->head_runs_round = read_boolean(reader, "head_round", design->head_runs_round);
    design->head_may_be_cut = !read_boolean(reader, "head_keeps_off_fold", !design->head_may_be_cut);
    design->head_is_left = read_side(reader, design->head_is_left);
}
