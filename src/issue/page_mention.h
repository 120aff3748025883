/* page_mention.h - {page:ID} in a text: the page on which the story of that id begins. */
#ifndef TYPESET_ISSUE_PAGE_MENTION_H
#define TYPESET_ISSUE_PAGE_MENTION_H

#include "base/arena.h"

#include <stdbool.h>

typedef struct PageMention {
    const char *story; /* not ended by a zero byte */
    int length;
    const char *end;   /* behind the closing brace */
} PageMention;

/* True when one stands at `text`, which goes to `end`. */
bool page_mention_at(const char *text, const char *end, PageMention *mention);

/* The next one from `from` on, up to the zero byte; false when there is none. {page:02} is a field of furniture. */
bool find_page_mention(const char *from, PageMention *mention);

/* By which links find the story of that id: letters, figures and - _ . stay, other bytes are %XX. The result lives in `arena`. */
const char *story_anchor(Arena *arena, const char *story_id);

#endif
