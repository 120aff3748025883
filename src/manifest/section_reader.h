/* section_reader.h - [[section]] → Section[]: stories in sequence, for which pages are made. */
#ifndef TYPESET_MANIFEST_SECTION_READER_H
#define TYPESET_MANIFEST_SECTION_READER_H

#include "manifest/story_list.h"

/* Stories that a list of sections may bring, at most. The list may be NULL. */
int count_section_stories(const TomlValue *array);

/* Reads the list of sections, which may be NULL, into the sections and stories of the list's issue. */
void sections_read(const StoryList *stories, const TomlValue *array);

#endif
