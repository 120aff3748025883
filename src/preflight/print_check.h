/* print_check.h - what a plate maker looks at besides the standards; where the limits come from stands in print_check.c. */
#ifndef TYPESET_PREFLIGHT_PRINT_CHECK_H
#define TYPESET_PREFLIGHT_PRINT_CHECK_H

#include "preflight/checked_file.h"

enum { PRINT_REQUIREMENT_COUNT = 14 };
extern const Requirement print_requirements[PRINT_REQUIREMENT_COUNT];
Inspect print_inspect;

#endif
