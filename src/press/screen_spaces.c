/* screen_spaces.c - see screen_spaces.h. */
#include "press/screen_spaces.h"
#include "press/deflate.h"

#include <glib.h>
#include <string.h>

static bool is_named(qpdf_data document, qpdf_oh object, const char *name)
{
    return qpdf_oh_is_name(document, object) && strcmp(qpdf_oh_get_name(document, object), name) == 0;
}

static bool is_array_of(qpdf_data document, qpdf_oh space, const char *family, int least_count)
{
    return qpdf_oh_is_array(document, space) && qpdf_oh_get_array_n_items(document, space) >= least_count &&
           is_named(document, qpdf_oh_get_array_item(document, space, 0), family);
}

static bool has_three_components(qpdf_data document, qpdf_oh icc)
{
    return qpdf_oh_is_stream(document, icc) &&
           qpdf_oh_get_int_value_as_int(document,
                                        qpdf_oh_get_key(document, qpdf_oh_get_dict(document, icc), "/N")) == 3;
}

bool space_is_screen(qpdf_data document, qpdf_oh space)
{
    return is_named(document, space, "/DeviceRGB") || is_array_of(document, space, "/CalRGB", 2) ||
           (is_array_of(document, space, "/ICCBased", 2) &&
            has_three_components(document, qpdf_oh_get_array_item(document, space, 1)));
}

bool space_is_palette(qpdf_data document, qpdf_oh space)
{
    return is_array_of(document, space, "/Indexed", 4) &&
           space_is_screen(document, qpdf_oh_get_array_item(document, space, 1));
}

/* The table of colours: a string or a stream. The caller unrefs it. */
static GByteArray *table_bytes(qpdf_data document, qpdf_oh table)
{
    GByteArray *bytes = g_byte_array_new();
    StreamData data;
    size_t length = 0;
    if (qpdf_oh_is_string(document, table)) {
        const char *string = qpdf_oh_get_binary_string_value(document, table, &length);
        g_byte_array_append(bytes, (const guint8 *)string, (guint)length);
    } else if (stream_data_read(document, table, &data)) {
        g_byte_array_append(bytes, data.bytes, (guint)data.length);
        stream_data_free(&data);
    }
    return bytes;
}

qpdf_oh palette_in_inks(qpdf_data document, qpdf_oh space, const PressColours *colours)
{
    qpdf_oh last = qpdf_oh_get_array_item(document, space, 2), result = qpdf_oh_new_null(document);
    unsigned count = (unsigned)CLAMP(qpdf_oh_get_int_value_as_int(document, last), 0, 255) + 1;
    GByteArray *table = table_bytes(document, qpdf_oh_get_array_item(document, space, 3));
    if (table->len >= 3 * count) {
        unsigned char numbers[256 * 4];
        press_pixels(colours, table->data, numbers, count);
        result = qpdf_oh_new_array(document);
        qpdf_oh_append_item(document, result, qpdf_oh_new_name(document, "/Indexed"));
        qpdf_oh_append_item(document, result, qpdf_oh_new_name(document, press_space(colours)));
        qpdf_oh_append_item(document, result, last);
        qpdf_oh_append_item(document, result,
                            qpdf_oh_new_binary_string(document, (const char *)numbers,
                                                      (size_t)press_component_count(colours) * count));
    }
    g_byte_array_unref(table);
    return result;
}
