/* block_picture_reader.h - pictures of blocks that each placement names for itself: the picture of a cover. */
#ifndef TYPESET_MANIFEST_BLOCK_PICTURE_READER_H
#define TYPESET_MANIFEST_BLOCK_PICTURE_READER_H

#include "issue/issue.h"
#include "manifest/issue_reader.h"

/* Whether the `file` of a picture is a field in braces, "{picture}", and not a path. */
bool file_is_field(const char *file);

/* Gives each block of the page whose design has such pictures a design of its own, with the files that it names. */
void block_pictures_read(Arena *arena, Page *page, const FieldTexts *issue_fields, const IssueReaderSettings *settings,
                         Diagnostics *diagnostics);

#endif
