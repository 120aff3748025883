/* ua_table_check.h - PDF/UA-1: tables are regular, and each cell has its headings. */
#ifndef TYPESET_PREFLIGHT_UA_TABLE_CHECK_H
#define TYPESET_PREFLIGHT_UA_TABLE_CHECK_H

#include "preflight/checked_file.h"

enum { UA_TABLE_REQUIREMENT_COUNT = 4 };
extern const Requirement ua_table_requirements[UA_TABLE_REQUIREMENT_COUNT];
Inspect ua_table_inspect;

#endif
