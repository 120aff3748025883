/* annotation_check.h - annotations and the fields of forms. */
#ifndef TYPESET_PREFLIGHT_ANNOTATION_CHECK_H
#define TYPESET_PREFLIGHT_ANNOTATION_CHECK_H

#include "preflight/checked_file.h"

enum { ANNOTATION_REQUIREMENT_COUNT = 12 };
extern const Requirement annotation_requirements[ANNOTATION_REQUIREMENT_COUNT];
Inspect annotation_inspect;

#endif
