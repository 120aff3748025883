/* embedded_file_check.h - files within the file (object_check.c finds them). */
#ifndef TYPESET_PREFLIGHT_EMBEDDED_FILE_CHECK_H
#define TYPESET_PREFLIGHT_EMBEDDED_FILE_CHECK_H

#include "preflight/checked_file.h"

enum { EMBEDDED_FILE_REQUIREMENT_COUNT = 2 };
extern const Requirement embedded_file_requirements[EMBEDDED_FILE_REQUIREMENT_COUNT];

/* Looks for file specifications in `object` and what stands in it. */
void check_embedded_files(CheckedFile *file, qpdf_oh object);

#endif
