/* grey_image.h - a plate as a PNG file. */
#ifndef TYPESET_PLATES_GREY_IMAGE_H
#define TYPESET_PLATES_GREY_IMAGE_H

#include "base/files.h"

typedef struct GreyImage {
    int width;
    int height;
    const unsigned char *dots; /* row by row: 255 white, 0 black */
    int resolution_dpi;
} GreyImage;

/* Free the bytes with g_free; NULL when there is no room for them. */
unsigned char *grey_image_pack(const GreyImage *image, size_t *length);

#endif
