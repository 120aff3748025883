/* contents_reader.h - "contents" of a block: the stories that it announces, found when all stories are read. */
#ifndef TYPESET_MANIFEST_CONTENTS_READER_H
#define TYPESET_MANIFEST_CONTENTS_READER_H

#include "issue/issue.h"
#include "manifest/key_reader.h"

/* A block that was placed, and what it is to announce. */
typedef struct ContentsWish {
    int page;  /* indexes of the issue's pages and of the page's blocks */
    int block;
    const TomlValue *listed; /* an array or a word; NULL: the first story of each other page */
    SourcePosition origin;
} ContentsWish;

/*
 * Tells every block that has contents what they are: those that the editor lists, with the head of each story unless
 * there are other words for it. What cannot be found is reported and left out. Pages come later: issue/contents.h.
 */
void contents_read(Arena *arena, const ContentsWish *wishes, int count, Issue *issue, Diagnostics *diagnostics);

#endif
