/* ua_structure_check.h - PDF/UA-1: structure elements one by one: types, languages, pictures, headings, notes. */
#ifndef TYPESET_PREFLIGHT_UA_STRUCTURE_CHECK_H
#define TYPESET_PREFLIGHT_UA_STRUCTURE_CHECK_H

#include "preflight/checked_file.h"

enum { UA_STRUCTURE_REQUIREMENT_COUNT = 17 };
extern const Requirement ua_structure_requirements[UA_STRUCTURE_REQUIREMENT_COUNT];
Inspect ua_structure_inspect;

#endif
