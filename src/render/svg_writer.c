/* svg_writer.c - the painter on an SVG surface. */
#include "render/svg_writer.h"
#include "render/cairo_painter.h"
#include "render/svg_numbers.h"

#include <cairo-svg.h>
#include <glib.h>

static cairo_status_t collect_bytes(void *closure, const unsigned char *data, unsigned int length)
{
    g_byte_array_append(closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t draw_page(GByteArray *bytes, const DisplayList *list, const InkProfile *profile,
                                bool has_ground, Diagnostics *diagnostics)
{
    cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
        collect_bytes, bytes, length_to_points(list->sheet.width), length_to_points(list->sheet.height));
    cairo_t *cairo = cairo_create(surface);
    CairoPainter *painter = cairo_painter_new(PAINT_DOCUMENT, diagnostics);
    cairo_painter_use_profile(painter, profile);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    if (has_ground)
        cairo_paint(cairo);
    cairo_painter_draw(painter, cairo, list);
    cairo_status_t status = cairo_status(cairo);
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    status = status == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface) : status;
    cairo_surface_destroy(surface);
    cairo_painter_free(painter);
    return status;
}

static bool write_drawing(Arena *arena, const DisplayList *list, const InkProfile *profile, bool has_ground, FileBytes *svg,
                          Diagnostics *diagnostics)
{
    GByteArray *bytes = g_byte_array_new();
    cairo_status_t status = draw_page(bytes, list, profile, has_ground, diagnostics);
    g_byte_array_append(bytes, (const guint8 *)"", 1);
    if (status == CAIRO_STATUS_SUCCESS)
        *svg = svg_renumbered(arena, (FileBytes){bytes->data, bytes->len - 1});
    else
        diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){0}, "no drawing could be made: %s",
                           "无法生成 SVG：%s", cairo_status_to_string(status));
    g_byte_array_unref(bytes);
    return status == CAIRO_STATUS_SUCCESS;
}

bool svg_write(Arena *arena, const DisplayList *list, const InkProfile *profile, FileBytes *svg, Diagnostics *diagnostics)
{
    return write_drawing(arena, list, profile, true, svg, diagnostics);
}

/* Marks of the desk are no inks of a press. */
bool svg_write_without_ground(Arena *arena, const DisplayList *list, FileBytes *svg, Diagnostics *diagnostics)
{
    return write_drawing(arena, list, NULL, false, svg, diagnostics);
}
