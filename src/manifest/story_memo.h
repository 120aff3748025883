/* story_memo.h - story files read once and kept while their bytes stay the same; Word documents take a second each. */
#ifndef TYPESET_MANIFEST_STORY_MEMO_H
#define TYPESET_MANIFEST_STORY_MEMO_H

#include "base/memo.h"
#include "import/docx_import.h"
#include "issue/copy_wish.h"
#include "issue/story.h"

/* A story file and what is asked of it. */
typedef struct StoryOnDisk {
    const char *path;
    const char *file; /* as the manifest calls it, */
    SourcePosition asked_at; /* and where */
    const CopyWish *copy;
} StoryOnDisk;

/* What stands in it; its pictures have not been looked for, but for those inside a document. */
typedef struct ReadStory {
    Story story;
    ImportedStory imported; /* of a Word document; else empty */
} ReadStory;

/* Reads the story from the bytes of its file, with slips mended. False, and reported, when they are no text. */
bool story_bytes_read(Arena *arena, FileBytes bytes, const StoryOnDisk *asked, ReadStory *read, Diagnostics *diagnostics);

/*
 * The same, from `memo` when it has been read before; what there was to say then is said again. The pictures of the
 * story are always its own, in `arena`; the rest may belong to the memo until that forgets it. `memo` may be NULL.
 */
bool story_bytes_read_kept(Memo *memo, Arena *arena, FileBytes bytes, const StoryOnDisk *asked, ReadStory *read,
                           Diagnostics *diagnostics);

#endif
