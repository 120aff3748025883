/* wide_table.h - a table across columns, as a block that the body runs round. Inside page/ only. */
#ifndef TYPESET_PAGE_WIDE_TABLE_H
#define TYPESET_PAGE_WIDE_TABLE_H

#include "page/picture_block.h"

/* Sets title and table for the block's extent; where that is too narrow for its columns, the rows as lines, with a message. */
void wide_table_set(StoryMaker *maker, PictureBlock *block);

void wide_table_place(StoryMaker *maker, const PictureBlock *block, PictureSlot slot);

/* The rows that were to stand here. */
void wide_table_count_overset(StoryMaker *maker, const PictureBlock *block);

#endif
