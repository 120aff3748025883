/* x_file_check.h - PDF/X: version, structure and what a file says of itself. */
#ifndef TYPESET_PREFLIGHT_X_FILE_CHECK_H
#define TYPESET_PREFLIGHT_X_FILE_CHECK_H

#include "preflight/checked_file.h"

enum { X_FILE_REQUIREMENT_COUNT = 16 };
extern const Requirement x_file_requirements[X_FILE_REQUIREMENT_COUNT];
Inspect x_file_inspect;

#endif
