/* picture_file.c - reads the headers of JPEG (libjpeg), PNG and SVG (librsvg). */
#include "manifest/picture_file.h"
#include "base/jpeg_orientation.h"

#include <librsvg/rsvg.h>
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

enum { MOST_PIXELS = 100000 }; /* on one side; Cairo takes 32767, larger ones are scaled before */

typedef struct PixelSize {
    int width;
    int height;
} PixelSize;

typedef struct JpegErrors {
    struct jpeg_error_mgr manager; /* first: libjpeg knows only this part */
    jmp_buf give_up;
} JpegErrors;

static void jpeg_give_up(j_common_ptr decoder)
{
    longjmp(((JpegErrors *)decoder->err)->give_up, 1);
}

static void jpeg_keep_quiet(j_common_ptr decoder)
{
    (void)decoder;
}

static bool jpeg_size(const FileBytes *bytes, PixelSize *size)
{
    struct jpeg_decompress_struct decoder;
    JpegErrors errors;
    decoder.err = jpeg_std_error(&errors.manager);
    errors.manager.error_exit = jpeg_give_up;
    errors.manager.output_message = jpeg_keep_quiet;
    if (setjmp(errors.give_up)) {
        jpeg_destroy_decompress(&decoder);
        return false;
    }
    jpeg_create_decompress(&decoder);
    jpeg_mem_src(&decoder, bytes->bytes, (unsigned long)bytes->length);
    jpeg_read_header(&decoder, TRUE);
    *size = (PixelSize){(int)decoder.image_width, (int)decoder.image_height};
    jpeg_destroy_decompress(&decoder);
    return true;
}

static int big_endian(const unsigned char *bytes)
{
    return (int)(((unsigned)(bytes[0] & 0x7F) << 24) | ((unsigned)bytes[1] << 16) |
                 ((unsigned)bytes[2] << 8) | bytes[3]);
}

/* A sound file ends with IEND: its length, its name and its checksum are the last 12 bytes. */
static bool png_size(const FileBytes *bytes, PixelSize *size)
{
    const unsigned char *b = bytes->bytes;
    if (bytes->length < 45 || memcmp(b + 12, "IHDR", 4) != 0 ||
        memcmp(b + bytes->length - 8, "IEND", 4) != 0)
        return false;
    *size = (PixelSize){big_endian(b + 16), big_endian(b + 20)};
    return true;
}

/* Without width and height of its own an SVG is as large as its viewBox. */
static bool svg_size_of_handle(RsvgHandle *handle, PixelSize *size)
{
    gdouble width = 0, height = 0;
    gboolean has_width, has_height, has_box;
    RsvgLength unused_width, unused_height;
    RsvgRectangle box;
    if (!rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height)) {
        rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &unused_width, &has_height,
                                             &unused_height, &has_box, &box);
        if (!has_box)
            return false;
        width = box.width;
        height = box.height;
    }
    if (!(width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS))
        return false;
    *size = (PixelSize){(int)fmax(1, round(width)), (int)fmax(1, round(height))};
    return true;
}

static bool svg_size(const FileBytes *bytes, PixelSize *size)
{
    RsvgHandle *handle = rsvg_handle_new_from_data(bytes->bytes, bytes->length, NULL);
    if (!handle)
        return false;
    bool sound = svg_size_of_handle(handle, size);
    g_object_unref(handle);
    return sound;
}

static bool begins_with(const FileBytes *bytes, size_t offset, const char *magic, size_t length)
{
    return bytes->length >= offset + length && memcmp(bytes->bytes + offset, magic, length) == 0;
}

/* XML whose first element within reach is svg; a declaration and comments may stand before it. */
static bool looks_like_svg(const FileBytes *bytes)
{
    gssize reach = (gssize)MIN(bytes->length, 4096);
    const char *text = (const char *)bytes->bytes;
    return g_strstr_len(text, reach, "<svg") != NULL &&
           memchr(text, '<', (size_t)MIN(reach, 64)) != NULL;
}

/* The name of a kind of picture that we do not take. */
static const char *foreign_format(const FileBytes *bytes)
{
    static const struct {
        size_t offset;
        const char *magic;
        size_t length;
        const char *name;
    } formats[] = {
        {0, "GIF8", 4, "GIF"},       {0, "II*\0", 4, "TIFF"}, {0, "MM\0*", 4, "TIFF"},
        {0, "%PDF", 4, "PDF"},       {8, "WEBP", 4, "WebP"},  {0, "BM", 2, "BMP"},
        {0, "8BPS", 4, "Photoshop"}, {4, "ftyp", 4, "HEIF"},  {0, "%!PS", 4, "EPS"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
        if (begins_with(bytes, formats[i].offset, formats[i].magic, formats[i].length))
            return formats[i].name;
    return NULL;
}

static void report_foreign(const Picture *picture, const char *format, Diagnostics *diagnostics)
{
    if (format)
        diagnostics_report(diagnostics, SEVERITY_ERROR, picture->origin,
                           "\"%s\" is a %s file; save it as JPEG, PNG or SVG",
                           "“%s”是 %s 文件；请另存为 JPEG、PNG 或 SVG", picture->file, format);
    else
        diagnostics_report(diagnostics, SEVERITY_ERROR, picture->origin,
                           "\"%s\" is no picture that can be used; save it as JPEG, PNG or SVG",
                           "“%s”不是能用的图片；请另存为 JPEG、PNG 或 SVG", picture->file);
}

typedef struct FormatReader {
    PictureFormat format;
    const char *name;
    bool (*read_size)(const FileBytes *bytes, PixelSize *size);
} FormatReader;

static const FormatReader *find_format_reader(const FileBytes *bytes)
{
    static const FormatReader readers[] = {
        {PICTURE_JPEG, "JPEG", jpeg_size},
        {PICTURE_PNG, "PNG", png_size},
        {PICTURE_SVG, "SVG", svg_size},
    };
    if (begins_with(bytes, 0, "\xFF\xD8\xFF", 3))
        return &readers[0];
    if (begins_with(bytes, 0, "\x89PNG\r\n\x1A\n", 8))
        return &readers[1];
    return looks_like_svg(bytes) ? &readers[2] : NULL;
}

bool picture_identify(Picture *picture, const FileBytes *bytes, Diagnostics *diagnostics)
{
    PixelSize size = {0};
    const FormatReader *reader = find_format_reader(bytes);
    if (!reader) {
        report_foreign(picture, foreign_format(bytes), diagnostics);
        return false;
    }
    bool sound = reader->read_size(bytes, &size) && size.width > 0 && size.height > 0 &&
                 size.width <= MOST_PIXELS && size.height <= MOST_PIXELS;
    if (!sound) {
        diagnostics_report(diagnostics, SEVERITY_ERROR, picture->origin,
                           "the %s file \"%s\" is damaged or cut short; export it again",
                           "%s 文件“%s”已损坏或不完整；请重新导出", reader->name, picture->file);
        return false;
    }
    picture->format = reader->format;
    picture->orientation = reader->format == PICTURE_JPEG ? jpeg_orientation(bytes->bytes, bytes->length) : 1;
    bool lies = orientation_lies_on_its_side(picture->orientation);
    picture->pixel_width = lies ? size.height : size.width;
    picture->pixel_height = lies ? size.width : size.height;
    return true;
}
