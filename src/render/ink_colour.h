/* ink_colour.h - what a screen shows for an ink. The press gets its inks elsewhere, in press/. */
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

#endif
