/* png_decoder.h - a PNG as pixels of sRGB. Called by picture_painter.c only. */
#ifndef TYPESET_RENDER_PNG_DECODER_H
#define TYPESET_RENDER_PNG_DECODER_H

#include "base/files.h"

#include <cairo.h>

/*
 * In a state of error when the data cannot be decoded. Colours of an ICC profile in the data become
 * sRGB; `is_damaged` says that the profile makes no sense. The caller destroys the surface.
 */
cairo_surface_t *png_decode(FileBytes png, bool *is_damaged);

#endif
