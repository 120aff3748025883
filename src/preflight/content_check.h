/* content_check.h - content streams: operators, resources, nesting; and all that they paint. */
#ifndef TYPESET_PREFLIGHT_CONTENT_CHECK_H
#define TYPESET_PREFLIGHT_CONTENT_CHECK_H

#include "preflight/checked_file.h"
#include "press/content_reader.h"

enum { CONTENT_REQUIREMENT_COUNT = 3 };
extern const Requirement content_requirements[CONTENT_REQUIREMENT_COUNT];
Inspect content_inspect;

/* Whether it is one of ISO 32000-1, annex A. */
bool is_content_operator(const ContentWord *word);

#endif
