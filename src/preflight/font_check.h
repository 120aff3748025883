/* font_check.h - the fonts that text is shown in (ISO 19005-2, 6.2.11; ISO 14289-1, 7.21). */
#ifndef TYPESET_PREFLIGHT_FONT_CHECK_H
#define TYPESET_PREFLIGHT_FONT_CHECK_H

#include "preflight/checked_file.h"

enum { FONT_REQUIREMENT_COUNT = 38 };
extern const Requirement font_requirements[FONT_REQUIREMENT_COUNT];
Inspect font_inspect;

#endif
