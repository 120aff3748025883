/* preflight_ink.h - the one requirement of preflight that takes rendered pages: the sum of inks. */
#ifndef TYPESET_CLI_PREFLIGHT_INK_H
#define TYPESET_CLI_PREFLIGHT_INK_H

#include "cli/composition.h"
#include "preflight/preflight.h"

/* Adds to `result` where the file at `path` has more ink than 300 percent. Without mutool a note says that nobody looked. */
void preflight_add_ink(const Run *run, const char *path, FileBytes pdf, Preflight *result);

#endif
