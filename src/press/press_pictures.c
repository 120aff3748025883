/* press_pictures.c - finds RGB pictures and puts CMYK data in their place. */
#include "press/press_pictures.h"
#include "press/deflate.h"
#include "press/jpeg_inks.h"
#include "press/objects.h"

#include <glib.h>
#include <stdlib.h>

static void set_inks(qpdf_data document, qpdf_oh picture)
{
    qpdf_oh_replace_key(document, qpdf_oh_get_dict(document, picture), "/ColorSpace",
                        qpdf_oh_new_name(document, "/DeviceCMYK"));
}

static void convert_jpeg(qpdf_data document, qpdf_oh picture, const InkProfile *profile)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    QPDF_ERROR_CODE read = qpdf_oh_get_stream_data(document, picture, qpdf_dl_none, NULL, &bytes, &length);
    JpegBytes converted = {0};
    if (!(read & QPDF_ERRORS) && bytes && jpeg_to_inks(bytes, length, profile, &converted)) {
        qpdf_oh_replace_stream_data(document, picture, converted.bytes, converted.length,
                                    qpdf_oh_new_name(document, "/DCTDecode"), qpdf_oh_new_null(document));
        set_inks(document, picture);
    }
    free(converted.bytes);
    free(bytes);
}

static size_t integer_of(qpdf_data document, qpdf_oh picture, const char *key)
{
    qpdf_oh value = qpdf_oh_get_key(document, qpdf_oh_get_dict(document, picture), key);
    return (size_t)MAX(qpdf_oh_get_int_value_as_int(document, value), 0);
}

static void convert_pixels(qpdf_data document, qpdf_oh picture, const InkProfile *profile)
{
    StreamData rgb;
    size_t count = integer_of(document, picture, "/Width") * integer_of(document, picture, "/Height");
    if (!stream_data_read(document, picture, &rgb))
        return;
    if (integer_of(document, picture, "/BitsPerComponent") == 8 && rgb.length >= 3 * count && count < G_MAXUINT / 4) {
        unsigned char *cmyk = g_malloc(4 * count);
        ink_profile_convert(profile, rgb.bytes, cmyk, (unsigned)count);
        stream_data_replace(document, picture, cmyk, 4 * count);
        set_inks(document, picture);
        g_free(cmyk);
    }
    stream_data_free(&rgb);
}

static void convert_picture(qpdf_data document, qpdf_oh stream, void *profile)
{
    if (!object_has_name(document, stream, "/Subtype", "/Image") ||
        !object_has_name(document, stream, "/ColorSpace", "/DeviceRGB"))
        return;
    if (object_has_name(document, stream, "/Filter", "/DCTDecode"))
        convert_jpeg(document, stream, profile);
    else
        convert_pixels(document, stream, profile);
}

void pictures_convert(qpdf_data document, const InkProfile *profile)
{
    for_each_stream(document, convert_picture, (void *)profile);
}
