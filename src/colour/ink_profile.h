/* ink_profile.h - between screen colours (sRGB) and process inks, as an ICC profile of the printing says. */
#ifndef TYPESET_COLOUR_INK_PROFILE_H
#define TYPESET_COLOUR_INK_PROFILE_H

#include "base/files.h"
#include "colour/rgb_profile.h"
#include "issue/ink.h"

/*
 * Conversions are made ready when they are first asked for. All are relative colorimetric with black
 * point compensation. Bytes of ink are 255 for full.
 */
typedef struct InkProfile InkProfile;

/*
 * NULL when these are no bytes, which are borrowed, of an output profile for CMYK. What is converted
 * to inks has `limit_percent` of ink at most. Free with ink_profile_free.
 */
InkProfile *ink_profile_new(FileBytes icc, int limit_percent);
void ink_profile_free(InkProfile *profile);

const char *ink_profile_description(const InkProfile *profile);
FileBytes ink_profile_bytes(const InkProfile *profile);

/* `count` pixels of sRGB, three bytes each, to four bytes each of ink. */
void ink_profile_convert(const InkProfile *profile, const unsigned char *rgb, unsigned char *cmyk, unsigned count);

/*
 * The same for pixels of another profile, of which colours stay that sRGB has not; NULL is sRGB. Several
 * threads may do so at a time.
 */
void ink_profile_convert_from(const InkProfile *profile, const RgbProfile *source, const unsigned char *rgb,
                              unsigned char *cmyk, unsigned count);

/* Inks to what they look like in print. */
void ink_profile_show(const InkProfile *profile, const unsigned char *cmyk, unsigned char *rgb, unsigned count);

/* Pixels of sRGB to what they will look like in print; `printed` may be `rgb`. */
void ink_profile_print(const InkProfile *profile, const unsigned char *rgb, unsigned char *printed, unsigned count);
void ink_profile_print_from(const InkProfile *profile, const RgbProfile *source, const unsigned char *rgb,
                            unsigned char *printed, unsigned count);

/*
 * What a named ink looks like: black alone, of any strength, is a neutral grey, and paper is white; a
 * spot ink looks like its alternate.
 */
void ink_profile_show_ink(const InkProfile *profile, Ink ink, unsigned char rgb[3]);

#endif
