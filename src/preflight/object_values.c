/* object_values.c - see object_values.h. */
#include "preflight/object_values.h"

const char *text_of(const CheckedFile *file, qpdf_oh string)
{
    if (!qpdf_oh_is_string(file->document, string))
        return NULL;
    return arena_strdup(file->arena, qpdf_oh_get_utf8_value(file->document, string));
}

const char *text_value(const CheckedFile *file, qpdf_oh object, const char *key)
{
    qpdf_oh value = value_of(file, object, key);
    const char *text = text_of(file, value);
    qpdf_oh_release(file->document, value);
    return text;
}

const char *name_value(const CheckedFile *file, qpdf_oh object, const char *key)
{
    qpdf_oh value = value_of(file, object, key);
    const char *name = NULL;
    if (qpdf_oh_is_name(file->document, value))
        name = arena_strdup(file->arena, qpdf_oh_get_name(file->document, value) + 1);
    qpdf_oh_release(file->document, value);
    return name;
}

bool integer_value(const CheckedFile *file, qpdf_oh object, const char *key, long long *value)
{
    qpdf_oh number = value_of(file, object, key);
    bool is_integer = qpdf_oh_is_integer(file->document, number);
    if (is_integer)
        *value = qpdf_oh_get_int_value(file->document, number);
    qpdf_oh_release(file->document, number);
    return is_integer;
}

bool has_value(const CheckedFile *file, qpdf_oh object, const char *key)
{
    qpdf_oh value = value_of(file, object, key);
    bool is_there = !qpdf_oh_is_null(file->document, value);
    qpdf_oh_release(file->document, value);
    return is_there;
}

bool has_text(const CheckedFile *file, qpdf_oh object, const char *key)
{
    qpdf_oh value = value_of(file, object, key);
    bool is_there = qpdf_oh_is_string(file->document, value) &&
                    *qpdf_oh_get_utf8_value(file->document, value) != '\0';
    qpdf_oh_release(file->document, value);
    return is_there;
}

bool has_true(const CheckedFile *file, qpdf_oh object, const char *key)
{
    qpdf_oh value = value_of(file, object, key);
    bool is_true = qpdf_oh_is_bool(file->document, value) &&
                   qpdf_oh_get_bool_value(file->document, value);
    qpdf_oh_release(file->document, value);
    return is_true;
}
