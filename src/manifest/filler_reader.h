/* filler_reader.h - [[filler]] → what stands where a page would end white (补白, 尾花). */
#ifndef TYPESET_MANIFEST_FILLER_READER_H
#define TYPESET_MANIFEST_FILLER_READER_H

#include "manifest/story_list.h"

/* Stories that a list of fillers may bring, at most. The list may be NULL. */
int count_fillers(const TomlValue *array);

/* Reads the list of fillers, which may be NULL, into the fillers and stories of the list's issue. */
void fillers_read(const StoryList *stories, const TomlValue *array);

#endif
