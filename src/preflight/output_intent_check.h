/* output_intent_check.h - the output intents of the document, and the one that device colours depend on. */
#ifndef TYPESET_PREFLIGHT_OUTPUT_INTENT_CHECK_H
#define TYPESET_PREFLIGHT_OUTPUT_INTENT_CHECK_H

#include "preflight/checked_file.h"
#include "preflight/icc_profile.h"

enum { OUTPUT_INTENT_REQUIREMENT_COUNT = 4 };
extern const Requirement output_intent_requirements[OUTPUT_INTENT_REQUIREMENT_COUNT];
Inspect output_intent_inspect;

/* The profile of the output intent for PDF/A; false when there is none. It may be no valid one. */
bool pdf_a_profile(const CheckedFile *file, IccProfile *profile);

#endif
