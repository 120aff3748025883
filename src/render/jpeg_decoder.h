/* jpeg_decoder.h - JPEG data to pixels, for proofs; the PDF takes the data as they are. */
#ifndef TYPESET_RENDER_JPEG_DECODER_H
#define TYPESET_RENDER_JPEG_DECODER_H

#include <cairo.h>
#include <stddef.h>

/* NULL when the data cannot be decoded. The caller destroys the surface. */
cairo_surface_t *jpeg_decode(const unsigned char *bytes, size_t byte_count);

#endif
