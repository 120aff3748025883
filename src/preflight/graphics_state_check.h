/* graphics_state_check.h - ExtGState dictionaries that gs or a pattern uses. */
#ifndef TYPESET_PREFLIGHT_GRAPHICS_STATE_CHECK_H
#define TYPESET_PREFLIGHT_GRAPHICS_STATE_CHECK_H

#include "preflight/graphics.h"

enum { GRAPHICS_STATE_REQUIREMENT_COUNT = 8 };
extern const Requirement graphics_state_requirements[GRAPHICS_STATE_REQUIREMENT_COUNT];

/* What one sets; of filling and stroking. */
typedef struct StateParameters {
    bool has_overprint[2], overprints[2];
    bool has_opacity[2];
    double opacity[2];
    bool has_overprint_mode;
    int overprint_mode;
    bool has_blend_mode, blends;
    bool has_mask_entry, has_mask;
} StateParameters;

StateParameters state_parameters(const CheckedFile *file, qpdf_oh state);

void check_graphics_state(Graphics *graphics, FaultPlace place, qpdf_oh state);

#endif
