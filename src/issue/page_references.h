/* page_references.h - references to pages, {page:ID}, in stories and furniture: whether there are any, and their numbers. */
#ifndef TYPESET_ISSUE_PAGE_REFERENCES_H
#define TYPESET_ISSUE_PAGE_REFERENCES_H

#include "issue/story_pages.h"

#include <glib.h>

/* What stands for the number of a page until that is known. */
extern const char page_reference_stand_in[];

bool story_has_references(const Story *story);

/* Of its stories, wherever they stand; furniture does not move when a number changes. */
bool issue_has_references(const Issue *issue);

/*
 * A copy of the issue in whose stories references have the numbers that `pages` has for them, those of sections
 * included. Runs keep their reference. The copy lives in `arena` and borrows from `issue`.
 */
Issue *references_resolve(Arena *arena, const Issue *issue, const StoryPages *pages);

/* One story; the story itself when it has none. */
const Story *story_with_page_numbers(Arena *arena, const Story *story, const StoryPages *pages);

/* The text of furniture in which {page:ID} is the page of that story, with a link to it. */
RunText *text_with_page_numbers(Arena *arena, const char *text, const StoryPages *pages);

/* Adds the anchors (char *) of all stories that are referred to; nothing is freed with the table. */
void references_collect_anchors(const Issue *issue, const StoryPages *pages, GHashTable *anchors);

/* Calls `visit` for each reference of the issue's stories, some more than once. */
void references_visit(const Issue *issue, void (*visit)(const PageReference *reference, void *data), void *data);

/* Calls `visit` for each text of furniture of the issue that may hold a reference, with its place. */
void furniture_texts_visit(const Issue *issue, void (*visit)(const char *text, SourcePosition origin, void *data),
                           void *data);

#endif
