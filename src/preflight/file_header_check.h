/* file_header_check.h - the first lines and the last one of the file. */
#ifndef TYPESET_PREFLIGHT_FILE_HEADER_CHECK_H
#define TYPESET_PREFLIGHT_FILE_HEADER_CHECK_H

#include "preflight/checked_file.h"

enum { FILE_HEADER_REQUIREMENT_COUNT = 3 };
extern const Requirement file_header_requirements[FILE_HEADER_REQUIREMENT_COUNT];
Inspect file_header_inspect;

#endif
