/* picture_bleed.h - pictures that run out of the type area over the edge of the sheet (出血图). */
#ifndef TYPESET_PAGE_PICTURE_BLEED_H
#define TYPESET_PAGE_PICTURE_BLEED_H

#include "page/story_layout.h"

/*
 * The slot on the page, grown over the sheet's edge and its bleed at each side where it reaches the edge of the
 * type area; not at the head or the foot where page furniture stands. The slot itself where it reaches none.
 */
Rect picture_bleed_slot(const PageDesign *design, int page_number, Rect slot);

/* The same for what a block puts on the page, which covers the furniture at head and foot. */
Rect block_bleed_rect(const PageDesign *design, int page_number, Rect rect);

/* Tells the desk which pictures are to bleed and cannot. */
void report_bleeds(const StoryLayout *layout, Diagnostics *diagnostics);

#endif
