/* ink_profile.h - from screen colours to process inks, as an ICC profile of the printing says. */
#ifndef TYPESET_PRESS_INK_PROFILE_H
#define TYPESET_PRESS_INK_PROFILE_H

#include "base/files.h"

#include <qpdf/qpdf-c.h>

typedef struct InkProfile InkProfile;

/* NULL when these are no bytes of an output profile for CMYK. Borrows them; free with ink_profile_free. */
InkProfile *ink_profile_new(FileBytes icc);
void ink_profile_free(InkProfile *profile);

/*
 * `count` pixels of sRGB, three bytes each, to four bytes each of ink, 255 for full. Relative
 * colorimetric with black point compensation.
 */
void ink_profile_convert(const InkProfile *profile, const unsigned char *rgb, unsigned char *cmyk, unsigned count);

/* Says in the catalog what printing the document is made for (ISO 32000-1, 14.11.5). */
void ink_profile_set_intent(qpdf_data document, const InkProfile *profile);

#endif
