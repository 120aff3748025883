/* rgb_profile.h - what a picture's own ICC profile means by red, green and blue. */
#ifndef TYPESET_COLOUR_RGB_PROFILE_H
#define TYPESET_COLOUR_RGB_PROFILE_H

#include "base/files.h"

#include <stdbool.h>

typedef struct RgbProfile RgbProfile;

/*
 * NULL for a profile whose colours are those of sRGB, and for one that is not for red, green and blue:
 * the picture is then taken for sRGB. So it is for a profile that makes no sense, which `is_damaged`
 * says. Free with rgb_profile_free.
 */
RgbProfile *rgb_profile_new(FileBytes icc, bool *is_damaged);
void rgb_profile_free(RgbProfile *profile);

/* The same for profiles of the same bytes, and for no others. */
const char *rgb_profile_key(const RgbProfile *profile);

/* A cmsHPROFILE, for ink_profile.c. */
void *rgb_profile_handle(const RgbProfile *profile);

/*
 * `count` pixels to sRGB, three bytes each, relative colorimetric with black point compensation; `screen`
 * may be `rgb`. Equal parts stay equal, so that a grey page stays without colours.
 */
void rgb_profile_to_screen(const RgbProfile *profile, const unsigned char *rgb, unsigned char *screen, unsigned count);

#endif
