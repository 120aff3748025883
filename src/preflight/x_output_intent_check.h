/* x_output_intent_check.h - PDF/X: the printing that a file is made for. */
#ifndef TYPESET_PREFLIGHT_X_OUTPUT_INTENT_CHECK_H
#define TYPESET_PREFLIGHT_X_OUTPUT_INTENT_CHECK_H

#include "preflight/checked_file.h"
#include "preflight/icc_profile.h"

enum { X_OUTPUT_INTENT_REQUIREMENT_COUNT = 8 };
extern const Requirement x_output_intent_requirements[X_OUTPUT_INTENT_REQUIREMENT_COUNT];
Inspect x_output_intent_inspect;

/* The stream of the profile of the first output intent for PDF/X; null when there is none. */
qpdf_oh x_output_profile(const CheckedFile *file);

#endif
