/* story_start_reader.h - start = "below": where a story in sequence begins. Used inside manifest/ only. */
#ifndef TYPESET_MANIFEST_STORY_START_READER_H
#define TYPESET_MANIFEST_STORY_START_READER_H

#include "issue/page_design.h"
#include "manifest/key_reader.h"

/* What the key "start" says, else `usual`. */
StoryStart read_story_start(KeyReader *reader, StoryStart usual);

/* The same of a text that has been read already. */
StoryStart story_start_of_value(KeyReader *reader, const TomlValue *value, StoryStart usual);

#endif
