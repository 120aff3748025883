/* separate_options.h - what the command line may say with `typeset separate`. */
#ifndef TYPESET_CLI_SEPARATE_OPTIONS_H
#define TYPESET_CLI_SEPARATE_OPTIONS_H

#include "cli/options_reader.h"

/* -o names the folder; pages are those of the file. Other outputs are mistakes. */
void take_separate_outputs(OptionsReader *reader);

#endif
