/* xobject_check.h - images and forms that pages paint. */
#ifndef TYPESET_PREFLIGHT_XOBJECT_CHECK_H
#define TYPESET_PREFLIGHT_XOBJECT_CHECK_H

#include "preflight/graphics.h"

enum { XOBJECT_REQUIREMENT_COUNT = 17 };
extern const Requirement xobject_requirements[XOBJECT_REQUIREMENT_COUNT];

/* What Do paints. */
void check_xobject(Graphics *graphics, const ContentPlace *place, const ContentWord *name);

/* An appearance, a mask group: forms that no Do paints. */
void check_form(Graphics *graphics, FaultPlace place, qpdf_oh form);

/* The dictionary of an inline image: names and values before ID. */
void check_inline_image(Graphics *graphics, const ContentPlace *place,
                        const ContentInstruction *instruction);

/* The operator ri. */
void check_intent_word(Graphics *graphics, FaultPlace place, const ContentWord *name);

#endif
