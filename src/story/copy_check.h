/* copy_check.h - slips of the keyboard in a story: told with their places, or mended before anything is set. */
#ifndef TYPESET_STORY_COPY_CHECK_H
#define TYPESET_STORY_COPY_CHECK_H

#include "issue/copy_wish.h"
#include "issue/story.h"

/*
 * Looks at every text of `story`, which is Chinese or left alone. What `wish` mends is changed in it, so that all that
 * comes after, the audit of characters too, has the mended text; one note at the file `path` counts that. What it only
 * reports is a note for each kind, at the first place.
 */
void story_copy_check(Arena *arena, Story *story, const char *path, const CopyWish *wish, Diagnostics *diagnostics);

#endif
