/* page_words.h - what messages call a page. */
#ifndef TYPESET_ISSUE_PAGE_WORDS_H
#define TYPESET_ISSUE_PAGE_WORDS_H

#include "base/diagnostics.h"
#include "issue/issue.h"

/* Lives as long as the call that it is an argument of. */
typedef struct PageWords {
    char text[32];
} PageWords;

/* "page 3", 第 3 版, in the language of the messages; a page of the cover by its place: "front cover", 封面. */
PageWords page_words(const Diagnostics *diagnostics, int number, Cover cover);

/* 封面, 封二, 封三, 封底; NULL for other pages. */
const char *cover_name(Cover cover);

#endif
