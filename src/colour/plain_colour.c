/* plain_colour.c - each ink takes its share of the light. */
#include "colour/plain_colour.h"

#include <stddef.h>

void plain_colours(const unsigned char *cmyk, unsigned char *rgb, unsigned count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t part = 0; part < 3; part++)
            rgb[3 * i + part] = (unsigned char)(((255 - cmyk[4 * i + part]) * (255 - cmyk[4 * i + 3]) + 127) / 255);
}
