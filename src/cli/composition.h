/* composition.h - the first half of every run: an issue read and all its pages composed. */
#ifndef TYPESET_CLI_COMPOSITION_H
#define TYPESET_CLI_COMPOSITION_H

#include "cli/options.h"
#include "cli/progress.h"
#include "proof/composed_issue.h"

/* What the steps of one run share. */
typedef struct Run {
    const Options *options;
    Arena *arena;
    Diagnostics *diagnostics;
    Progress *progress;
} Run;

/* NULL when there is nothing that could be set. */
Issue *run_read_issue(const Run *run, const char *file);

/* Lays out and composes all pages and audits them; a failure stands in the diagnostics. */
Composed run_compose(const Run *run, const Issue *issue, Shaper *shaper);

/* When the pages are said to be made: SOURCE_DATE_EPOCH, else the issue's date. In the run's arena. */
const char *run_creation_date(const Run *run, const Issue *issue);

bool run_has_failed(const Run *run);

#endif
