/* story_table.h - rows of a table at their place on the page. Used inside page/ only. */
#ifndef TYPESET_PAGE_STORY_TABLE_H
#define TYPESET_PAGE_STORY_TABLE_H

#include "flow/table_set.h"
#include "page/story_maker.h"

typedef struct TableRows {
    int first;
    int end;
} TableRows;

/*
 * Places rows with their rules; under the head once more when they are not the first. `room` is from the rule above to
 * the one below: what it has more than they need is shared among them. `table_count` of the maker is the table's number.
 */
void maker_place_rows(StoryMaker *maker, const SetTable *table, TableRows rows, LogicalRect room);

void maker_count_overset_row(StoryMaker *maker, const SetTable *table, int row);

#endif
