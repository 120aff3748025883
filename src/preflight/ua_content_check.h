/* ua_content_check.h - PDF/UA-1: what pages paint is tagged or an artifact, and its language is known. */
#ifndef TYPESET_PREFLIGHT_UA_CONTENT_CHECK_H
#define TYPESET_PREFLIGHT_UA_CONTENT_CHECK_H

#include "preflight/checked_file.h"

enum { UA_CONTENT_REQUIREMENT_COUNT = 10 };
extern const Requirement ua_content_requirements[UA_CONTENT_REQUIREMENT_COUNT];
Inspect ua_content_inspect;

#endif
