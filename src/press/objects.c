/* objects.c - walks over a document by libqpdf's C functions. */
#include "press/objects.h"

#include <string.h>

bool object_has_name(qpdf_data document, qpdf_oh object, const char *key, const char *name)
{
    qpdf_oh dictionary = qpdf_oh_is_stream(document, object) ? qpdf_oh_get_dict(document, object) : object;
    if (!qpdf_oh_is_dictionary(document, dictionary))
        return false;
    qpdf_oh value = qpdf_oh_get_key(document, dictionary, key);
    return qpdf_oh_is_name(document, value) && strcmp(qpdf_oh_get_name(document, value), name) == 0;
}

qpdf_oh dictionary_under(qpdf_data document, qpdf_oh parent, const char *key)
{
    qpdf_oh dictionary = qpdf_oh_get_key(document, parent, key);
    if (!qpdf_oh_is_dictionary(document, dictionary)) {
        dictionary = qpdf_oh_new_dictionary(document);
        qpdf_oh_replace_key(document, parent, key, dictionary);
    }
    return dictionary;
}

typedef QPDF_BOOL ObjectTest(qpdf_data document, qpdf_oh object);

static void for_each_object(qpdf_data document, ObjectTest *is_wanted, ObjectVisit *visit, void *context)
{
    qpdf_oh size = qpdf_oh_get_key(document, qpdf_get_trailer(document), "/Size");
    int object_count = qpdf_oh_get_int_value_as_int(document, size);
    for (int number = 1; number < object_count; number++) {
        qpdf_oh object = qpdf_get_object_by_id(document, number, 0);
        if (is_wanted(document, object))
            visit(document, object, context);
        qpdf_oh_release(document, object);
    }
}

void for_each_stream(qpdf_data document, ObjectVisit *visit, void *context)
{
    for_each_object(document, qpdf_oh_is_stream, visit, context);
}

static QPDF_BOOL is_font(qpdf_data document, qpdf_oh object)
{
    return qpdf_oh_is_dictionary(document, object) && object_has_name(document, object, "/Type", "/Font");
}

void for_each_font(qpdf_data document, ObjectVisit *visit, void *context)
{
    for_each_object(document, is_font, visit, context);
}
