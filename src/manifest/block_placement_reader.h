/* block_placement_reader.h - [[page.block]] → BlockPlacement[]: which furniture stands in which area. */
#ifndef TYPESET_MANIFEST_BLOCK_PLACEMENT_READER_H
#define TYPESET_MANIFEST_BLOCK_PLACEMENT_READER_H

#include "issue/issue.h"
#include "manifest/key_reader.h"

#include <glib.h>

/* The area that the key `area` names, of a story or a block; NULL, and reported, when the plan has none of that name. */
const Area *read_area(KeyReader *reader, const Page *page);

/*
 * Reads the blocks of the page, whose areas are read and whose index is the issue's count of pages. What they
 * are to announce is added to `contents`, of ContentsWish. True when every one has found its place.
 */
bool read_block_placements(KeyReader *page_reader, const Issue *issue, Page *page, GArray *contents);

/* Tells that what was asked for at `origin` cannot stand in an area that a block has. */
void report_block_in_area(const KeyReader *reader, const Page *page, const Area *area, SourcePosition origin);

#endif
