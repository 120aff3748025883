/* press_pictures.h - pictures in process inks. A step of finish.c. */
#ifndef TYPESET_PRESS_PRESS_PICTURES_H
#define TYPESET_PRESS_PRESS_PICTURES_H

#include "press/press_colours.h"

/*
 * Converts every RGB picture of `document` by the profile; those in CMYK or grey are kept, data and
 * all. For a proof RGB and CMYK pictures become what they look like in print. A JPEG stays a JPEG, of
 * high quality. A picture that cannot be decoded is kept as it came.
 */
void pictures_convert(qpdf_data document, const PressColours *colours);

#endif
