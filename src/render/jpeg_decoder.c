/* jpeg_decoder.c - libjpeg with its jumps kept inside this file. */
#include "render/jpeg_decoder.h"
#include "colour/jpeg_colours.h"
#include "colour/picture_colours.h"
#include "render/screen_pixels.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include <glib.h>
#include <jpeglib.h>
#include <setjmp.h>
#include <string.h>

typedef struct JpegErrors {
    struct jpeg_error_mgr manager; /* first: libjpeg knows only this part */
    jmp_buf leave;
} JpegErrors;

static void leave_on_error(j_common_ptr info)
{
    JpegErrors *errors = (JpegErrors *)info->err;
    longjmp(errors->leave, 1);
}

static void keep_quiet(j_common_ptr info)
{
    (void)info;
}

/* What the samples of a picture mean; NULL: plain colours of inks, sRGB. */
typedef struct Meaning {
    const InkProfile *inks;
    RgbProfile *own;
} Meaning;

/* Turns a row of CMYK samples into Cairo's 32-bit pixels, in place: both take four bytes. */
static void convert_cmyk_row(unsigned char *row, unsigned width, bool inverted, const InkProfile *profile)
{
    enum { SOME = 256 };
    unsigned char rgb[3 * SOME];
    for (unsigned done = 0; done < width; done += SOME) {
        unsigned count = MIN(width - done, SOME);
        jpeg_row_to_screen(profile, row + 4 * (size_t)done, inverted, rgb, count);
        for (unsigned i = 0; i < count; i++) {
            uint32_t pixel = (uint32_t)rgb[3 * i] << 16 | (uint32_t)rgb[3 * i + 1] << 8 | rgb[3 * i + 2];
            memcpy(row + 4 * (size_t)(done + i), &pixel, 4);
        }
    }
}

static void read_rows(struct jpeg_decompress_struct *info, cairo_surface_t *surface, Meaning meaning)
{
    unsigned char *pixels = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface);
    while (info->output_scanline < info->output_height) {
        JSAMPROW row = pixels + (size_t)info->output_scanline * (size_t)stride;
        jpeg_read_scanlines(info, &row, 1);
        if (info->out_color_space == JCS_CMYK)
            convert_cmyk_row(row, info->output_width, info->saw_Adobe_marker, meaning.inks);
        else if (meaning.own)
            pixels_to_screen(meaning.own, row, info->output_width);
    }
    cairo_surface_mark_dirty(surface);
}

static void choose_pixel_layout(struct jpeg_decompress_struct *info)
{
    bool inks = info->jpeg_color_space == JCS_CMYK || info->jpeg_color_space == JCS_YCCK;
    if (inks)
        info->out_color_space = JCS_CMYK;
    else
        info->out_color_space = G_BYTE_ORDER == G_LITTLE_ENDIAN ? JCS_EXT_BGRX : JCS_EXT_XRGB;
}

cairo_surface_t *jpeg_decode(const unsigned char *bytes, size_t byte_count, const InkProfile *profile)
{
    struct jpeg_decompress_struct info;
    JpegErrors errors;
    bool is_damaged; /* then without; picture_painter.c says so */
    const Meaning meaning = {profile, jpeg_own_profile((FileBytes){bytes, byte_count}, &is_damaged)};
    cairo_surface_t *volatile surface = NULL;
    info.err = jpeg_std_error(&errors.manager);
    errors.manager.error_exit = leave_on_error;
    errors.manager.output_message = keep_quiet;
    if (setjmp(errors.leave)) {
        jpeg_destroy_decompress(&info);
        cairo_surface_destroy(surface);
        rgb_profile_free(meaning.own);
        return NULL;
    }
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, bytes, byte_count);
    jpeg_read_header(&info, TRUE);
    choose_pixel_layout(&info);
    jpeg_start_decompress(&info);
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)info.output_width, (int)info.output_height);
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
        longjmp(errors.leave, 1);
    read_rows(&info, surface, meaning);
    jpeg_finish_decompress(&info);
    jpeg_destroy_decompress(&info);
    rgb_profile_free(meaning.own);
    return surface;
}
