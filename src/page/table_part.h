/* table_part.h - a table across columns that goes on over pages: rows of it, under its title and head once more. */
#ifndef TYPESET_PAGE_TABLE_PART_H
#define TYPESET_PAGE_TABLE_PART_H

#include "base/arena.h"
#include "issue/story.h"

#include <stdbool.h>

/* At each end of a divided table stand as many rows, those of its head not counted. */
enum { TABLE_ROWS_TOGETHER = 2 };

/* The rows after which a table that begins here with row `first` may be divided: `least` above `most` where none are. */
typedef struct TableCuts {
    int least;
    int most;
} TableCuts;

TableCuts table_cuts(const Table *table, int first);

/* Where to divide so that at most `end` rows stand above: there, or before, where no joined cell reaches across. */
int table_cut_between_cells(const Table *table, TableCuts cuts, int end);

/*
 * The picture of rows `first` to `end` (0: the last one). The title of a part that goes on has `continued` behind it;
 * it, the head and the rows that stand elsewhere are no text of the manuscript here. The result's runs live in `arena`.
 */
Picture table_part(Arena *arena, const Picture *whole, int first, int end, const char *continued);

#endif
