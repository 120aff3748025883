/* plain_colour.h - what inks look like, without a profile. */
#ifndef TYPESET_COLOUR_PLAIN_COLOUR_H
#define TYPESET_COLOUR_PLAIN_COLOUR_H

/* `count` pixels of four bytes of ink, 255 for full, to three bytes of sRGB. Black alone gives equal parts. */
void plain_colours(const unsigned char *cmyk, unsigned char *rgb, unsigned count);

#endif
