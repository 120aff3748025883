/* png_decoder.c - Cairo decodes and heeds no profile, so the pixels are converted after it. */
#include "render/png_decoder.h"
#include "colour/picture_colours.h"
#include "render/screen_pixels.h"

#include <string.h>

typedef struct ByteReader {
    const unsigned char *bytes;
    size_t left;
} ByteReader;

static cairo_status_t read_bytes(void *closure, unsigned char *data, unsigned int length)
{
    ByteReader *reader = closure;
    if (length > reader->left)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(data, reader->bytes, length);
    reader->bytes += length;
    reader->left -= length;
    return CAIRO_STATUS_SUCCESS;
}

/* Flushing lets go of the file's own data, which Cairo would put into an SVG instead of the pixels. */
static void convert(cairo_surface_t *surface, const RgbProfile *own)
{
    cairo_format_t format = cairo_image_surface_get_format(surface);
    if (format != CAIRO_FORMAT_ARGB32 && format != CAIRO_FORMAT_RGB24)
        return;
    cairo_surface_flush(surface);
    unsigned char *row = cairo_image_surface_get_data(surface);
    for (int left = cairo_image_surface_get_height(surface); left > 0; left--) {
        if (format == CAIRO_FORMAT_ARGB32)
            transparent_pixels_to_screen(own, row, (unsigned)cairo_image_surface_get_width(surface));
        else
            pixels_to_screen(own, row, (unsigned)cairo_image_surface_get_width(surface));
        row += cairo_image_surface_get_stride(surface);
    }
    cairo_surface_mark_dirty(surface);
}

cairo_surface_t *png_decode(FileBytes png, bool *is_damaged)
{
    ByteReader reader = {png.bytes, png.length};
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(read_bytes, &reader);
    RgbProfile *own = png_own_profile(png, is_damaged);
    if (own && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
        convert(surface, own);
    rgb_profile_free(own);
    return surface;
}
