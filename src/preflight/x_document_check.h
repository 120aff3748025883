/* x_document_check.h - PDF/X: what may not be in a file, wherever it stands: actions, forms, layers, other files, filters. */
#ifndef TYPESET_PREFLIGHT_X_DOCUMENT_CHECK_H
#define TYPESET_PREFLIGHT_X_DOCUMENT_CHECK_H

#include "preflight/checked_file.h"

enum { X_DOCUMENT_REQUIREMENT_COUNT = 14 };
extern const Requirement x_document_requirements[X_DOCUMENT_REQUIREMENT_COUNT];
Inspect x_document_inspect;

#endif
