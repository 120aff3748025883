/* vertical_fonts.c - /Identity-V and metrics for vertical writing (ISO 32000-1, 9.7.4.3) where Cairo has only horizontal ones. */
#include "press/vertical_fonts.h"
#include "press/composite_font.h"
#include "press/marked_fonts.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static bool has_name(qpdf_data document, qpdf_oh dictionary, const char *key, const char *name)
{
    qpdf_oh value = qpdf_oh_get_key(document, dictionary, key);
    return qpdf_oh_is_name(document, value) && strcmp(qpdf_oh_get_name(document, value), name) == 0;
}

/* The last glyph that has a width in /W [first [widths]]. */
static int last_glyph(qpdf_data document, qpdf_oh descendant)
{
    qpdf_oh widths = qpdf_oh_get_key(document, descendant, "/W");
    int first = qpdf_oh_get_int_value_as_int(document, qpdf_oh_get_array_item(document, widths, 0));
    return first + qpdf_oh_get_array_n_items(document, qpdf_oh_get_array_item(document, widths, 1)) - 1;
}

/*
 * [0 [-1000 0 0 ...]]: a glyph is 1 em long, and its place is that of its own origin, where Cairo put
 * it. Each by itself: of a range for all of them Ghostscript 10 heeds nothing, or even draws nothing.
 */
static qpdf_oh vertical_metrics(qpdf_data document, int last)
{
    GString *metrics = g_string_new("[0 [");
    for (int glyph = 0; glyph <= last; glyph++)
        g_string_append(metrics, "-1000 0 0 ");
    g_string_append(metrics, "]]");
    qpdf_oh array = qpdf_oh_parse(document, metrics->str);
    g_string_free(metrics, TRUE);
    return array;
}

static void set_vertical_metrics(qpdf_data document, qpdf_oh font)
{
    qpdf_oh descendant =
        qpdf_oh_get_array_item(document, qpdf_oh_get_key(document, font, "/DescendantFonts"), 0);
    qpdf_oh_replace_key(document, descendant, "/DW2", qpdf_oh_parse(document, "[0 -1000]"));
    qpdf_oh_replace_key(document, descendant, "/W2", vertical_metrics(document, last_glyph(document, descendant)));
}

static void turn_font(qpdf_data document, qpdf_oh font)
{
    if (has_name(document, font, "/Encoding", "/Identity-H"))
        qpdf_oh_replace_key(document, font, "/Encoding", qpdf_oh_new_name(document, "/Identity-V"));
    else if (!composite_font_from_simple(document, font))
        return;
    set_vertical_metrics(document, font);
}

static void turn_fonts_of_page(qpdf_data document, qpdf_oh page)
{
    unsigned char *content = NULL;
    size_t length = 0;
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (!(qpdf_oh_get_page_content_data(document, page, &content, &length) & QPDF_ERRORS))
        marked_fonts_collect(content, length, "/NonStruct", names);
    free(content);

    qpdf_oh fonts = qpdf_oh_get_key(document, qpdf_oh_get_key(document, page, "/Resources"), "/Font");
    GHashTableIter iterator;
    gpointer name;
    g_hash_table_iter_init(&iterator, names);
    while (g_hash_table_iter_next(&iterator, &name, NULL))
        if (qpdf_oh_has_key(document, fonts, name))
            turn_font(document, qpdf_oh_get_key(document, fonts, name));
    g_hash_table_unref(names);
}

void vertical_fonts_set(qpdf_data document, const DocumentStructure *structure)
{
    for (int i = 0; i < structure->page_count; i++)
        if (structure->pages[i].has_upright)
            turn_fonts_of_page(document, qpdf_get_page_n(document, (size_t)i));
}
