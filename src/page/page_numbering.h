/* page_numbering.h - makes up the issue until the numbers of pages that its text names are those of its pages. */
#ifndef TYPESET_PAGE_PAGE_NUMBERING_H
#define TYPESET_PAGE_PAGE_NUMBERING_H

#include "page/issue_makeup.h"

/* As issue_make_up, with contents and references to pages filled in. */
MadeUpIssue issue_make_up_with_numbers(Arena *arena, Shaper *shaper, const Issue *read, Diagnostics *diagnostics);

#endif
