/* page_labels.c - labels as ranges of numbers (ISO 32000-1, 12.4.2), which have to begin with the first page. */
#include "press/page_labels.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* "4-5" is the number 5 after "4-"; without a number of its own a label is all prefix. */
typedef struct LabelParts {
    const char *text;
    int prefix_length;
    int number; /* 0: none */
} LabelParts;

static LabelParts label_parts(const char *label)
{
    enum { MOST_DIGITS = 9 };
    int length = (int)strlen(label), start = length;
    while (start > 0 && length - start < MOST_DIGITS && g_ascii_isdigit(label[start - 1]))
        start--;
    while (label[start] == '0') /* a number does not begin with it */
        start++;
    return (LabelParts){label, start, (int)g_ascii_strtoll(label + start, NULL, 10)};
}

static bool goes_on(const LabelParts *range, int pages, const LabelParts *label)
{
    return range->number && label->number == range->number + pages && label->prefix_length == range->prefix_length &&
           strncmp(range->text, label->text, (size_t)range->prefix_length) == 0;
}

static qpdf_oh label_dictionary(qpdf_data document, const LabelParts *label)
{
    qpdf_oh dictionary = qpdf_oh_new_dictionary(document);
    if (label->number) {
        qpdf_oh_replace_key(document, dictionary, "/S", qpdf_oh_new_name(document, "/D"));
        qpdf_oh_replace_key(document, dictionary, "/St", qpdf_oh_new_integer(document, label->number));
    }
    if (label->prefix_length) {
        gchar *prefix = g_strndup(label->text, (gsize)label->prefix_length);
        qpdf_oh_replace_key(document, dictionary, "/P", qpdf_oh_new_unicode_string(document, prefix));
        g_free(prefix);
    }
    return dictionary;
}

void page_labels_set(qpdf_data document, const char *const *labels, int count)
{
    qpdf_oh numbers = qpdf_oh_new_array(document), tree = qpdf_oh_new_dictionary(document);
    LabelParts range = {0};
    int first = 0;
    for (int i = 0; i < count; i++) {
        LabelParts label = label_parts(labels[i]);
        if (i > 0 && goes_on(&range, i - first, &label))
            continue;
        range = label;
        first = i;
        qpdf_oh_append_item(document, numbers, qpdf_oh_new_integer(document, i));
        qpdf_oh_append_item(document, numbers, label_dictionary(document, &label));
    }
    qpdf_oh_replace_key(document, tree, "/Nums", numbers);
    qpdf_oh_replace_key(document, qpdf_get_root(document), "/PageLabels", tree);
}
