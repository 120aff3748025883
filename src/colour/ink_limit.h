/* ink_limit.h - screen colours to inks with no more ink than the paper takes. Called by ink_profile.c only. */
#ifndef TYPESET_COLOUR_INK_LIMIT_H
#define TYPESET_COLOUR_INK_LIMIT_H

#include <lcms2.h>

/*
 * From TYPE_RGB_8 in sRGB to TYPE_CMYK_8 of the profile `inks`. Where the profile asks for more than
 * `limit_percent`, cyan, magenta and yellow give way in equal proportion and black grows as far as the
 * lightness needs it (grey component replacement). The caller deletes the transform.
 */
cmsHTRANSFORM limited_transform_new(cmsHPROFILE inks, int limit_percent);

#endif
