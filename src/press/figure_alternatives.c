/* figure_alternatives.c - walks down the structure tree for figures. */
#include "press/figure_alternatives.h"
#include "press/objects.h"

#include <glib.h>

static void collect_figures(qpdf_data document, qpdf_oh element, GArray *figures);

/* /K holds an element, a number of marked content, or a list of them (14.7.2). */
static void collect_from_kids(qpdf_data document, qpdf_oh kids, GArray *figures)
{
    if (qpdf_oh_is_array(document, kids)) {
        int count = qpdf_oh_get_array_n_items(document, kids);
        for (int i = 0; i < count; i++)
            collect_from_kids(document, qpdf_oh_get_array_item(document, kids, i), figures);
    } else if (qpdf_oh_is_dictionary(document, kids)) {
        collect_figures(document, kids, figures);
    }
}

static void collect_figures(qpdf_data document, qpdf_oh element, GArray *figures)
{
    if (object_has_name(document, element, "/S", "/Figure"))
        g_array_append_val(figures, element);
    else
        collect_from_kids(document, qpdf_oh_get_key(document, element, "/K"), figures);
}

void figures_set_alternatives(qpdf_data document, const char *const *texts, int count)
{
    GArray *figures = g_array_new(FALSE, FALSE, sizeof(qpdf_oh));
    qpdf_oh tree = qpdf_oh_get_key(document, qpdf_get_root(document), "/StructTreeRoot");
    if (qpdf_oh_is_dictionary(document, tree))
        collect_figures(document, tree, figures);
    for (int i = 0; i < count && (int)figures->len == count; i++)
        qpdf_oh_replace_key(document, g_array_index(figures, qpdf_oh, i), "/Alt",
                            qpdf_oh_new_unicode_string(document, texts[i]));
    g_array_unref(figures);
}
