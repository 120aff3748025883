/* png_writer.c - the painter on an image surface. */
#include "render/png_writer.h"
#include "render/cairo_painter.h"

#include <glib.h>
#include <math.h>

static cairo_status_t collect_bytes(void *closure, const unsigned char *data, unsigned int length)
{
    g_byte_array_append(closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *sheet_surface(Size sheet, double pixels_per_point)
{
    return cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                      (int)ceil(length_to_points(sheet.width) * pixels_per_point),
                                      (int)ceil(length_to_points(sheet.height) * pixels_per_point));
}

static cairo_status_t draw_page(cairo_surface_t *surface, const DisplayList *list, double pixels_per_point,
                                const InkProfile *profile, Diagnostics *diagnostics)
{
    cairo_t *cairo = cairo_create(surface);
    CairoPainter *painter = cairo_painter_new(PAINT_PIXELS, diagnostics);
    cairo_painter_use_profile(painter, profile);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_scale(cairo, pixels_per_point, pixels_per_point);
    cairo_painter_draw(painter, cairo, list);
    cairo_status_t status = cairo_status(cairo);
    cairo_destroy(cairo);
    cairo_painter_free(painter);
    return status;
}

bool png_write(Arena *arena, const DisplayList *list, double resolution_dpi, const InkProfile *profile,
               FileBytes *png, Diagnostics *diagnostics)
{
    GByteArray *bytes = g_byte_array_new();
    cairo_surface_t *surface = sheet_surface(list->sheet, resolution_dpi / 72);
    cairo_status_t status = draw_page(surface, list, resolution_dpi / 72, profile, diagnostics);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_write_to_png_stream(surface, collect_bytes, bytes);
    cairo_surface_destroy(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        *png = (FileBytes){(const unsigned char *)arena_strndup(arena, (const char *)bytes->data, bytes->len),
                           bytes->len};
    else
        diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){0},
                           "no picture of page %d could be made: %s", "第 %d 版无法生成图像：%s",
                           list->page_number, cairo_status_to_string(status));
    g_byte_array_unref(bytes);
    return status == CAIRO_STATUS_SUCCESS;
}
