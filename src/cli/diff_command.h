/* diff_command.h - `typeset diff OLD NEW`. */
#ifndef TYPESET_CLI_DIFF_COMMAND_H
#define TYPESET_CLI_DIFF_COMMAND_H

#include "cli/composition.h"

/*
 * Compares two issues, each a manifest that is set or a saved report (a name that ends in .json), and
 * prints what has changed; with an output file makes the overlay too. False when the command line asks
 * for what cannot be; everything else stands in the diagnostics.
 */
bool diff_run(const Run *run);

#endif
