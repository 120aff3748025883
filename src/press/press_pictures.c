/* press_pictures.c - finds RGB pictures and puts CMYK data in their place. */
#include "press/press_pictures.h"
#include "press/deflate.h"
#include "press/jpeg_jobs.h"
#include "press/objects.h"
#include "press/screen_spaces.h"

#include <glib.h>

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
        qpdf_oh_replace_key(document, qpdf_oh_get_dict(document, picture), "/ColorSpace",
                            qpdf_oh_new_name(document, press_space(colours)));
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

typedef struct PictureConversion {
    const PressColours *colours;
    JpegJobs *jpegs;
} PictureConversion;

static void convert_picture(qpdf_data document, qpdf_oh stream, void *context)
{
    const PictureConversion *work = context;
    if (!object_has_name(document, stream, "/Subtype", "/Image") || convert_palette(document, stream, work->colours))
        return;
    bool is_jpeg = object_has_name(document, stream, "/Filter", "/DCTDecode");
    bool has_inks = object_has_name(document, stream, "/ColorSpace", "/DeviceCMYK");
    bool for_proof = work->colours->for_proof;
    qpdf_oh space = qpdf_oh_get_key(document, qpdf_oh_get_dict(document, stream), "/ColorSpace");
    if (has_inks && is_jpeg && for_proof)
        jpeg_jobs_add(work->jpegs, stream, JPEG_TO_SCREEN);
    else if (!space_is_screen(document, space))
        return;
    else if (is_jpeg)
        jpeg_jobs_add(work->jpegs, stream, for_proof ? JPEG_AS_PRINTED : JPEG_TO_INKS);
    else
        convert_pixels(document, stream, work->colours);
}

void pictures_convert(qpdf_data document, const PressColours *colours)
{
    PictureConversion work = {colours, jpeg_jobs_new(document, colours)};
    for_each_stream(document, convert_picture, &work);
    jpeg_jobs_finish(work.jpegs);
}
