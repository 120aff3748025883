/* metadata_check.h - XMP metadata of the document and of its parts (ISO 19005-2, 6.6). */
#ifndef TYPESET_PREFLIGHT_METADATA_CHECK_H
#define TYPESET_PREFLIGHT_METADATA_CHECK_H

#include "preflight/checked_file.h"

enum { METADATA_REQUIREMENT_COUNT = 15 };
extern const Requirement metadata_requirements[METADATA_REQUIREMENT_COUNT];
Inspect metadata_inspect;

#endif
