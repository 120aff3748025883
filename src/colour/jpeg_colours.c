/* jpeg_colours.c - libjpeg on both sides, its jumps kept inside this file. */
#include "colour/jpeg_colours.h"
#include "colour/picture_colours.h"
#include "colour/plain_colour.h"

#include <stdint.h>
#include <stdio.h>

#include <glib.h>
#include <jpeglib.h>
#include <setjmp.h>
#include <string.h>

enum { QUALITY = 95 };

typedef struct Transcoding {
    struct jpeg_error_mgr errors; /* first: libjpeg knows only this part */
    jmp_buf leave;
    struct jpeg_decompress_struct source;
    struct jpeg_compress_struct target;
    JpegChange change;
    RgbProfile *own; /* of the picture; NULL: sRGB */
    JSAMPLE *read;
    JSAMPLE *written;
} Transcoding;

static void leave_on_error(j_common_ptr info)
{
    longjmp(((Transcoding *)(void *)info->err)->leave, 1);
}

static void keep_quiet(j_common_ptr info)
{
    (void)info;
}

static Transcoding *transcoding_new(JpegChange change)
{
    Transcoding *work = g_new0(Transcoding, 1);
    work->change = change;
    work->source.err = work->target.err = jpeg_std_error(&work->errors);
    work->errors.error_exit = leave_on_error;
    work->errors.output_message = keep_quiet;
    jpeg_create_decompress(&work->source);
    jpeg_create_compress(&work->target);
    return work;
}

static void transcoding_free(Transcoding *work)
{
    jpeg_destroy_decompress(&work->source);
    jpeg_destroy_compress(&work->target);
    rgb_profile_free(work->own);
    g_free(work->read);
    g_free(work->written);
    g_free(work);
}

bool jpeg_has_inks(const unsigned char *jpeg, size_t length)
{
    Transcoding *work = transcoding_new(JPEG_TO_SCREEN);
    bool has_inks = false;
    if (!setjmp(work->leave)) {
        jpeg_mem_src(&work->source, jpeg, length);
        jpeg_read_header(&work->source, TRUE);
        has_inks = work->source.num_components == 4;
    }
    transcoding_free(work);
    return has_inks;
}

static void open_source(Transcoding *work, const unsigned char *jpeg, size_t length)
{
    jpeg_mem_src(&work->source, jpeg, length);
    jpeg_read_header(&work->source, TRUE);
    work->source.out_color_space = work->change == JPEG_TO_SCREEN ? JCS_CMYK : JCS_RGB;
    jpeg_start_decompress(&work->source);
    work->read = g_malloc((size_t)work->source.output_width * 4);
}

static void open_target(Transcoding *work, JpegBytes *result)
{
    bool in_inks = work->change == JPEG_TO_INKS;
    jpeg_mem_dest(&work->target, &result->bytes, &result->length);
    work->target.image_width = work->source.output_width;
    work->target.image_height = work->source.output_height;
    work->target.input_components = in_inks ? 4 : 3;
    work->target.in_color_space = in_inks ? JCS_CMYK : JCS_RGB;
    jpeg_set_defaults(&work->target);
    jpeg_set_quality(&work->target, QUALITY, TRUE);
    work->target.comp_info[0].h_samp_factor = work->target.comp_info[0].v_samp_factor = 1;
    work->target.write_Adobe_marker = FALSE; /* with it some programs take inks for inverted */
    jpeg_start_compress(&work->target, TRUE);
    work->written = g_malloc((size_t)work->source.output_width * 4);
}

void jpeg_row_to_screen(const InkProfile *profile, unsigned char *cmyk, bool is_inverted, unsigned char *rgb,
                        unsigned width)
{
    for (size_t i = 0; is_inverted && i < 4 * (size_t)width; i++)
        cmyk[i] = (unsigned char)(255 - cmyk[i]);
    if (profile)
        ink_profile_show(profile, cmyk, rgb, width);
    else
        plain_colours(cmyk, rgb, width);
}

static void to_srgb(Transcoding *work, unsigned width)
{
    if (work->own)
        rgb_profile_to_screen(work->own, work->read, work->written, width);
    else
        memcpy(work->written, work->read, 3 * (size_t)width);
}

static void convert_row(Transcoding *work, const InkProfile *profile)
{
    unsigned width = work->source.output_width;
    switch (work->change) {
    case JPEG_TO_INKS: ink_profile_convert_from(profile, work->own, work->read, work->written, width); break;
    case JPEG_TO_SCREEN:
        jpeg_row_to_screen(profile, work->read, work->source.saw_Adobe_marker, work->written, width);
        break;
    case JPEG_AS_PRINTED: ink_profile_print_from(profile, work->own, work->read, work->written, width); break;
    case JPEG_TO_SRGB: to_srgb(work, width); break;
    }
}

static void convert_rows(Transcoding *work, const InkProfile *profile)
{
    while (work->source.output_scanline < work->source.output_height) {
        jpeg_read_scanlines(&work->source, &work->read, 1);
        convert_row(work, profile);
        jpeg_write_scanlines(&work->target, &work->written, 1);
    }
    jpeg_finish_compress(&work->target);
    jpeg_finish_decompress(&work->source);
}

bool jpeg_change(const unsigned char *jpeg, size_t length, JpegChange change, const InkProfile *profile,
                 JpegBytes *result)
{
    Transcoding *work = transcoding_new(change);
    bool is_damaged; /* then without */
    if (change != JPEG_TO_SCREEN)
        work->own = jpeg_own_profile((FileBytes){jpeg, length}, &is_damaged);
    if (setjmp(work->leave)) {
        transcoding_free(work);
        *result = (JpegBytes){0}; /* not freed: libjpeg may have moved the buffer without saying so */
        return false;
    }
    open_source(work, jpeg, length);
    open_target(work, result);
    convert_rows(work, profile);
    transcoding_free(work);
    return true;
}
