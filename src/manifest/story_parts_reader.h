/* story_parts_reader.h - what an article of a magazine has besides its text: abstract, keywords, team, source, part. */
#ifndef TYPESET_MANIFEST_STORY_PARTS_READER_H
#define TYPESET_MANIFEST_STORY_PARTS_READER_H

#include "issue/story.h"
#include "manifest/key_reader.h"

/* The headline has been read: the marker of its part (下) goes behind it. */
void read_story_parts(KeyReader *reader, Story *story);

#endif
