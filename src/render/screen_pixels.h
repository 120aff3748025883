/* screen_pixels.h - Cairo's pixels of another profile to sRGB. Called by jpeg_decoder.c and png_decoder.c only. */
#ifndef TYPESET_RENDER_SCREEN_PIXELS_H
#define TYPESET_RENDER_SCREEN_PIXELS_H

#include "colour/rgb_profile.h"

/* A row of CAIRO_FORMAT_RGB24, and one of CAIRO_FORMAT_ARGB32, whose colours are multiplied by their opacity. */
void pixels_to_screen(const RgbProfile *own, unsigned char *row, unsigned width);
void transparent_pixels_to_screen(const RgbProfile *own, unsigned char *row, unsigned width);

#endif
