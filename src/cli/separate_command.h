/* separate_command.h - `typeset separate`: each plate of each page of a PDF as a grey image. */
#ifndef TYPESET_CLI_SEPARATE_COMMAND_H
#define TYPESET_CLI_SEPARATE_COMMAND_H

#include "cli/composition.h"

/* Writes the images into the folder of the options and prints how much ink each has. False when nothing could be printed. */
bool separate_run(const Run *run);

#endif
