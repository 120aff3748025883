/* cmyk_pictures.c - finds inverted CMYK JPEG pictures and adds what Cairo left out. */
#include "press/cmyk_pictures.h"
#include "press/objects.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static bool is_cmyk_jpeg(qpdf_data document, qpdf_oh object)
{
    return object_has_name(document, object, "/ColorSpace", "/DeviceCMYK") &&
           object_has_name(document, object, "/Filter", "/DCTDecode") &&
           !qpdf_oh_has_key(document, qpdf_oh_get_dict(document, object), "/Decode");
}

/* The APP14 segment "Adobe", looked for among the segments before the scan (ITU-T T.81, B.1). */
static bool has_adobe_marker(const unsigned char *jpeg, size_t length)
{
    size_t at = 2;
    while (at + 9 <= length && jpeg[at] == 0xFF && jpeg[at + 1] != 0xDA) {
        if (jpeg[at + 1] == 0xEE && memcmp(jpeg + at + 4, "Adobe", 5) == 0)
            return true;
        at += 2 + ((size_t)jpeg[at + 2] << 8 | jpeg[at + 3]);
    }
    return false;
}

static bool is_inverted(qpdf_data document, qpdf_oh picture)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    QPDF_ERROR_CODE read =
        qpdf_oh_get_stream_data(document, picture, qpdf_dl_none, NULL, &bytes, &length);
    bool inverted = !(read & QPDF_ERRORS) && bytes && has_adobe_marker(bytes, length);
    free(bytes);
    return inverted;
}

static void turn_round(qpdf_data document, qpdf_oh object, void *unused)
{
    (void)unused;
    if (is_cmyk_jpeg(document, object) && is_inverted(document, object))
        qpdf_oh_replace_key(document, qpdf_oh_get_dict(document, object), "/Decode",
                            qpdf_oh_parse(document, "[1 0 1 0 1 0 1 0]"));
}

void cmyk_pictures_turn_round(qpdf_data document)
{
    for_each_stream(document, turn_round, NULL);
}
