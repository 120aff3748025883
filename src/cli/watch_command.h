/* watch_command.h - typeset watch ISSUE.toml -o issue.pdf: sets again at each save, until it is stopped. */
#ifndef TYPESET_CLI_WATCH_COMMAND_H
#define TYPESET_CLI_WATCH_COMMAND_H

#include "cli/pipeline.h"

/*
 * Prints messages and one line for each setting as they come. Ends well at Ctrl-C; with another status only when it
 * cannot begin.
 */
ExitStatus watch_run(const Options *options);

#endif
