/* page_name.h - what messages call a page: page 12, the front cover; 第 12 版, 封面. */
#ifndef TYPESET_ISSUE_PAGE_NAME_H
#define TYPESET_ISSUE_PAGE_NAME_H

#include "base/diagnostics.h"
#include "issue/issue.h"

typedef struct PageName {
    char text[32];
} PageName;

/* In the language of the messages, which keeps it: the name opens a sentence or stands inside one. */
PageName page_name(const Diagnostics *diagnostics, int number, Cover cover);

/* 封面, 封二, 封三, 封底; NULL for COVER_NONE. */
const char *cover_name(Cover cover);

/* Of the numbers that pages of the cover have while the issue is read: those that jumps keep. */
Cover cover_of_number(int number);

#endif
