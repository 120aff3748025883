/* table_columns.c - starts from the least and gives character after character to the column where it saves most lines. */
#include "flow/table_columns.h"

#include <glib.h>

static int natural_of_column(const ColumnWishes *wishes, int column)
{
    int natural = 1;
    for (int row = 0; row < wishes->row_count; row++)
        natural = MAX(natural, wishes->natural[row * wishes->column_count + column]);
    return natural;
}

int table_columns_natural(const ColumnWishes *wishes)
{
    int sum = 0;
    for (int column = 0; column < wishes->column_count; column++)
        sum += natural_of_column(wishes, column);
    return sum;
}

static int lines_of_cell(int natural, int width)
{
    return (natural + width - 1) / width;
}

static int lines_of_rows(const ColumnWishes *wishes, const int *widths)
{
    int lines = 0;
    for (int row = 0; row < wishes->row_count; row++) {
        int deepest = 1;
        for (int column = 0; column < wishes->column_count; column++)
            deepest = MAX(deepest, lines_of_cell(wishes->natural[row * wishes->column_count + column], widths[column]));
        lines += deepest;
    }
    return lines;
}

/* The one whose next character leaves the fewest lines; of equal ones the one that lacks most of its natural width. */
static int neediest_column(const ColumnWishes *wishes, int *widths)
{
    int best = 0, best_lines = G_MAXINT;
    double best_lack = -1;
    for (int column = 0; column < wishes->column_count; column++) {
        double lack = (double)natural_of_column(wishes, column) / widths[column];
        widths[column]++;
        int lines = lines_of_rows(wishes, widths);
        widths[column]--;
        if (lines < best_lines || (lines == best_lines && lack > best_lack)) {
            best = column;
            best_lines = lines;
            best_lack = lack;
        }
    }
    return best;
}

static int sum_of(const int *widths, int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += widths[i];
    return sum;
}

static int set_least_widths(const ColumnWishes *wishes, int characters, int *widths)
{
    for (int column = 0; column < wishes->column_count; column++)
        widths[column] = CLAMP(wishes->least[column], 1, natural_of_column(wishes, column));
    if (sum_of(widths, wishes->column_count) > characters)
        for (int column = 0; column < wishes->column_count; column++)
            widths[column] = 1;
    return sum_of(widths, wishes->column_count);
}

bool table_columns_divide(const ColumnWishes *wishes, int characters, int *widths)
{
    int used = 0, natural = table_columns_natural(wishes);
    if (characters < wishes->column_count)
        return false;
    if (natural <= characters) {
        for (; used < wishes->column_count; used++)
            widths[used] = natural_of_column(wishes, used);
        for (int left = characters - natural, i = 0; left > 0; left--, i++)
            widths[i % wishes->column_count]++;
        return true;
    }
    for (used = set_least_widths(wishes, characters, widths); used < characters; used++)
        widths[neediest_column(wishes, widths)]++;
    return true;
}
