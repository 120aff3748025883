/* action_check.h - actions, wherever they hang. */
#ifndef TYPESET_PREFLIGHT_ACTION_CHECK_H
#define TYPESET_PREFLIGHT_ACTION_CHECK_H

#include "preflight/checked_file.h"

enum { ACTION_REQUIREMENT_COUNT = 4 };
extern const Requirement action_requirements[ACTION_REQUIREMENT_COUNT];
Inspect action_inspect;

#endif
