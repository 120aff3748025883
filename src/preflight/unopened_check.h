/* unopened_check.h - files that cannot be opened because of how they are encrypted: all that can be said of them. */
#ifndef TYPESET_PREFLIGHT_UNOPENED_CHECK_H
#define TYPESET_PREFLIGHT_UNOPENED_CHECK_H

#include "preflight/checked_file.h"

enum { UNOPENED_REQUIREMENT_COUNT = 2 };
extern const Requirement unopened_requirements[UNOPENED_REQUIREMENT_COUNT];

/* `file` has bytes, but no document. Whether something was found. */
bool unopened_inspect(CheckedFile *file);

#endif
