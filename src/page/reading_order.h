/* reading_order.h - where in its story something is read aloud: as the manuscript has it, not as the page does. */
#ifndef TYPESET_PAGE_READING_ORDER_H
#define TYPESET_PAGE_READING_ORDER_H

#include "page/story_layout.h"

/*
 * Orders of the elements of a story: the head has 0, text that flows a place of its own for each block of the
 * manuscript, notes come after all of it. Between two blocks stand pictures, boxes and wide tables that were written
 * there, and the lines that lead from one area to another; in the middle of a paragraph nothing is read.
 */
int reading_order_of_line(const StoryLayout *layout, const PlacedLine *line);

/* Of number `index` among what stands beside the text of one area, whose text begins at `start`. */
int reading_order_of_picture(const StoryPlacement *placement, const Picture *picture, const FlowPlace *start, int index);

/* A number that the wide table has on all of its pages, and nothing else of the story. */
int reading_key_of_table(const Picture *picture);

#endif
