/* docx_story.h - a story whose file is a Word document. */
#ifndef TYPESET_MANIFEST_DOCX_STORY_H
#define TYPESET_MANIFEST_DOCX_STORY_H

#include "import/docx_import.h"
#include "issue/story.h"

/* Reports, as an error at `asked_at`, when `story` as it was read has other characters than the document. */
void docx_story_compare(Arena *arena, const Story *story, const ImportedStory *imported, SourcePosition asked_at,
                        Diagnostics *diagnostics);

/* The picture that the manuscript calls `file`; NULL when it came with no document. */
const ImportedPicture *find_imported_picture(const ImportedStory *imported, const char *file);

#endif
