/* page_outline.h - what the outline of the PDF has of a page: sections, pages, stories. */
#ifndef TYPESET_PAGE_PAGE_OUTLINE_H
#define TYPESET_PAGE_PAGE_OUTLINE_H

#include "page/compose.h"

/*
 * Entries of pages with their stories; of stories in sequence, entries of sections with theirs, wherever these begin.
 * A page of the manifest between those of one section stands below that. White pages have none.
 */
void page_outline_place(Arena *arena, DisplayBuilder *builder, const Issue *issue, const PageLayout *layout);

#endif
