/* jpeg_decoder.h - JPEG data to pixels, for proofs; the PDF takes the data as they are. */
#ifndef TYPESET_RENDER_JPEG_DECODER_H
#define TYPESET_RENDER_JPEG_DECODER_H

#include "colour/ink_profile.h"

#include <cairo.h>
#include <stddef.h>

/*
 * NULL when the data cannot be decoded. CMYK data become what they look like in print, without a
 * profile their plain colours; colours of an ICC profile in the data become sRGB. The caller destroys the surface.
 */
cairo_surface_t *jpeg_decode(const unsigned char *bytes, size_t byte_count, const InkProfile *profile);

#endif
