/* press_colours.h - what the colours of a document become: inks, or for a proof what these look like. Shared by the steps that change them. */
#ifndef TYPESET_PRESS_PRESS_COLOURS_H
#define TYPESET_PRESS_PRESS_COLOURS_H

#include "colour/ink_profile.h"

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

typedef struct PressColours {
    const InkProfile *profile;
    SpotInks spots;
    bool for_proof;                          /* sRGB as the press will print it */
    qpdf_oh spot_spaces[SPOT_INK_LIMIT + 1]; /* by SpotInks, and before them that of every plate; by spot_spaces_make */
} PressColours;

/* "/DeviceCMYK", or for a proof "/DeviceRGB"; and how many numbers make a colour of it. */
const char *press_space(const PressColours *colours);
int press_component_count(const PressColours *colours);

/* `count` pixels of sRGB to that space, a byte each number. */
void press_pixels(const PressColours *colours, const unsigned char *rgb, unsigned char *result, unsigned count);

/* A drawing's colour, its parts from 0 to 1: a grey is printed by black alone, others by the profile. */
Ink press_ink_of_screen(const PressColours *colours, const double rgb[3]);

/* The numbers of an ink in that space, each from 0 to 1. */
void press_numbers(const PressColours *colours, Ink ink, double *numbers);

#endif
