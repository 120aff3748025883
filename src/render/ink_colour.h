/* ink_colour.h - the colour that is painted for an ink: what a screen shows for it, or a code that press/ reads again. */
#ifndef TYPESET_RENDER_INK_COLOUR_H
#define TYPESET_RENDER_INK_COLOUR_H

#include "issue/ink.h"

/* Each from 0 to 1. */
typedef struct ScreenColour {
    double red;
    double green;
    double blue;
} ScreenColour;

/* Black alone gives equal parts, so that a grey stays a grey. Amounts over 1000 count as 1000. */
ScreenColour screen_colour_from_ink(Ink ink);

/* A colour from which the ink itself is read again, by issue/ink_code.h. */
ScreenColour code_colour_from_ink(Ink ink);

#endif
