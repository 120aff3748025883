/* dividers.h - the hairlines between stories that are not boxed. */
#ifndef TYPESET_PAGE_DIVIDERS_H
#define TYPESET_PAGE_DIVIDERS_H

#include "display/display_list.h"
#include "page/story_layout.h"

/* `layouts` are the stories of the page; areas without a story count as open ones. */
void place_dividers(Arena *arena, DisplayBuilder *builder, const Issue *issue, const Page *page,
                    StoryLayout *const *layouts, int layout_count);

#endif
