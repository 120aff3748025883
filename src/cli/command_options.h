/* command_options.h - whether options go with the command, and whether it knows where to write. Called by options.c. */
#ifndef TYPESET_CLI_COMMAND_OPTIONS_H
#define TYPESET_CLI_COMMAND_OPTIONS_H

#include "cli/options_reader.h"

/* Reports the first mistake; of proofs the output becomes the folder that they go to. */
void check_options_of_command(OptionsReader *reader, const RawOptions *raw);

#endif
