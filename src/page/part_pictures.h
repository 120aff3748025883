/* part_pictures.h - which pictures of a story stand on which of the pages that it runs over. */
#ifndef TYPESET_PAGE_PART_PICTURES_H
#define TYPESET_PAGE_PART_PICTURES_H

#include "page/story_layout.h"

/*
 * The place in the story's text that picture `index` belongs to: where it was written in the body; where the text
 * first names the number that its caption begins with (图1, 表2); else its share of the text's length, so that
 * pictures of the front matter spread over the story. The head's picture belongs to the beginning.
 */
FlowPlace picture_mention(const Story *story, int index);

bool flow_place_is_before(FlowPlace place, FlowPlace other);

/* What of a picture stands in a part of its story, and where. */
typedef struct PartPicture {
    bool is_chosen;
    bool is_refused; /* no page has room for it: it is counted as overset in this part */
    int first_row;   /* of a table: the rows before stand on pages before, */
    int end_row;     /* those from this one on stand on the next; 0: all that are left stand here */
    int near_column; /* the column of the text that it belongs to, from 1; 0: not known yet */
} PartPicture;

bool part_has_pictures(const PartPicture *pictures, int count);

/* The chosen one whose text comes last, -1 for none. */
int part_last_picture(const PartPicture *pictures, const FlowPlace *mentions, int count);

/*
 * Moves the chosen ones to the column in which `layout` has their text, but none back. True when some have moved:
 * then they may have pushed the text on.
 */
bool part_pictures_follow_text(PartPicture *pictures, const FlowPlace *mentions, int count, const StoryLayout *layout);

/*
 * The story with what stands of its pictures in a part of it, tables that go on from the part before first. The title
 * of those ends with `continued`. The result lives in `arena`.
 */
Story *story_with_pictures(Arena *arena, const Story *story, const PartPicture *pictures, const char *continued);

#endif
