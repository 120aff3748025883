/* glyph_maps.c - looks at the fonts that pages and what they paint have. */
#include "press/glyph_maps.h"

#include "press/objects.h"

static void complete_font(qpdf_data document, qpdf_oh font)
{
    qpdf_oh descendants = qpdf_oh_get_key(document, font, "/DescendantFonts");
    if (!qpdf_oh_is_array(document, descendants) || qpdf_oh_get_array_n_items(document, descendants) == 0)
        return;
    qpdf_oh descendant = qpdf_oh_get_array_item(document, descendants, 0);
    if (object_has_name(document, descendant, "/Subtype", "/CIDFontType2") &&
        !qpdf_oh_has_key(document, descendant, "/CIDToGIDMap"))
        qpdf_oh_replace_key(document, descendant, "/CIDToGIDMap", qpdf_oh_new_name(document, "/Identity"));
}

static void complete_fonts(qpdf_data document, qpdf_oh resources)
{
    if (!qpdf_oh_is_dictionary(document, resources))
        return;
    qpdf_oh fonts = qpdf_oh_get_key(document, resources, "/Font");
    if (!qpdf_oh_is_dictionary(document, fonts))
        return;
    qpdf_oh_begin_dict_key_iter(document, fonts);
    while (qpdf_oh_dict_more_keys(document))
        complete_font(document, qpdf_oh_get_key(document, fonts, qpdf_oh_dict_next_key(document)));
}

static void complete_form(qpdf_data document, qpdf_oh stream, void *unused)
{
    (void)unused;
    if (object_has_name(document, stream, "/Subtype", "/Form"))
        complete_fonts(document, qpdf_oh_get_key(document, qpdf_oh_get_dict(document, stream), "/Resources"));
}

void glyph_maps_complete(qpdf_data document)
{
    int page_count = qpdf_get_num_pages(document);
    for (int i = 0; i < page_count; i++)
        complete_fonts(document, qpdf_oh_get_key(document, qpdf_get_page_n(document, (size_t)i), "/Resources"));
    for_each_stream(document, complete_form, NULL);
}
