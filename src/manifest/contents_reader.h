/* contents_reader.h - "contents" of a block: the stories that it announces, found when all pages are known. */
#ifndef TYPESET_MANIFEST_CONTENTS_READER_H
#define TYPESET_MANIFEST_CONTENTS_READER_H

#include "issue/issue.h"
#include "manifest/key_reader.h"

/* A block that was placed, and what it is to announce. */
typedef struct ContentsWish {
    int page;  /* indexes of the issue's pages and of the page's blocks */
    int block;
    const TomlValue *listed; /* an array; NULL: the first story of each other page */
    SourcePosition origin;
} ContentsWish;

/*
 * Gives every block that has a list of contents its entries, with the head of each story unless the editor has
 * other words for it, and the page it begins on. What cannot be found is reported and left out.
 */
void contents_read(Arena *arena, const ContentsWish *wishes, int count, Issue *issue, Diagnostics *diagnostics);

#endif
