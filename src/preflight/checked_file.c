/* checked_file.c - questions about objects that stand any answer. */
#include "preflight/checked_file.h"

#include <string.h>

qpdf_oh value_of(const CheckedFile *file, qpdf_oh object, const char *key)
{
    qpdf_data document = file->document;
    if (qpdf_oh_is_dictionary(document, object))
        return qpdf_oh_get_key(document, object, key);
    if (!qpdf_oh_is_stream(document, object))
        return qpdf_oh_new_null(document);
    qpdf_oh dictionary = qpdf_oh_get_dict(document, object);
    qpdf_oh value = qpdf_oh_get_key(document, dictionary, key);
    qpdf_oh_release(document, dictionary);
    return value;
}

bool has_name(const CheckedFile *file, qpdf_oh object, const char *key, const char *name)
{
    qpdf_oh value = value_of(file, object, key);
    return qpdf_oh_is_name(file->document, value) && strcmp(qpdf_oh_get_name(file->document, value), name) == 0;
}

FaultPlace place_of(const CheckedFile *file, int page, qpdf_oh object)
{
    return (FaultPlace){page, qpdf_oh_get_object_id(file->document, object)};
}

/* /Size may say anything; no file holds more objects than bytes. */
static int object_limit(const CheckedFile *file)
{
    qpdf_oh size = value_of(file, qpdf_get_trailer(file->document), "/Size");
    if (!qpdf_oh_is_integer(file->document, size))
        return 0;
    long long count = qpdf_oh_get_int_value(file->document, size);
    long long most = (long long)(file->bytes.length < 8000000 ? file->bytes.length : 8000000);
    return (int)(count < 0 ? 0 : count > most ? most : count);
}

void visit_objects(CheckedFile *file, ObjectVisit *visit, void *context)
{
    int limit = object_limit(file);
    for (int number = 1; number < limit; number++) {
        qpdf_oh object = qpdf_get_object_by_id(file->document, number, 0);
        if (!qpdf_oh_is_null(file->document, object))
            visit(file, object, number, context);
        qpdf_oh_release(file->document, object);
    }
}
