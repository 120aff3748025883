/* print_check.h - what a plate maker looks at besides the standards; where the limits come from stands in print_check.c. */
#ifndef TYPESET_PREFLIGHT_PRINT_CHECK_H
#define TYPESET_PREFLIGHT_PRINT_CHECK_H

#include "preflight/checked_file.h"

enum { PRINT_INK = 13, PRINT_REQUIREMENT_COUNT }; /* ink takes rendered pages: the command looks at it, not print_inspect */
extern const Requirement print_requirements[PRINT_REQUIREMENT_COUNT];
Inspect print_inspect;

#endif
