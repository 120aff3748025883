/* ink_limit.h - no more ink than the paper takes. Called by ink_table.c only. */
#ifndef TYPESET_COLOUR_INK_LIMIT_H
#define TYPESET_COLOUR_INK_LIMIT_H

#include <lcms2.h>

/*
 * Changes those of `count` colours, four amounts each with 65535 for full, that have more than
 * `limit_percent` of ink: cyan, magenta and yellow give way in equal proportion and black grows as far
 * as the lightness needs it (grey component replacement), which the profile `inks` tells.
 */
void hold_to_ink_limit(cmsHPROFILE inks, int limit_percent, cmsUInt16Number *colours, int count);

#endif
