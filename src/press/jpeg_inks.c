/* jpeg_inks.c - libjpeg on both sides, its jumps kept inside this file. */
#include "press/jpeg_inks.h"

#include <stdint.h>
#include <stdio.h>

#include <glib.h>
#include <jpeglib.h>
#include <setjmp.h>

enum { QUALITY = 95 };

typedef struct Transcoding {
    struct jpeg_error_mgr errors; /* first: libjpeg knows only this part */
    jmp_buf leave;
    struct jpeg_decompress_struct source;
    struct jpeg_compress_struct target;
    JSAMPLE *rgb;
    JSAMPLE *cmyk;
} Transcoding;

static void leave_on_error(j_common_ptr info)
{
    longjmp(((Transcoding *)(void *)info->err)->leave, 1);
}

static void keep_quiet(j_common_ptr info)
{
    (void)info;
}

static void open_source(Transcoding *work, const unsigned char *jpeg, size_t length)
{
    jpeg_mem_src(&work->source, jpeg, length);
    jpeg_read_header(&work->source, TRUE);
    work->source.out_color_space = JCS_RGB;
    jpeg_start_decompress(&work->source);
}

/* No Adobe marker: with it some programs take the inks for inverted. */
static void open_target(Transcoding *work, JpegBytes *result)
{
    jpeg_mem_dest(&work->target, &result->bytes, &result->length);
    work->target.image_width = work->source.output_width;
    work->target.image_height = work->source.output_height;
    work->target.input_components = 4;
    work->target.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&work->target);
    jpeg_set_quality(&work->target, QUALITY, TRUE);
    work->target.write_Adobe_marker = FALSE;
    jpeg_start_compress(&work->target, TRUE);
}

static void convert_rows(Transcoding *work, const InkProfile *profile)
{
    unsigned width = work->source.output_width;
    work->rgb = g_malloc((size_t)width * 3);
    work->cmyk = g_malloc((size_t)width * 4);
    while (work->source.output_scanline < work->source.output_height) {
        jpeg_read_scanlines(&work->source, &work->rgb, 1);
        ink_profile_convert(profile, work->rgb, work->cmyk, width);
        jpeg_write_scanlines(&work->target, &work->cmyk, 1);
    }
    jpeg_finish_compress(&work->target);
    jpeg_finish_decompress(&work->source);
}

static void clean_up(Transcoding *work)
{
    jpeg_destroy_decompress(&work->source);
    jpeg_destroy_compress(&work->target);
    g_free(work->rgb);
    g_free(work->cmyk);
    g_free(work);
}

bool jpeg_to_inks(const unsigned char *jpeg, size_t length, const InkProfile *profile, JpegBytes *result)
{
    Transcoding *work = g_new0(Transcoding, 1);
    work->source.err = work->target.err = jpeg_std_error(&work->errors);
    work->errors.error_exit = leave_on_error;
    work->errors.output_message = keep_quiet;
    jpeg_create_decompress(&work->source);
    jpeg_create_compress(&work->target);
    if (setjmp(work->leave)) {
        clean_up(work);
        *result = (JpegBytes){0}; /* not freed: libjpeg may have moved the buffer without saying so */
        return false;
    }
    open_source(work, jpeg, length);
    open_target(work, result);
    convert_rows(work, profile);
    clean_up(work);
    return true;
}
