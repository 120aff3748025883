/* camera_scene.h - photographs as cameras write them, made by the test: turned, with colour profiles. */
#ifndef TYPESET_TESTS_CAMERA_SCENE_H
#define TYPESET_TESTS_CAMERA_SCENE_H

#include "base/arena.h"
#include "base/files.h"

#include <stdio.h>
#include <stdlib.h>

#include <glib.h>
#include <jpeglib.h>
#include <lcms2.h>
#include <png.h>
#include <string.h>

typedef struct Colour {
    unsigned char parts[3];
} Colour;

typedef struct Photograph {
    int width, height;
    Colour (*colour)(int x, int y, const void *about);
    const void *about;
    FileBytes exif; /* left out: none */
    FileBytes icc;
    bool is_grey;
} Photograph;

/* The bytes live in the arena. */
static inline FileBytes kept(Arena *arena, const void *bytes, size_t length)
{
    return (FileBytes){(const unsigned char *)arena_strndup(arena, bytes, length), length};
}

/* A TIFF directory of one entry behind the name of the segment. */
static inline FileBytes exif_of(Arena *arena, int orientation, bool is_big_endian)
{
    static const unsigned char big[] = "Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\0\0\0\0\0\0\0";
    static const unsigned char little[] = "Exif\0\0II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0\0\0\0\0\0\0\0\0";
    unsigned char bytes[32];
    memcpy(bytes, is_big_endian ? big : little, sizeof bytes);
    bytes[is_big_endian ? 25 : 24] = (unsigned char)orientation;
    return kept(arena, bytes, sizeof bytes);
}

static inline void write_rows(struct jpeg_compress_struct *info, const Photograph *photograph)
{
    for (int y = 0; y < photograph->height; y++) {
        unsigned char row[3 * 256];
        unsigned char *rows[] = {row};
        for (int x = 0; x < photograph->width; x++)
            memcpy(row + (photograph->is_grey ? 1 : 3) * x, photograph->colour(x, y, photograph->about).parts,
                   photograph->is_grey ? 1 : 3);
        jpeg_write_scanlines(info, rows, 1);
    }
}

static inline FileBytes jpeg_of(Arena *arena, const Photograph *photograph)
{
    struct jpeg_compress_struct info;
    struct jpeg_error_mgr errors;
    unsigned char *bytes = NULL;
    unsigned long length = 0;
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &bytes, &length);
    info.image_width = (JDIMENSION)photograph->width;
    info.image_height = (JDIMENSION)photograph->height;
    info.input_components = photograph->is_grey ? 1 : 3;
    info.in_color_space = photograph->is_grey ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 100, TRUE);
    info.comp_info[0].h_samp_factor = info.comp_info[0].v_samp_factor = 1;
    jpeg_start_compress(&info, TRUE);
    if (photograph->exif.length > 0)
        jpeg_write_marker(&info, JPEG_APP0 + 1, photograph->exif.bytes, (unsigned)photograph->exif.length);
    if (photograph->icc.length > 0)
        jpeg_write_icc_profile(&info, photograph->icc.bytes, (unsigned)photograph->icc.length);
    write_rows(&info, photograph);
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    FileBytes result = kept(arena, bytes, length);
    free(bytes);
    return result;
}

/* Red, green, blue, one patch of it; `alpha` under 255: with transparency. */
static inline FileBytes png_of(Arena *arena, Colour colour, int alpha, FileBytes icc)
{
    char *bytes = NULL;
    size_t length = 0;
    FILE *file = open_memstream(&bytes, &length);
    png_structp writing = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(writing);
    unsigned char pixel[] = {colour.parts[0], colour.parts[1], colour.parts[2], (unsigned char)alpha};
    png_init_io(writing, file);
    png_set_IHDR(writing, info, 1, 1, 8, alpha < 255 ? PNG_COLOR_TYPE_RGBA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_iCCP(writing, info, "camera", PNG_COMPRESSION_TYPE_BASE, icc.bytes, (png_uint_32)icc.length);
    png_write_info(writing, info);
    png_write_row(writing, pixel);
    png_write_end(writing, info);
    png_destroy_write_struct(&writing, &info);
    fclose(file);
    FileBytes result = kept(arena, bytes, length);
    free(bytes);
    return result;
}

static inline FileBytes bytes_of_profile(Arena *arena, cmsHPROFILE profile)
{
    cmsUInt32Number length = 0;
    cmsSaveProfileToMem(profile, NULL, &length);
    unsigned char *bytes = g_malloc(length);
    cmsSaveProfileToMem(profile, bytes, &length);
    cmsCloseProfile(profile);
    FileBytes result = kept(arena, bytes, length);
    g_free(bytes);
    return result;
}

static inline FileBytes profile_of(Arena *arena, const cmsCIExyYTRIPLE *primaries, cmsToneCurve *curve)
{
    static const cmsCIExyY d65 = {0.3127, 0.3290, 1};
    cmsToneCurve *curves[] = {curve, curve, curve};
    FileBytes result = bytes_of_profile(arena, cmsCreateRGBProfile(&d65, primaries, curves));
    cmsFreeToneCurve(curve);
    return result;
}

static inline cmsToneCurve *curve_of_srgb(void)
{
    const cmsFloat64Number numbers[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    return cmsBuildParametricToneCurve(NULL, 4, numbers);
}

/* What telephones write. */
static inline FileBytes display_p3(Arena *arena)
{
    static const cmsCIExyYTRIPLE primaries = {{0.680, 0.320, 1}, {0.265, 0.690, 1}, {0.150, 0.060, 1}};
    return profile_of(arena, &primaries, curve_of_srgb());
}

/* What cameras write when they are asked for a large range of colours. */
static inline FileBytes adobe_rgb(Arena *arena)
{
    static const cmsCIExyYTRIPLE primaries = {{0.64, 0.33, 1}, {0.21, 0.71, 1}, {0.15, 0.06, 1}};
    return profile_of(arena, &primaries, cmsBuildGamma(NULL, 563 / 256.0));
}

static inline FileBytes srgb(Arena *arena)
{
    static const cmsCIExyYTRIPLE primaries = {{0.64, 0.33, 1}, {0.30, 0.60, 1}, {0.15, 0.06, 1}};
    return profile_of(arena, &primaries, curve_of_srgb());
}

#endif
