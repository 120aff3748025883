/* trailer_check.h - the trailer of the file. */
#ifndef TYPESET_PREFLIGHT_TRAILER_CHECK_H
#define TYPESET_PREFLIGHT_TRAILER_CHECK_H

#include "preflight/checked_file.h"

enum { TRAILER_REQUIREMENT_COUNT = 3 };
extern const Requirement trailer_requirements[TRAILER_REQUIREMENT_COUNT];
Inspect trailer_inspect;

#endif
