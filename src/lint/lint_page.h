/* lint_page.h - a page as the rules see it: its heads in page coordinates, its columns. Inside lint/ only. */
#ifndef TYPESET_LINT_LINT_PAGE_H
#define TYPESET_LINT_LINT_PAGE_H

#include "page/compose.h"

/* The headline of a story, all its lines. Kicker and deck do not count: nobody takes them for the head. */
typedef struct Head {
    const StoryLayout *story;
    const PlacedLine *first;
    int line_count;
    Rect rect;      /* on the page, round the ink's em boxes */
    Length size;    /* of its largest line */
    const TextStyle *style;
    SourcePosition origin;
} Head;

typedef struct LintPage {
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

/* Where the line begins in the manuscript. */
SourcePosition placed_line_origin(const PlacedLine *placed);

/* The frame of the body in which the line stands; NULL for a line outside the columns. Borrowed. */
const PlacedFrame *find_frame_of_line(const StoryLayout *story, const PlacedLine *placed);

/* Text that runs through the columns: what counts as lines under a head. */
bool is_running_text(const PlacedLine *placed);

/* Whether two stretches of a story's lines, gutters not counted, share a column. */
bool rects_share_column(const LogicalRect *a, const LogicalRect *b);

#endif
