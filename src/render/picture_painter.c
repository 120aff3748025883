/* picture_painter.c - JPEG, PNG and SVG in their slots, cropped as layout asked. */
#include "render/picture_painter.h"
#include "colour/jpeg_colours.h"
#include "render/ink_colour.h"
#include "render/jpeg_decoder.h"

#include <glib.h>
#include <librsvg/rsvg.h>
#include <stdlib.h>
#include <string.h>

/* A picture made ready: one of the two, or neither when it could not be decoded. */
typedef struct OpenPicture {
    cairo_surface_t *surface;
    RsvgHandle *drawing;
} OpenPicture;

struct PicturePainter {
    PaintTarget target;
    Diagnostics *diagnostics;
    const InkProfile *profile;
    GHashTable *opened; /* const Picture * → OpenPicture * */
};

static void open_picture_free(gpointer data)
{
    OpenPicture *opened = data;
    cairo_surface_destroy(opened->surface);
    if (opened->drawing)
        g_object_unref(opened->drawing);
    g_free(opened);
}

PicturePainter *picture_painter_new(PaintTarget target, Diagnostics *diagnostics)
{
    PicturePainter *painter = g_new0(PicturePainter, 1);
    painter->target = target;
    painter->diagnostics = diagnostics;
    painter->opened = g_hash_table_new_full(NULL, NULL, NULL, open_picture_free);
    return painter;
}

void picture_painter_use_profile(PicturePainter *painter, const InkProfile *profile)
{
    painter->profile = profile;
}

void picture_painter_free(PicturePainter *painter)
{
    g_hash_table_unref(painter->opened);
    g_free(painter);
}

/*
 * Cairo takes the data for the PDF from here and never looks at the pixels, which stay unwritten
 * zero pages: a photograph of 24 megapixels costs no time and no memory.
 */
static cairo_surface_t *undecoded_jpeg(const Picture *picture, const unsigned char *bytes, size_t byte_count,
                                       cairo_destroy_func_t release)
{
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture->pixel_width, picture->pixel_height);
    cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, bytes, byte_count, release, (void *)bytes);
    return surface;
}

/* What is not for the press holds screen colours only; many viewers know no others. */
static cairo_surface_t *jpeg_for_screen(const PicturePainter *painter, const Picture *picture)
{
    JpegBytes shown = {0};
    if (jpeg_has_inks(picture->bytes, picture->byte_count) &&
        jpeg_change(picture->bytes, picture->byte_count, JPEG_TO_SCREEN, painter->profile, &shown))
        return undecoded_jpeg(picture, shown.bytes, shown.length, free);
    return undecoded_jpeg(picture, picture->bytes, picture->byte_count, NULL);
}

static cairo_surface_t *open_jpeg(const PicturePainter *painter, const Picture *picture)
{
    switch (painter->target) {
    case PAINT_PRESS: return undecoded_jpeg(picture, picture->bytes, picture->byte_count, NULL);
    case PAINT_DOCUMENT: return jpeg_for_screen(painter, picture);
    case PAINT_PIXELS: break;
    }
    return jpeg_decode(picture->bytes, picture->byte_count, painter->profile);
}

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

static cairo_surface_t *open_png(const Picture *picture)
{
    ByteReader reader = {.bytes = picture->bytes, .left = picture->byte_count};
    return cairo_image_surface_create_from_png_stream(read_bytes, &reader);
}

/* Without a base address the drawing cannot pull in other files. */
static RsvgHandle *open_svg(const Picture *picture)
{
    return rsvg_handle_new_from_data(picture->bytes, picture->byte_count, NULL);
}

static OpenPicture *open_picture(const PicturePainter *painter, const Picture *picture)
{
    OpenPicture *opened = g_new0(OpenPicture, 1);
    if (!picture->bytes)
        return opened; /* reported by the reader */
    switch (picture->format) {
    case PICTURE_JPEG: opened->surface = open_jpeg(painter, picture); break;
    case PICTURE_PNG: opened->surface = open_png(picture); break;
    case PICTURE_SVG: opened->drawing = open_svg(picture); break;
    }
    if (opened->surface && cairo_surface_status(opened->surface) != CAIRO_STATUS_SUCCESS) {
        cairo_surface_destroy(opened->surface);
        opened->surface = NULL;
    }
    return opened;
}

static void report_undecodable(const PicturePainter *painter, const Picture *picture)
{
    diagnostics_report(painter->diagnostics, SEVERITY_ERROR, picture->origin,
                       "the picture \"%s\" is damaged and its place stays grey; save it again",
                       "图片“%s”已损坏，版面上留灰块；请重新存一份", picture->file);
}

static const OpenPicture *find_opened(PicturePainter *painter, const Picture *picture)
{
    OpenPicture *opened = g_hash_table_lookup(painter->opened, picture);
    if (opened)
        return opened;
    opened = open_picture(painter, picture);
    g_hash_table_insert(painter->opened, (gpointer)picture, opened);
    if (picture->bytes && !opened->surface && !opened->drawing)
        report_undecodable(painter, picture);
    return opened;
}

static void fill_grey(const PicturePainter *painter, cairo_t *cairo)
{
    if (painter->target == PAINT_PRESS)
        code_colour_use(cairo, (Ink){.black = 200});
    else
        cairo_set_source_rgb(cairo, 0.8, 0.8, 0.8);
    cairo_paint(cairo);
}

static void draw_svg(PicturePainter *painter, cairo_t *cairo, const Picture *picture, RsvgHandle *drawing)
{
    RsvgRectangle whole = {.width = picture->pixel_width, .height = picture->pixel_height};
    if (!rsvg_handle_render_document(drawing, cairo, &whole, NULL))
        report_undecodable(painter, picture);
}

/* From here on the origin is the corner that was the upper left one before the picture was turned; its slot then. */
static Rect turn_slot(cairo_t *cairo, Rect slot, int turns)
{
    double width = length_to_points(slot.width), height = length_to_points(slot.height);
    Rect turned = turns % 2 ? (Rect){slot.x, slot.y, slot.height, slot.width} : slot;
    cairo_translate(cairo, width / 2, height / 2);
    cairo_rotate(cairo, turns * G_PI / 2);
    cairo_translate(cairo, -length_to_points(turned.width) / 2, -length_to_points(turned.height) / 2);
    return turned;
}

/* From here on one unit is a pixel of the picture and its upper left corner is the origin. */
static void move_to_pixels(cairo_t *cairo, const DisplayPicture *picture)
{
    Rect slot = picture->slot;
    cairo_translate(cairo, length_to_points(slot.x), length_to_points(slot.y));
    if (picture->turns != 0)
        slot = turn_slot(cairo, slot, picture->turns);
    cairo_scale(cairo, length_to_points(slot.width) / picture->crop_width,
                length_to_points(slot.height) / picture->crop_height);
    cairo_translate(cairo, -picture->crop_x, -picture->crop_y);
}

static void draw_surface(cairo_t *cairo, cairo_surface_t *surface)
{
    cairo_set_source_surface(cairo, surface, 0, 0);
    cairo_paint(cairo);
}

static void clip_to_slot(cairo_t *cairo, Rect slot)
{
    cairo_rectangle(cairo, length_to_points(slot.x), length_to_points(slot.y), length_to_points(slot.width),
                    length_to_points(slot.height));
    cairo_clip(cairo);
}

void picture_painter_draw(PicturePainter *painter, cairo_t *cairo, const DisplayPicture *picture)
{
    const OpenPicture *opened = find_opened(painter, picture->picture);
    if (picture->slot.width <= 0 || picture->slot.height <= 0)
        return;
    cairo_save(cairo);
    clip_to_slot(cairo, picture->slot);
    if (opened->surface || opened->drawing)
        move_to_pixels(cairo, picture);
    if (opened->surface)
        draw_surface(cairo, opened->surface);
    else if (opened->drawing)
        draw_svg(painter, cairo, picture->picture, opened->drawing);
    else
        fill_grey(painter, cairo);
    cairo_restore(cairo);
}
