/* pdf_values.c - see pdf_values.h. */
#include "preflight/pdf_values.h"

#include <stdlib.h>
#include <string.h>

int item_count(const CheckedFile *file, qpdf_oh array)
{
    return qpdf_oh_is_array(file->document, array)
               ? qpdf_oh_get_array_n_items(file->document, array)
               : 0;
}

qpdf_oh item_of(const CheckedFile *file, qpdf_oh array, int index)
{
    if (index < 0 || index >= item_count(file, array))
        return qpdf_oh_new_null(file->document);
    return qpdf_oh_get_array_item(file->document, array, index);
}

bool is_name(const CheckedFile *file, qpdf_oh object, const char *name)
{
    return qpdf_oh_is_name(file->document, object) &&
           strcmp(qpdf_oh_get_name(file->document, object), name) == 0;
}

bool is_name_of(const CheckedFile *file, qpdf_oh object, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_name(file, object, names[i]))
            return true;
    return false;
}

gchar *name_text(const CheckedFile *file, qpdf_oh object)
{
    return g_strdup(
        qpdf_oh_is_name(file->document, object) ? qpdf_oh_get_name(file->document, object) : "");
}

bool has_key(const CheckedFile *file, qpdf_oh object, const char *key)
{
    return !qpdf_oh_is_null(file->document, value_of(file, object, key));
}

double number_of(const CheckedFile *file, qpdf_oh object, double otherwise)
{
    return qpdf_oh_is_number(file->document, object)
               ? qpdf_oh_get_numeric_value(file->document, object)
               : otherwise;
}

bool is_true(const CheckedFile *file, qpdf_oh object)
{
    return qpdf_oh_is_bool(file->document, object) &&
           qpdf_oh_get_bool_value(file->document, object);
}

bool is_plain_dictionary(const CheckedFile *file, qpdf_oh object)
{
    return qpdf_oh_is_dictionary(file->document, object) &&
           !qpdf_oh_is_stream(file->document, object);
}

bool is_dictionary_or_stream(const CheckedFile *file, qpdf_oh object)
{
    return qpdf_oh_is_dictionary(file->document, object) ||
           qpdf_oh_is_stream(file->document, object);
}

GPtrArray *keys_of(const CheckedFile *file, qpdf_oh object)
{
    qpdf_data document = file->document;
    GPtrArray *keys = g_ptr_array_new_with_free_func(g_free);
    if (!is_dictionary_or_stream(file, object))
        return keys;
    qpdf_oh dictionary =
        qpdf_oh_is_stream(document, object) ? qpdf_oh_get_dict(document, object) : object;
    for (qpdf_oh_begin_dict_key_iter(document, dictionary); qpdf_oh_dict_more_keys(document);)
        g_ptr_array_add(keys, g_strdup(qpdf_oh_dict_next_key(document)));
    return keys;
}

static bool read_stream(const CheckedFile *file, qpdf_oh stream,
                        enum qpdf_stream_decode_level_e level, StreamBytes *bytes)
{
    QPDF_BOOL unpacked = QPDF_FALSE;
    *bytes = (StreamBytes){NULL, 0};
    if (!qpdf_oh_is_stream(file->document, stream))
        return false;
    if (qpdf_oh_get_stream_data(file->document, stream, level, &unpacked, &bytes->start,
                                &bytes->length) &
        QPDF_ERRORS)
        return false;
    return bytes->start != NULL && (level == qpdf_dl_none || unpacked);
}

bool stream_bytes(const CheckedFile *file, qpdf_oh stream, StreamBytes *bytes)
{
    if (read_stream(file, stream, qpdf_dl_all, bytes))
        return true;
    free(bytes->start);
    bytes->start = NULL;
    return false;
}

bool stream_raw_bytes(const CheckedFile *file, qpdf_oh stream, StreamBytes *bytes)
{
    return read_stream(file, stream, qpdf_dl_none, bytes);
}

bool is_seen_first(GHashTable *seen, const CheckedFile *file, qpdf_oh object)
{
    int number = qpdf_oh_get_object_id(file->document, object);
    return number == 0 || g_hash_table_add(seen, GINT_TO_POINTER(number));
}
