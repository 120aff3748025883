/* pipeline.h - one run: from the manifest to the PDF, the dump or the report. */
#ifndef TYPESET_CLI_PIPELINE_H
#define TYPESET_CLI_PIPELINE_H

#include "base/diagnostics.h"
#include "cli/composition.h"
#include "cli/options.h"
#include "cli/page_choice.h"

typedef enum ExitStatus {
    EXIT_STATUS_WELL = 0,
    EXIT_STATUS_CONTENT_ERRORS = 1,
    EXIT_STATUS_WRONG_USAGE = 2,
    EXIT_STATUS_MACHINE_FAILED = 3,
} ExitStatus;

/*
 * Does what `options` ask for and collects what the desk should know. A PDF is written in spite of
 * errors, so that the page can be looked at, but not after a failure of the machine and, when
 * strict, not with errors or warnings.
 */
ExitStatus pipeline_run(const Options *options, Diagnostics *diagnostics);

/*
 * Makes the PDF of `pages` and puts it in its place, as `options` say: checked, imposed, held back. True when the new
 * file stands there; why it does not is reported.
 */
bool run_write_pdf(const Run *run, const Issue *issue, const ChosenPages *pages, Shaper *shaper);

#endif
