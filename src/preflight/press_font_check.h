/* press_font_check.h - fonts as a plate maker needs them: embedded, and readable. Asked for by PDF/X and by `print`. */
#ifndef TYPESET_PREFLIGHT_PRESS_FONT_CHECK_H
#define TYPESET_PREFLIGHT_PRESS_FONT_CHECK_H

#include "preflight/checked_file.h"

enum { PRESS_FONT_REQUIREMENT_COUNT = 2 };
extern const Requirement press_font_requirements[PRESS_FONT_REQUIREMENT_COUNT];
Inspect press_font_inspect;

#endif
