/* part_pictures.h - which pictures of a story stand on which of the pages that it runs over. */
#ifndef TYPESET_PAGE_PART_PICTURES_H
#define TYPESET_PAGE_PART_PICTURES_H

#include "flow/flow_text.h"

/*
 * The place in the story's text that picture `index` belongs to: where it was written in the body; where the text
 * first names the number that its caption begins with (图1, 表2); else its share of the text's length, so that
 * pictures of the front matter spread over the story. The head's picture belongs to the beginning.
 */
FlowPlace picture_mention(const Story *story, int index);

/* The story with just the pictures that are `chosen`, one flag each. The result lives in `arena`. */
Story *story_with_pictures(Arena *arena, const Story *story, const bool *chosen);

#endif
