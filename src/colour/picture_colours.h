/* picture_colours.h - finds the ICC profile that a photograph or a PNG brings with it. */
#ifndef TYPESET_COLOUR_PICTURE_COLOURS_H
#define TYPESET_COLOUR_PICTURE_COLOURS_H

#include "colour/rgb_profile.h"

/*
 * NULL when the colours are sRGB or to be taken for it: without a profile, with one that is damaged
 * (which is said) or of other colours than the picture's, and pictures in grey or CMYK. Free with
 * rgb_profile_free.
 */
RgbProfile *jpeg_own_profile(FileBytes jpeg, bool *is_damaged);
RgbProfile *png_own_profile(FileBytes png, bool *is_damaged);

#endif
