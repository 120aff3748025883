/* press_pictures.c - finds RGB pictures and puts CMYK data in their place. */
#include "press/press_pictures.h"
#include "colour/jpeg_colours.h"
#include "press/deflate.h"
#include "press/objects.h"
#include "press/screen_spaces.h"

#include <glib.h>
#include <stdlib.h>

static void set_space(qpdf_data document, qpdf_oh picture, const PressColours *colours)
{
    qpdf_oh dictionary = qpdf_oh_get_dict(document, picture);
    qpdf_oh_replace_key(document, dictionary, "/ColorSpace", qpdf_oh_new_name(document, press_space(colours)));
    qpdf_oh_remove_key(document, dictionary, "/Decode"); /* of inverted inks; the new data are not */
}

static void convert_jpeg(qpdf_data document, qpdf_oh picture, JpegChange change, const PressColours *colours)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    QPDF_ERROR_CODE read = qpdf_oh_get_stream_data(document, picture, qpdf_dl_none, NULL, &bytes, &length);
    JpegBytes converted = {0};
    if (!(read & QPDF_ERRORS) && bytes && jpeg_change(bytes, length, change, colours->profile, &converted)) {
        qpdf_oh_replace_stream_data(document, picture, converted.bytes, converted.length,
                                    qpdf_oh_new_name(document, "/DCTDecode"), qpdf_oh_new_null(document));
        set_space(document, picture, colours);
    }
    free(converted.bytes);
    free(bytes);
}

static size_t integer_of(qpdf_data document, qpdf_oh picture, const char *key)
{
    qpdf_oh value = qpdf_oh_get_key(document, qpdf_oh_get_dict(document, picture), key);
    return (size_t)MAX(qpdf_oh_get_int_value_as_int(document, value), 0);
}

static void convert_pixels(qpdf_data document, qpdf_oh picture, const PressColours *colours)
{
    StreamData rgb;
    size_t count = integer_of(document, picture, "/Width") * integer_of(document, picture, "/Height");
    size_t length = (size_t)press_component_count(colours) * count;
    if (!stream_data_read(document, picture, &rgb))
        return;
    if (integer_of(document, picture, "/BitsPerComponent") == 8 && rgb.length >= 3 * count && count < G_MAXUINT / 4) {
        unsigned char *converted = g_malloc(length);
        press_pixels(colours, rgb.bytes, converted, (unsigned)count);
        stream_data_replace(document, picture, converted, length);
        set_space(document, picture, colours);
        g_free(converted);
    }
    stream_data_free(&rgb);
}

/* The pixels of such a picture are numbers of colours, so only these are converted. */
static bool convert_palette(qpdf_data document, qpdf_oh picture, const PressColours *colours)
{
    qpdf_oh dictionary = qpdf_oh_get_dict(document, picture);
    qpdf_oh space = qpdf_oh_get_key(document, dictionary, "/ColorSpace");
    if (!space_is_palette(document, space))
        return false;
    space = palette_in_inks(document, space, colours);
    if (qpdf_oh_is_array(document, space))
        qpdf_oh_replace_key(document, dictionary, "/ColorSpace", space);
    return true;
}

static void convert_picture(qpdf_data document, qpdf_oh stream, void *context)
{
    const PressColours *colours = context;
    if (!object_has_name(document, stream, "/Subtype", "/Image") || convert_palette(document, stream, colours))
        return;
    bool is_jpeg = object_has_name(document, stream, "/Filter", "/DCTDecode");
    bool has_inks = object_has_name(document, stream, "/ColorSpace", "/DeviceCMYK");
    qpdf_oh space = qpdf_oh_get_key(document, qpdf_oh_get_dict(document, stream), "/ColorSpace");
    if (has_inks && is_jpeg && colours->for_proof)
        convert_jpeg(document, stream, JPEG_TO_SCREEN, colours);
    else if (!space_is_screen(document, space))
        return;
    else if (is_jpeg)
        convert_jpeg(document, stream, colours->for_proof ? JPEG_AS_PRINTED : JPEG_TO_INKS, colours);
    else
        convert_pixels(document, stream, colours);
}

void pictures_convert(qpdf_data document, const PressColours *colours)
{
    for_each_stream(document, convert_picture, (void *)colours);
}
