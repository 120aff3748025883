/* colour_check.h - colour spaces as they are used. */
#ifndef TYPESET_PREFLIGHT_COLOUR_CHECK_H
#define TYPESET_PREFLIGHT_COLOUR_CHECK_H

#include "preflight/graphics.h"

enum { COLOUR_REQUIREMENT_COUNT = 10 };
extern const Requirement colour_requirements[COLOUR_REQUIREMENT_COUNT];

typedef struct ColourUse {
    FaultPlace place;
    qpdf_oh resources; /* where Default spaces and names are looked up */
    bool is_group;     /* the blending space of a transparency group */
} ColourUse;

void check_colour_space(Graphics *graphics, const ColourUse *use, qpdf_oh space);

/* DeviceGray, DeviceRGB and DeviceCMYK have 1, 3 and 4 components. */
void check_device_colour(Graphics *graphics, const ColourUse *use, int components);

/* 1, 3 or 4 for a name of a device space, short names of inline images too; 0 for others. */
int device_components(const CheckedFile *file, qpdf_oh name);

/* Whether it is an ICCBased space with four components. */
bool is_icc_cmyk(const CheckedFile *file, qpdf_oh space);
void fault_overprint(Graphics *graphics, FaultPlace place);

#endif
