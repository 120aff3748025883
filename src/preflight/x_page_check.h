/* x_page_check.h - PDF/X: the boxes of pages, and what may lie on them besides what is printed. */
#ifndef TYPESET_PREFLIGHT_X_PAGE_CHECK_H
#define TYPESET_PREFLIGHT_X_PAGE_CHECK_H

#include "preflight/checked_file.h"

enum { X_PAGE_REQUIREMENT_COUNT = 5 };
extern const Requirement x_page_requirements[X_PAGE_REQUIREMENT_COUNT];
Inspect x_page_inspect;

#endif
