/* fit_from_layout.h - the account of how every story fits, taken from the finished layout. */
#ifndef TYPESET_PROOF_FIT_FROM_LAYOUT_H
#define TYPESET_PROOF_FIT_FROM_LAYOUT_H

#include "page/compose.h"
#include "proof/fit_report.h"

/* The result lives in `arena` and borrows the issue and the layout. */
FitReport fit_report_from_layout(Arena *arena, const Issue *issue, const IssueLayout *layout);

#endif
