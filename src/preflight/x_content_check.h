/* x_content_check.h - PDF/X: one walk over all that pages paint. */
#ifndef TYPESET_PREFLIGHT_X_CONTENT_CHECK_H
#define TYPESET_PREFLIGHT_X_CONTENT_CHECK_H

#include "preflight/checked_file.h"

enum { X_CONTENT_REQUIREMENT_COUNT = 2 };
extern const Requirement x_content_requirements[X_CONTENT_REQUIREMENT_COUNT];
Inspect x_content_inspect;

#endif
