/* png_own_profile.c - the chunk iCCP of a PNG (11.3.2.3), unpacked by libpng, its jumps kept inside this file. */
#include "colour/picture_colours.h"

#include <png.h>
#include <string.h>

typedef struct ByteReader {
    const unsigned char *bytes;
    size_t left;
} ByteReader;

static void read_bytes(png_structp reading, png_bytep data, size_t length)
{
    ByteReader *reader = png_get_io_ptr(reading);
    if (length > reader->left)
        png_error(reading, "cut short");
    memcpy(data, reader->bytes, length);
    reader->bytes += length;
    reader->left -= length;
}

static void leave(png_structp reading, png_const_charp message)
{
    (void)message;
    png_longjmp(reading, 1);
}

static void keep_quiet(png_structp reading, png_const_charp message)
{
    (void)reading;
    (void)message;
}

/* What is found belongs to `info`. */
static FileBytes find_profile(png_structp reading, png_infop info)
{
    png_charp name;
    png_bytep icc = NULL;
    png_uint_32 length = 0;
    int method;
    png_read_info(reading, info);
    if (!(png_get_color_type(reading, info) & PNG_COLOR_MASK_COLOR) ||
        !png_get_iCCP(reading, info, &name, &method, &icc, &length))
        return (FileBytes){0};
    return (FileBytes){icc, length};
}

RgbProfile *png_own_profile(FileBytes png, bool *is_damaged)
{
    ByteReader reader = {png.bytes, png.length};
    RgbProfile *volatile profile = NULL;
    *is_damaged = false;
    png_structp reading = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, leave, keep_quiet);
    png_infop info = reading ? png_create_info_struct(reading) : NULL;
    if (info && !setjmp(png_jmpbuf(reading))) {
        png_set_read_fn(reading, &reader, read_bytes);
        FileBytes icc = find_profile(reading, info);
        if (icc.length > 0)
            profile = rgb_profile_new(icc, is_damaged);
    }
    png_destroy_read_struct(&reading, &info, NULL);
    return profile;
}
