/* document_check.h - page boxes, optional content and other things of the document as a whole. */
#ifndef TYPESET_PREFLIGHT_DOCUMENT_CHECK_H
#define TYPESET_PREFLIGHT_DOCUMENT_CHECK_H

#include "preflight/checked_file.h"

enum { DOCUMENT_REQUIREMENT_COUNT = 8 };
extern const Requirement document_requirements[DOCUMENT_REQUIREMENT_COUNT];
Inspect document_inspect;

#endif
