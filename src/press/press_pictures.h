/* press_pictures.h - pictures in process inks. A step of finish.c. */
#ifndef TYPESET_PRESS_PRESS_PICTURES_H
#define TYPESET_PRESS_PRESS_PICTURES_H

#include "press/ink_profile.h"

/*
 * Converts every RGB picture of `document` by the profile; those in CMYK or grey are kept, data and
 * all. A JPEG stays a JPEG, of high quality. A picture that cannot be decoded is kept as it came.
 */
void pictures_convert(qpdf_data document, const InkProfile *profile);

#endif
