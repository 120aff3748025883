/* composed_issue.h - an issue laid out, composed, accounted for and audited: what all commands do with it. */
#ifndef TYPESET_PROOF_COMPOSED_ISSUE_H
#define TYPESET_PROOF_COMPOSED_ISSUE_H

#include "page/compose.h"
#include "proof/fit_report.h"

/* The issue laid out: all its pages and the account of how everything fits. */
typedef struct Composed {
    const IssueLayout *layout;
    DisplayList **pages;
    int page_count;
    FitReport report;
} Composed;

/*
 * Lays out and composes all pages, with `marks` round the sheet unless that is NULL, and audits them; a failure
 * stands in the diagnostics. The result lives in `arena` and borrows the issue.
 */
Composed issue_compose(Arena *arena, Shaper *shaper, const Issue *issue, const PrinterMarks *marks,
                       Diagnostics *diagnostics);

#endif
