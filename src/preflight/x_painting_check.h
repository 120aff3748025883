/* x_painting_check.h - PDF/X: graphics states, transparency, images and forms. */
#ifndef TYPESET_PREFLIGHT_X_PAINTING_CHECK_H
#define TYPESET_PREFLIGHT_X_PAINTING_CHECK_H

#include "preflight/x_graphics.h"

enum { X_PAINTING_REQUIREMENT_COUNT = 15 };
extern const Requirement x_painting_requirements[X_PAINTING_REQUIREMENT_COUNT];

void x_check_graphics_state(XGraphics *graphics, int page, qpdf_oh state);

/* An image or form that Do paints, or a mask or appearance. */
void x_check_xobject(XGraphics *graphics, const ContentPlace *place, qpdf_oh object);

/* The group of a page or form. */
void x_check_group(XGraphics *graphics, FaultPlace place, qpdf_oh resources, qpdf_oh owner);

void x_check_intent_word(XGraphics *graphics, FaultPlace place, const ContentWord *name);

#endif
