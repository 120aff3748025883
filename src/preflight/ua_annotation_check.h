/* ua_annotation_check.h - PDF/UA-1: annotations have their place in the structure, and words for those who do not see. */
#ifndef TYPESET_PREFLIGHT_UA_ANNOTATION_CHECK_H
#define TYPESET_PREFLIGHT_UA_ANNOTATION_CHECK_H

#include "preflight/checked_file.h"

enum { UA_ANNOTATION_REQUIREMENT_COUNT = 11 };
extern const Requirement ua_annotation_requirements[UA_ANNOTATION_REQUIREMENT_COUNT];
Inspect ua_annotation_inspect;

#endif
