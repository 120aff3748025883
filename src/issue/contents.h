/* contents.h - what lists of contents hold, found when all pages are there: stories, sections, pages. */
#ifndef TYPESET_ISSUE_CONTENTS_H
#define TYPESET_ISSUE_CONTENTS_H

#include "issue/story_pages.h"

#include <glib.h>

/*
 * A copy of the issue in which every block with contents has its entries: what the editor lists with the pages that
 * `pages` knows, the first story of each other page, or all stories by sections in the order of pages. Entries whose
 * story stands nowhere are left out. The copy lives in `arena` and borrows from `issue`.
 */
Issue *contents_resolve(Arena *arena, const Issue *issue, const StoryPages *pages);

/* Adds the anchors (char *) of all stories that are announced; nothing is freed with the table. */
void contents_collect_anchors(const Issue *issue, GHashTable *anchors);

/* The lines of the head, one after the other, with an em space between them. The result lives in `arena`. */
RunText headline_in_one(Arena *arena, const RunText *lines, int count);

#endif
