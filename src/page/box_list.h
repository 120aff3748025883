/* box_list.h - the items of lists in a box of text hang behind their markers as those of a story do. Inside page/ only. */
#ifndef TYPESET_PAGE_BOX_LIST_H
#define TYPESET_PAGE_BOX_LIST_H

#include "page/story_maker.h"

/* The lists of one box. */
typedef struct BoxLists BoxLists;

/* All its markers are set in `style`. */
const BoxLists *box_lists_new(StoryMaker *maker, const Picture *picture, const TextStyle *style, Length measure);

/* Sets block `index` of the box, an item; `source` is its text with its marker. */
SetText box_list_item_set(StoryMaker *maker, const BoxLists *lists, int index, const RunText *source);

#endif
