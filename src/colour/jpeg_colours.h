/* jpeg_colours.h - a photograph from one kind of colours to the other, row by row. */
#ifndef TYPESET_COLOUR_JPEG_COLOURS_H
#define TYPESET_COLOUR_JPEG_COLOURS_H

#include "colour/ink_profile.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum JpegChange {
    JPEG_TO_INKS,    /* screen colours to CMYK, full ink as 255 */
    JPEG_TO_SCREEN,  /* CMYK to what it looks like in print */
    JPEG_AS_PRINTED, /* screen colours to what they look like in print */
    JPEG_TO_SRGB,    /* screen colours of another profile to sRGB */
} JpegChange;

/* From libjpeg: give back with free. */
typedef struct JpegBytes {
    unsigned char *bytes;
    unsigned long length;
} JpegBytes;

/* Whether the picture is in CMYK already. False, too, for what is no JPEG. */
bool jpeg_has_inks(const unsigned char *jpeg, size_t length);

/*
 * Writes the picture anew, of quality 95 and without thinning out colour. Screen colours are those of
 * the picture's own ICC profile, else sRGB; the new file has no profile. JPEG_TO_SCREEN and JPEG_TO_SRGB
 * do without a profile of inks. False when `jpeg` cannot be decoded; `result` is then empty.
 */
bool jpeg_change(const unsigned char *jpeg, size_t length, JpegChange change, const InkProfile *profile,
                 JpegBytes *result);

/* A row of samples of a CMYK JPEG, which may be inverted, to what they look like in print. `cmyk` is turned round. */
void jpeg_row_to_screen(const InkProfile *profile, unsigned char *cmyk, bool is_inverted, unsigned char *rgb,
                        unsigned width);

#endif
