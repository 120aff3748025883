/* output_check.h - whether files may be written where the command line says, asked before any work is done. */
#ifndef TYPESET_CLI_OUTPUT_CHECK_H
#define TYPESET_CLI_OUTPUT_CHECK_H

#include "base/diagnostics.h"
#include "cli/options.h"
#include "issue/issue.h"

/*
 * Reports an output that is a folder, has no folder to stand in, cannot be written, or is the
 * manifest or the other output.
 */
bool outputs_are_possible(const Options *options, Diagnostics *diagnostics);

/* Reports an output that would replace a layout, story or picture of the issue. */
bool outputs_spare_inputs(const Options *options, const Issue *issue, Diagnostics *diagnostics);

#endif
