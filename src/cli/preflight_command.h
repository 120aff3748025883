/* preflight_command.h - typeset preflight A.pdf B.pdf ... */
#ifndef TYPESET_CLI_PREFLIGHT_COMMAND_H
#define TYPESET_CLI_PREFLIGHT_COMMAND_H

#include "cli/composition.h"

/*
 * Reports every fault of every file as an error and prints one line a file, JSON or, with --clauses, the clauses that
 * are checked and those that are not. False when standard output cannot be written.
 */
bool preflight_run(const Run *run);

#endif
