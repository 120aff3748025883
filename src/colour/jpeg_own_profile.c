/* jpeg_own_profile.c - the APP2 segments of a JPEG (ICC.1:2010, B.4), put together by libjpeg. */
#include "colour/picture_colours.h"

#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>
#include <setjmp.h>
#include <string.h>

typedef struct Reading {
    struct jpeg_error_mgr errors; /* first: libjpeg knows only this part */
    jmp_buf leave;
    struct jpeg_decompress_struct info;
} Reading;

static void leave_on_error(j_common_ptr info)
{
    longjmp(((Reading *)(void *)info->err)->leave, 1);
}

static void keep_quiet(j_common_ptr info)
{
    (void)info;
}

static bool is_rgb(const struct jpeg_decompress_struct *info)
{
    return info->num_components == 3 && (info->jpeg_color_space == JCS_YCbCr || info->jpeg_color_space == JCS_RGB);
}

static bool begins_a_profile(const struct jpeg_marker_struct *segment)
{
    static const char name[] = "ICC_PROFILE";
    return segment->marker == JPEG_APP0 + 2 && segment->data_length >= sizeof name + 2 &&
           memcmp(segment->data, name, sizeof name) == 0;
}

/* Segments that do not make up a whole profile are a damage that libjpeg does not tell from none. */
static bool has_segments(const struct jpeg_decompress_struct *info)
{
    for (const struct jpeg_marker_struct *segment = info->marker_list; segment; segment = segment->next)
        if (begins_a_profile(segment))
            return true;
    return false;
}

/* The bytes, which the caller gives back with free; NULL: none. */
static JOCTET *read_profile(Reading *reading, FileBytes jpeg, unsigned *length, bool *is_damaged)
{
    JOCTET *icc = NULL;
    jpeg_mem_src(&reading->info, jpeg.bytes, (unsigned long)jpeg.length);
    jpeg_save_markers(&reading->info, JPEG_APP0 + 2, 0xFFFF);
    jpeg_read_header(&reading->info, TRUE);
    if (!is_rgb(&reading->info) || !has_segments(&reading->info))
        return NULL;
    *is_damaged = !jpeg_read_icc_profile(&reading->info, &icc, length);
    return icc;
}

RgbProfile *jpeg_own_profile(FileBytes jpeg, bool *is_damaged)
{
    Reading reading;
    JOCTET *volatile icc = NULL;
    unsigned length = 0;
    *is_damaged = false;
    reading.info.err = jpeg_std_error(&reading.errors);
    reading.errors.error_exit = leave_on_error;
    reading.errors.output_message = keep_quiet;
    jpeg_create_decompress(&reading.info);
    if (!setjmp(reading.leave))
        icc = read_profile(&reading, jpeg, &length, is_damaged);
    jpeg_destroy_decompress(&reading.info);
    RgbProfile *profile = icc ? rgb_profile_new((FileBytes){icc, length}, is_damaged) : NULL;
    free(icc);
    return profile;
}
