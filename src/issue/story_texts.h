/* story_texts.h - all texts of a story one after the other, each of which may be changed in a copy. */
#ifndef TYPESET_ISSUE_STORY_TEXTS_H
#define TYPESET_ISSUE_STORY_TEXTS_H

#include "issue/story.h"

/* Gives the text that stands for `text`, with as many runs. */
typedef RunText (*TextChange)(const RunText *text, void *data);

/* A copy of the story with all its texts changed; those of its briefs are in its blocks. It lives in `arena`. */
Story *story_with_texts(Arena *arena, const Story *story, TextChange change, void *data);

/* The same for a rubric. */
Rubric rubric_with_texts(const Rubric *rubric, TextChange change, void *data);

#endif
