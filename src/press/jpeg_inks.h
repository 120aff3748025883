/* jpeg_inks.h - a photograph from screen colours to process inks, row by row. */
#ifndef TYPESET_PRESS_JPEG_INKS_H
#define TYPESET_PRESS_JPEG_INKS_H

#include "press/ink_profile.h"

#include <stdbool.h>
#include <stddef.h>

/* From libjpeg: give back with free. */
typedef struct JpegBytes {
    unsigned char *bytes;
    unsigned long length;
} JpegBytes;

/*
 * Writes the picture anew as CMYK, full ink as 255, of quality 95 and without thinning out colour.
 * False when `jpeg` cannot be decoded; `result` is then empty.
 */
bool jpeg_to_inks(const unsigned char *jpeg, size_t length, const InkProfile *profile, JpegBytes *result);

#endif
