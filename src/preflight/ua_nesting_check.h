/* ua_nesting_check.h - PDF/UA-1: which structure elements may hold which: tables, lists, tables of contents. */
#ifndef TYPESET_PREFLIGHT_UA_NESTING_CHECK_H
#define TYPESET_PREFLIGHT_UA_NESTING_CHECK_H

#include "preflight/checked_file.h"

enum { UA_NESTING_REQUIREMENT_COUNT = 24 };
extern const Requirement ua_nesting_requirements[UA_NESTING_REQUIREMENT_COUNT];
Inspect ua_nesting_inspect;

#endif
