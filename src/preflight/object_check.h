/* object_check.h - every object as it stands in the bytes of the file: spacing, streams, the words of all of them. */
#ifndef TYPESET_PREFLIGHT_OBJECT_CHECK_H
#define TYPESET_PREFLIGHT_OBJECT_CHECK_H

#include "preflight/checked_file.h"

enum { OBJECT_REQUIREMENT_COUNT = 12 };
extern const Requirement object_requirements[OBJECT_REQUIREMENT_COUNT];
Inspect object_inspect;

#endif
