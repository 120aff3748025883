/* x_colour_check.h - PDF/X: colour spaces as they are used. */
#ifndef TYPESET_PREFLIGHT_X_COLOUR_CHECK_H
#define TYPESET_PREFLIGHT_X_COLOUR_CHECK_H

#include "preflight/x_graphics.h"

enum { X_COLOUR_REQUIREMENT_COUNT = 5 };
extern const Requirement x_colour_requirements[X_COLOUR_REQUIREMENT_COUNT];

/* Names in `resources` stand for spaces, DefaultRGB and the like among them. */
void x_check_colour_space(XGraphics *graphics, FaultPlace place, qpdf_oh resources, qpdf_oh space);

/* DeviceGray, DeviceRGB and DeviceCMYK have 1, 3 and 4 components. */
void x_check_device_colour(XGraphics *graphics, FaultPlace place, qpdf_oh resources, int components);

#endif
