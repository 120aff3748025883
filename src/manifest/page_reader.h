/* page_reader.h - [[page]] → Page[], and the stories that the pages place → Story[]. */
#ifndef TYPESET_MANIFEST_PAGE_READER_H
#define TYPESET_MANIFEST_PAGE_READER_H

#include "manifest/story_list.h"

/*
 * Reads the list of pages, which may be NULL, into the pages and stories of the list's issue; its design is
 * set before. Without a design only the stories are read, so that their mistakes are reported too.
 */
void pages_read(const StoryList *stories, const TomlValue *array);

/* Stories that the tables [[NAME.story]] of a list of tables may bring, at most. The list may be NULL. */
int count_placed_stories(const TomlValue *array);

#endif
