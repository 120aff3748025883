/* story_source.h - a story file cut in two: the front matter between its +++ lines, and the body. */
#ifndef TYPESET_STORY_STORY_SOURCE_H
#define TYPESET_STORY_STORY_SOURCE_H

#include "base/files.h"

typedef struct StorySource {
    const char *file;         /* as messages name it */
    const char *front_matter; /* without the +++ lines; NULL when the file has none */
    size_t front_matter_length;
    int front_matter_line; /* line of the file on which it begins */
    const char *body;
    size_t body_length;
    int body_line;
} StorySource;

/*
 * Cuts `bytes`, which must outlive the result. A +++ line that is missing is reported and the
 * likeliest place taken. False, and reported with the line, when the bytes are not UTF-8 text.
 */
bool story_source_split(const FileBytes *bytes, const char *file, StorySource *result,
                        Diagnostics *diagnostics);

#endif
