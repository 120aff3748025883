/* story_list.h - the stories of an issue, each file read when it is first named. Used inside manifest/ only. */
#ifndef TYPESET_MANIFEST_STORY_LIST_H
#define TYPESET_MANIFEST_STORY_LIST_H

#include "issue/issue.h"
#include "manifest/issue_reader.h"
#include "manifest/key_reader.h"

typedef struct StoryList {
    Arena *arena;
    Diagnostics *diagnostics;
    const IssueReaderSettings *settings;
    Issue *issue;
    const char **paths; /* of issue->stories, as written */
} StoryList;

/* A list of at most `limit` stories, which go into `issue->stories`. */
StoryList story_list_new(Arena *arena, const IssueReaderSettings *settings, Issue *issue, int limit,
                         Diagnostics *diagnostics);

/* Stories that a placement may add to the list: manuscripts, and columns of briefs made of them. */
int stories_of_placement(const TomlValue *placement);

/*
 * The story that a placement names: `file`, or a column of briefs, `files`. Read when named for the first
 * time; a second time is reported. NULL, reported, when it cannot be read. Borrowed from the issue.
 */
const Story *read_story_of_placement(const StoryList *list, KeyReader *placement);

/* The same for a file named without further keys. */
const Story *find_or_read_story(const StoryList *list, const TomlValue *file);

#endif
