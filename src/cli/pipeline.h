/* pipeline.h - one run: from the manifest to the PDF, the dump or the report. */
#ifndef TYPESET_CLI_PIPELINE_H
#define TYPESET_CLI_PIPELINE_H

#include "base/diagnostics.h"
#include "cli/options.h"

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

#endif
