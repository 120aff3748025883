/* jpeg2000.h - the header boxes of JPEG 2000 data (ISO/IEC 15444-1, annex I; 15444-2, annex M). */
#ifndef TYPESET_PREFLIGHT_JPEG2000_H
#define TYPESET_PREFLIGHT_JPEG2000_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Jpeg2000 {
    bool has_header;       /* an image header box was found */
    int colour_channels;   /* without those for opacity */
    int bit_depth;         /* of all channels; 0: they differ */
    int colour_count;      /* colour specification boxes */
    int best_colour_count; /* with 1 for the approximation */
    int method;            /* of the colour specification that counts */
    int enumerated_space;  /* of the same; -1: given by other means */
} Jpeg2000;

Jpeg2000 jpeg2000_parse(const unsigned char *bytes, size_t length);

#endif
