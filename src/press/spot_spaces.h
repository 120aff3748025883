/* spot_spaces.h - spot inks as PDF names them. Called by press_inks.c. */
#ifndef TYPESET_PRESS_SPOT_SPACES_H
#define TYPESET_PRESS_SPOT_SPACES_H

#include "press/press_colours.h"

/* Makes the colour space of each spot ink and of all plates together; those that are not used are not written. */
void spot_spaces_make(qpdf_data document, PressColours *colours);

/* The name that a content stream calls the space by: "/spot3"; "/spot0" for INK_ON_EVERY_PLATE. */
#define SPOT_SPACE_NAME "/spot%d"

/* Adds to the resources of `owner` those spaces whose bits are set in `used`. */
void spot_spaces_add(qpdf_data document, qpdf_oh owner, const PressColours *colours, unsigned used);

#endif
