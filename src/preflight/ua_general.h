/* ua_general.h - PDF/UA-1: what no program can see; --clauses names it. */
#ifndef TYPESET_PREFLIGHT_UA_GENERAL_H
#define TYPESET_PREFLIGHT_UA_GENERAL_H

#include "preflight/checked_file.h"

enum { UA_GENERAL_REQUIREMENT_COUNT = 25 };
extern const Requirement ua_general_requirements[UA_GENERAL_REQUIREMENT_COUNT];

#endif
