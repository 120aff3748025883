/* screen_pixels.c - unpacked, converted and packed again, some pixels at a time. */
#include "render/screen_pixels.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

enum { SOME = 256 };

static uint32_t pixel_at(const unsigned char *row, size_t i)
{
    uint32_t pixel;
    memcpy(&pixel, row + 4 * i, 4);
    return pixel;
}

static unsigned opacity(uint32_t pixel, bool is_transparent)
{
    return is_transparent ? pixel >> 24 : 255;
}

static void unpack(const unsigned char *row, unsigned count, bool is_transparent, unsigned char *rgb)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t pixel = pixel_at(row, i);
        unsigned alpha = MAX(opacity(pixel, is_transparent), 1);
        for (int part = 0; part < 3; part++)
            rgb[3 * i + (size_t)part] = (unsigned char)MIN(((pixel >> (16 - 8 * part) & 255) * 255 + alpha / 2) / alpha, 255);
    }
}

static void pack(const unsigned char *rgb, unsigned count, bool is_transparent, unsigned char *row)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t pixel = pixel_at(row, i), alpha = opacity(pixel, is_transparent);
        pixel &= 0xFF000000;
        for (int part = 0; part < 3; part++)
            pixel |= (rgb[3 * i + (size_t)part] * alpha + 127) / 255 << (16 - 8 * part);
        memcpy(row + 4 * i, &pixel, 4);
    }
}

static void convert(const RgbProfile *own, unsigned char *row, unsigned width, bool is_transparent)
{
    unsigned char rgb[3 * SOME];
    for (unsigned done = 0; done < width; done += SOME) {
        unsigned count = MIN(width - done, SOME);
        unsigned char *pixels = row + 4 * (size_t)done;
        unpack(pixels, count, is_transparent, rgb);
        rgb_profile_to_screen(own, rgb, rgb, count);
        pack(rgb, count, is_transparent, pixels);
    }
}

void pixels_to_screen(const RgbProfile *own, unsigned char *row, unsigned width)
{
    convert(own, row, width, false);
}

void transparent_pixels_to_screen(const RgbProfile *own, unsigned char *row, unsigned width)
{
    convert(own, row, width, true);
}
