/* picture_painter.c - JPEG, PNG and SVG in their slots, cropped as layout asked. */
#include "render/picture_painter.h"
#include "base/jpeg_orientation.h"
#include "colour/jpeg_colours.h"
#include "colour/picture_colours.h"
#include "render/ink_colour.h"
#include "render/jpeg_decoder.h"
#include "render/picture_orientation.h"
#include "render/png_decoder.h"

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
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture_stored_width(picture), picture_stored_height(picture));
    cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, bytes, byte_count, release, (void *)bytes);
    return surface;
}

/* Browsers turn what stands in an SVG by its Exif data, and it is turned by the drawing already. */
static cairo_surface_t *jpeg_as_it_is(const Picture *picture, bool for_browsers)
{
    if (!for_browsers || picture->orientation <= 1)
        return undecoded_jpeg(picture, picture->bytes, picture->byte_count, NULL);
    unsigned char *upright = g_memdup2(picture->bytes, picture->byte_count);
    jpeg_orientation_forget(upright, picture->byte_count);
    return undecoded_jpeg(picture, upright, picture->byte_count, g_free);
}

/*
 * What is not for the press holds sRGB and grey only: many viewers know no inks, and some heed no
 * profile of a picture.
 */
static cairo_surface_t *jpeg_for_screen(const PicturePainter *painter, const Picture *picture, bool has_own_colours,
                                        bool for_browsers)
{
    JpegBytes shown = {0};
    bool has_inks = jpeg_has_inks(picture->bytes, picture->byte_count);
    if ((has_inks || has_own_colours) && jpeg_change(picture->bytes, picture->byte_count,
                                                     has_inks ? JPEG_TO_SCREEN : JPEG_TO_SRGB, painter->profile, &shown))
        return undecoded_jpeg(picture, shown.bytes, shown.length, free);
    return jpeg_as_it_is(picture, for_browsers);
}

static void report_damaged_profile(const PicturePainter *painter, const Picture *picture)
{
    diagnostics_report(painter->diagnostics, SEVERITY_NOTE, picture->origin,
                       "the colour profile in the picture \"%s\" is damaged and its colours are taken for sRGB; "
                       "save it again as sRGB",
                       "图片“%s”里的色彩描述文件已损坏，颜色按 sRGB 处理；请另存为 sRGB", picture->file);
}

/* For the press the profile stays with the data until press/ makes inks of them. */
static cairo_surface_t *open_jpeg(const PicturePainter *painter, const Picture *picture, bool for_browsers)
{
    bool is_damaged;
    RgbProfile *own = jpeg_own_profile((FileBytes){picture->bytes, picture->byte_count}, &is_damaged);
    bool has_own_colours = own != NULL;
    rgb_profile_free(own);
    if (is_damaged)
        report_damaged_profile(painter, picture);
    switch (painter->target) {
    case PAINT_PRESS: return undecoded_jpeg(picture, picture->bytes, picture->byte_count, NULL);
    case PAINT_DOCUMENT: return jpeg_for_screen(painter, picture, has_own_colours, for_browsers);
    case PAINT_PIXELS: break;
    }
    return jpeg_decode(picture->bytes, picture->byte_count, painter->profile);
}

static cairo_surface_t *open_png(const PicturePainter *painter, const Picture *picture)
{
    bool is_damaged;
    cairo_surface_t *surface = png_decode((FileBytes){picture->bytes, picture->byte_count}, &is_damaged);
    if (is_damaged)
        report_damaged_profile(painter, picture);
    return surface;
}


/* Without a base address the drawing cannot pull in other files. */
static RsvgHandle *open_svg(const Picture *picture)
{
    return rsvg_handle_new_from_data(picture->bytes, picture->byte_count, NULL);
}

static OpenPicture *open_picture(const PicturePainter *painter, const Picture *picture, bool for_browsers)
{
    OpenPicture *opened = g_new0(OpenPicture, 1);
    if (!picture->bytes)
        return opened; /* reported by the reader */
    switch (picture->format) {
    case PICTURE_JPEG: opened->surface = open_jpeg(painter, picture, for_browsers); break;
    case PICTURE_PNG: opened->surface = open_png(painter, picture); break;
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

static const OpenPicture *find_opened(PicturePainter *painter, cairo_t *cairo, const Picture *picture)
{
    OpenPicture *opened = g_hash_table_lookup(painter->opened, picture);
    if (opened)
        return opened;
    opened = open_picture(painter, picture, cairo_surface_get_type(cairo_get_target(cairo)) == CAIRO_SURFACE_TYPE_SVG);
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

static void draw_surface(cairo_t *cairo, cairo_surface_t *surface, const Picture *picture)
{
    picture_stand_upright(cairo, picture);
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
    const OpenPicture *opened = find_opened(painter, cairo, picture->picture);
    if (picture->slot.width <= 0 || picture->slot.height <= 0)
        return;
    cairo_save(cairo);
    clip_to_slot(cairo, picture->slot);
    if (opened->surface || opened->drawing)
        move_to_pixels(cairo, picture);
    if (opened->surface)
        draw_surface(cairo, opened->surface, picture->picture);
    else if (opened->drawing)
        draw_svg(painter, cairo, picture->picture, opened->drawing);
    else
        fill_grey(painter, cairo);
    cairo_restore(cairo);
}
