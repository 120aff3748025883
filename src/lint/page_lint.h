/* page_lint.h - looks a finished issue over for what a page editor would not let pass (版面禁忌). Changes nothing. */
#ifndef TYPESET_LINT_PAGE_LINT_H
#define TYPESET_LINT_PAGE_LINT_H

#include "page/compose.h"

/*
 * Every rule that the layout's [lint] leaves on, on every page. What is mended by moving stands at
 * the story's placement, at its picture or in the plan; what is mended by writing, in the story. A
 * finding ends with the name of its rule in brackets.
 */
void lint_issue(Arena *arena, const Issue *issue, const IssueLayout *layout, Diagnostics *diagnostics);

#endif
