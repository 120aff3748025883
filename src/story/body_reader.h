/* body_reader.h - the Markdown body of a story → blocks and runs; cmark-gfm stays inside. */
#ifndef TYPESET_STORY_BODY_READER_H
#define TYPESET_STORY_BODY_READER_H

#include "issue/story.h"
#include "story/story_source.h"

typedef struct StoryBody {
    Block *blocks;
    int block_count;
    Picture *pictures; /* file, caption, credit and place as written; not opened yet */
    int picture_count;
} StoryBody;

/*
 * Reads the body. All of its text is in the result, or a message says what is not: Markdown that
 * has no place on the page (tables, HTML, link addresses on lines of their own) is kept as text.
 */
StoryBody story_body_read(Arena *arena, const StorySource *source, Diagnostics *diagnostics);

#endif
