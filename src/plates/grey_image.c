/* grey_image.c - libpng writes it into memory. */
#include "plates/grey_image.h"

#include <glib.h>
#include <math.h>
#include <png.h>
#include <setjmp.h>

static void collect(png_structp png, png_bytep bytes, png_size_t length)
{
    g_byte_array_append(png_get_io_ptr(png), bytes, (guint)length);
}

static void flush_nothing(png_structp png)
{
    (void)png;
}

/* Plates are mostly paper or flat tints: rows as they are pack about as well as filtered ones, and faster. */
static void write_image(png_structp png, png_infop info, const GreyImage *image)
{
    png_uint_32 dots_per_metre = (png_uint_32)lround(image->resolution_dpi / 0.0254);
    png_set_IHDR(png, info, (png_uint_32)image->width, (png_uint_32)image->height, 8, PNG_COLOR_TYPE_GRAY,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(png, info, dots_per_metre, dots_per_metre, PNG_RESOLUTION_METER);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_write_info(png, info);
    for (int y = 0; y < image->height; y++)
        png_write_row(png, image->dots + (size_t)y * (size_t)image->width);
    png_write_end(png, info);
}

/* libpng leaves by a jump when something fails: no variable of this function may change after setjmp. */
static bool write_or_jump(png_structp png, png_infop info, const GreyImage *image)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    write_image(png, info, image);
    return true;
}

unsigned char *grey_image_pack(const GreyImage *image, size_t *length)
{
    GByteArray *bytes = g_byte_array_new();
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    bool written = false;
    if (info) {
        png_set_write_fn(png, bytes, collect, flush_nothing);
        written = write_or_jump(png, info, image);
    }
    png_destroy_write_struct(&png, &info);
    *length = bytes->len;
    return g_byte_array_free(bytes, !written);
}
