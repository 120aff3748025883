/* finished_check.h - every finished file is held to the standards it claims before it is given its name. */
#ifndef TYPESET_CLI_FINISHED_CHECK_H
#define TYPESET_CLI_FINISHED_CHECK_H

#include "base/files.h"

/* False when `pdf` breaks one, a mistake of this program: it is reported, and `path` stays as it is. */
bool finished_pdf_keeps_its_standards(Arena *arena, FileBytes pdf, const char *path, Diagnostics *diagnostics);

#endif
