/* proof_writer.h - the files of `typeset proof`. */
#ifndef TYPESET_CLI_PROOF_WRITER_H
#define TYPESET_CLI_PROOF_WRITER_H

#include "cli/options.h"
#include "cli/page_choice.h"
#include "page/compose.h"

/* What a run has made so far. */
typedef struct ProofJob {
    const Options *options;
    const Issue *issue;
    const IssueLayout *layout;
    const ChosenPages *pages;
    Shaper *shaper;
} ProofJob;

/*
 * Writes the sheets of the asked stage into the folder, which is made when it is missing: one PDF of
 * all of them, a PNG and an SVG of each, and the contact sheet in each format. Failures are reported.
 */
void proof_write_files(Arena *arena, const ProofJob *job, Diagnostics *diagnostics);

#endif
