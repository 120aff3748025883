/* lint_page.h - a page as the rules see it: its stories, and their heads in page coordinates. Inside lint/ only. */
#ifndef TYPESET_LINT_LINT_PAGE_H
#define TYPESET_LINT_LINT_PAGE_H

#include "issue/page_words.h"
#include "lint/head_geometry.h"
#include "page/compose.h"

typedef struct LintPage {
    Arena *arena;
    const Issue *issue;
    const LintSettings *settings;
    const PageLayout *layout;
    const Page *page;
    const Head *heads; /* in the order of the stories; those without a head are left out */
    int head_count;
    Severity severity; /* of the rule that looks */
    Diagnostics *diagnostics;
} LintPage;

/* The heads live in `arena`. */
LintPage lint_page_new(Arena *arena, const Issue *issue, const PageLayout *layout, Diagnostics *diagnostics);

/* What messages call it. */
PageWords page_words_of(const LintPage *page);

/* Borrowed. */
const char *story_area_name(const StoryLayout *story);

#endif
