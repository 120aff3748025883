/* ua_attachment_check.h - PDF/UA-1: files that are attached, and sounds and films that are played. */
#ifndef TYPESET_PREFLIGHT_UA_ATTACHMENT_CHECK_H
#define TYPESET_PREFLIGHT_UA_ATTACHMENT_CHECK_H

#include "preflight/checked_file.h"

enum { UA_ATTACHMENT_REQUIREMENT_COUNT = 3 };
extern const Requirement ua_attachment_requirements[UA_ATTACHMENT_REQUIREMENT_COUNT];
Inspect ua_attachment_inspect;

#endif
