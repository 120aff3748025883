/* screen_png.c - cairo draws; the file is written here, as cairo's own packing takes longer than the drawing. */
#include "render/screen_png.h"

#include <glib.h>
#include <libdeflate.h>
#include <math.h>
#include <string.h>

/* Half a page of a newspaper on a large screen takes 20 ms at the lightest level and 90 at the usual one. */
enum { PACKING_LEVEL = 1 };

void screen_page_pixels(const DisplayList *list, double pixels_per_point, int *width, int *height)
{
    *width = (int)ceil(length_to_points(list->sheet.width) * pixels_per_point);
    *height = (int)ceil(length_to_points(list->sheet.height) * pixels_per_point);
}

static cairo_surface_t *draw_view(CairoPainter *painter, const DisplayList *list, const ScreenView *view)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, view->width, view->height);
    cairo_t *cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_translate(cairo, -view->x, -view->y);
    cairo_scale(cairo, view->pixels_per_point, view->pixels_per_point);
    cairo_painter_draw(painter, cairo, list);
    cairo_status_t status = cairo_status(cairo);
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    if (status == CAIRO_STATUS_SUCCESS && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
        return surface;
    cairo_surface_destroy(surface);
    return NULL;
}

static const guint32 *row_of(cairo_surface_t *surface, int row)
{
    return (const guint32 *)(const void *)(cairo_image_surface_get_data(surface) +
                                           (size_t)row * (size_t)cairo_image_surface_get_stride(surface));
}

/* Red, green and blue are one everywhere. */
static bool is_grey(cairo_surface_t *surface, const ScreenView *view)
{
    for (int row = 0; row < view->height; row++) {
        const guint32 *pixels = row_of(surface, row);
        for (int i = 0; i < view->width; i++)
            if ((pixels[i] & 0xffff) != (pixels[i] >> 8 & 0xffff))
                return false;
    }
    return true;
}

/* Rows as PNG has them, each behind the number of its filter: none. The caller frees them. */
static guchar *filtered_rows(cairo_surface_t *surface, const ScreenView *view, int channels, size_t *length)
{
    *length = (size_t)view->height * ((size_t)view->width * (size_t)channels + 1);
    guchar *rows = g_malloc(*length), *at = rows;
    for (int row = 0; row < view->height; row++) {
        const guint32 *pixels = row_of(surface, row);
        *at++ = 0;
        for (int i = 0; i < view->width; i++)
            for (int shift = 8 * (channels - 1); shift >= 0; shift -= 8)
                *at++ = (guchar)(pixels[i] >> shift);
    }
    return rows;
}

static void append_number(GByteArray *out, guint32 number)
{
    guint32 bytes = GUINT32_TO_BE(number);
    g_byte_array_append(out, (const guint8 *)&bytes, sizeof bytes);
}

static void append_chunk(GByteArray *out, const char *name, const guchar *data, size_t length)
{
    append_number(out, (guint32)length);
    guint start = out->len;
    g_byte_array_append(out, (const guint8 *)name, 4);
    if (length)
        g_byte_array_append(out, data, (guint)length);
    append_number(out, libdeflate_crc32(0, out->data + start, length + 4));
}

static void append_header(GByteArray *out, const ScreenView *view, int channels)
{
    enum { BITS = 8, GREY = 0, COLOUR = 2 };
    guint32 size[2] = {GUINT32_TO_BE((guint32)view->width), GUINT32_TO_BE((guint32)view->height)};
    guchar header[13] = {[8] = BITS, [9] = channels == 1 ? GREY : COLOUR};
    memcpy(header, size, sizeof size);
    g_byte_array_append(out, (const guint8 *)"\211PNG\r\n\032\n", 8);
    append_chunk(out, "IHDR", header, sizeof header);
}

static void append_pixels(GByteArray *out, const guchar *rows, size_t length)
{
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(PACKING_LEVEL);
    size_t room = libdeflate_zlib_compress_bound(compressor, length);
    guchar *packed = g_malloc(room);
    size_t packed_length = libdeflate_zlib_compress(compressor, rows, length, packed, room);
    append_chunk(out, "IDAT", packed, packed_length);
    g_free(packed);
    libdeflate_free_compressor(compressor);
}

static void append_file(GByteArray *out, cairo_surface_t *surface, const ScreenView *view)
{
    size_t length;
    int channels = is_grey(surface, view) ? 1 : 3;
    guchar *rows = filtered_rows(surface, view, channels, &length);
    append_header(out, view, channels);
    append_pixels(out, rows, length);
    append_chunk(out, "IEND", NULL, 0);
    g_free(rows);
}

bool screen_png(Arena *arena, CairoPainter *painter, const DisplayList *list, ScreenView view, FileBytes *png)
{
    if (view.width == 0)
        screen_page_pixels(list, view.pixels_per_point, &view.width, &view.height);
    cairo_surface_t *surface = draw_view(painter, list, &view);
    if (!surface)
        return false;
    GByteArray *out = g_byte_array_new();
    append_file(out, surface, &view);
    cairo_surface_destroy(surface);
    *png = (FileBytes){(const unsigned char *)arena_strndup(arena, (const char *)out->data, out->len), out->len};
    g_byte_array_unref(out);
    return true;
}
