/* story_file_reader.h - a story file → Story: head, body and pictures. */
#ifndef TYPESET_MANIFEST_STORY_FILE_READER_H
#define TYPESET_MANIFEST_STORY_FILE_READER_H

#include "base/files.h"
#include "issue/story.h"
#include "manifest/issue_reader.h"

/*
 * Reads the file that the manifest calls `file` at `asked_at` into `story`, with slips mended as `copy` asks. False, and reported,
 * when there is no such file or it is not text; other mistakes leave a story with what could be read.
 */
bool story_file_read(Arena *arena, const char *file, SourcePosition asked_at,
                     const IssueReaderSettings *settings, const CopyWish *copy, Story *story,
                     Diagnostics *diagnostics);

/*
 * Reads what stands in a story file: head and body, without opening pictures. `path` is its place in messages, `file` its
 * name. False, and reported, when it is not text.
 */
bool story_text_read(Arena *arena, FileBytes bytes, const char *path, const char *file, Story *story, Diagnostics *diagnostics);

#endif
