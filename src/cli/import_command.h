/* import_command.h - typeset import REPORT.docx -o stories/report.md. */
#ifndef TYPESET_CLI_IMPORT_COMMAND_H
#define TYPESET_CLI_IMPORT_COMMAND_H

#include "cli/composition.h"

/*
 * Writes the story file and, in a folder pictures/ beside it, the document's pictures. False, and reported, when the
 * output is there already or cannot be written: a story that somebody has edited is never replaced.
 */
bool import_run(const Run *run);

#endif
