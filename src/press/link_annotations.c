/* link_annotations.c - completes the annotations that Cairo makes. */
#include "press/link_annotations.h"

static qpdf_oh reference_to_object(qpdf_data document, qpdf_oh page, qpdf_oh annotation)
{
    qpdf_oh reference = qpdf_oh_new_dictionary(document);
    qpdf_oh_replace_key(document, reference, "/Type", qpdf_oh_new_name(document, "/OBJR"));
    qpdf_oh_replace_key(document, reference, "/Pg", page);
    qpdf_oh_replace_key(document, reference, "/Obj", annotation);
    return reference;
}

bool link_annotation_describe(qpdf_data document, qpdf_oh page, int index, const char *words, int parent, qpdf_oh element)
{
    qpdf_oh annotations = qpdf_oh_get_key(document, page, "/Annots");
    if (!qpdf_oh_is_array(document, annotations) || index >= qpdf_oh_get_array_n_items(document, annotations))
        return false;
    qpdf_oh annotation = qpdf_oh_get_array_item(document, annotations, index);
    qpdf_oh_replace_key(document, annotation, "/Contents", qpdf_oh_new_unicode_string(document, words));
    qpdf_oh_replace_key(document, annotation, "/StructParent", qpdf_oh_new_integer(document, parent));
    qpdf_oh_append_item(document, qpdf_oh_get_key(document, element, "/K"), reference_to_object(document, page, annotation));
    return true;
}

static void make_printed(qpdf_data document, qpdf_oh annotations)
{
    enum { PRINT = 4 };
    int count = qpdf_oh_is_array(document, annotations) ? qpdf_oh_get_array_n_items(document, annotations) : 0;
    for (int i = 0; i < count; i++)
        qpdf_oh_replace_key(document, qpdf_oh_get_array_item(document, annotations, i), "/F",
                            qpdf_oh_new_integer(document, PRINT));
}

void annotations_make_printed(qpdf_data document)
{
    int page_count = qpdf_get_num_pages(document);
    for (int i = 0; i < page_count; i++)
        make_printed(document, qpdf_oh_get_key(document, qpdf_get_page_n(document, (size_t)i), "/Annots"));
}
