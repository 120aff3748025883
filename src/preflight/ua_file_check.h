/* ua_file_check.h - PDF/UA-1: the file as a whole: header, catalog, metadata, bookmarks, layers, dynamic forms. */
#ifndef TYPESET_PREFLIGHT_UA_FILE_CHECK_H
#define TYPESET_PREFLIGHT_UA_FILE_CHECK_H

#include "preflight/checked_file.h"

enum { UA_FILE_REQUIREMENT_COUNT = 15 };
extern const Requirement ua_file_requirements[UA_FILE_REQUIREMENT_COUNT];
Inspect ua_file_inspect;

#endif
