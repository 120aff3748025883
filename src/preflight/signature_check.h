/* signature_check.h - permissions and digital signatures. */
#ifndef TYPESET_PREFLIGHT_SIGNATURE_CHECK_H
#define TYPESET_PREFLIGHT_SIGNATURE_CHECK_H

#include "preflight/checked_file.h"

enum { SIGNATURE_REQUIREMENT_COUNT = 5 };
extern const Requirement signature_requirements[SIGNATURE_REQUIREMENT_COUNT];
Inspect signature_inspect;

#endif
