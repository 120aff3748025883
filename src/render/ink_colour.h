/* ink_colour.h - the colour that is painted for an ink: what a screen shows for it, or a code that press/ reads again. */
#ifndef TYPESET_RENDER_INK_COLOUR_H
#define TYPESET_RENDER_INK_COLOUR_H

#include "colour/ink_profile.h"

#include <cairo.h>

/* Each from 0 to 1. */
typedef struct ScreenColour {
    double red;
    double green;
    double blue;
} ScreenColour;

/* Remembers the colour of each ink that was asked for: pages have thousands of items in a few inks. */
typedef struct InkColours InkColours;

InkColours *ink_colours_new(void);
void ink_colours_free(InkColours *colours);

/*
 * What the press is like, borrowed; without it each ink takes its plain share of the light. Black
 * alone gives equal parts either way, so that a grey stays a grey.
 */
void ink_colours_use_profile(InkColours *colours, const InkProfile *profile);

ScreenColour ink_colours_find(InkColours *colours, Ink ink);

/* Paints with a colour from which the ink itself is read again, by issue/ink_code.h. */
void code_colour_use(cairo_t *cairo, Ink ink);

#endif
