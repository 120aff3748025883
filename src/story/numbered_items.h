/* numbered_items.h - lines of a paragraph that begin with typed numbers become items. Inside story/ only. */
#ifndef TYPESET_STORY_NUMBERED_ITEMS_H
#define TYPESET_STORY_NUMBERED_ITEMS_H

#include "issue/story.h"

#include <glib.h>

/*
 * Appends `block` to `blocks`. Where two or more of its source lines begin with typed numbers, each of those begins an
 * item, and what is before them stays a block; a list item of Markdown that begins with one has it for its marker. The
 * number stays a run of the text, the first. `list_count`: the lists of the story so far; new ones are added.
 */
void append_with_numbered_items(Arena *arena, const Block *block, GArray *blocks, int *list_count);

/* The text of `block` with its first `length` bytes, which stand in one run, in a run of their own. */
RunText text_with_first_run(Arena *arena, const RunText *text, size_t length);

#endif
