/* page_blocks.c - see page_blocks.h. */
#include "issue/page_blocks.h"

const BlockPlacement *find_block_placement(const Page *page, const Area *area)
{
    for (int i = 0; i < page->block_count; i++)
        if (page->blocks[i].area == area)
            return &page->blocks[i];
    return NULL;
}
