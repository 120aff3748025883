/* page_blocks.h - which furniture stands in an area. */
#ifndef TYPESET_ISSUE_PAGE_BLOCKS_H
#define TYPESET_ISSUE_PAGE_BLOCKS_H

#include "issue/issue.h"

/* NULL when no block stands in the area: a story does, or nothing. */
const BlockPlacement *find_block_placement(const Page *page, const Area *area);

#endif
