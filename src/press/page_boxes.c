/* page_boxes.c - boxes inside the page that Cairo made. */
#include "press/page_boxes.h"

/* A corner of the media box, moved inward. */
static qpdf_oh moved(qpdf_data document, qpdf_oh media_box, int index, Length inward)
{
    double side = qpdf_oh_get_numeric_value(document, qpdf_oh_get_array_item(document, media_box, index));
    double inset = length_to_points(inward);
    return qpdf_oh_new_real_from_double(document, index < 2 ? side + inset : side - inset, 4);
}

static qpdf_oh box_inside(qpdf_data document, qpdf_oh media_box, Length inward)
{
    qpdf_oh box = qpdf_oh_new_array(document);
    for (int i = 0; i < 4; i++)
        qpdf_oh_append_item(document, box, inward ? moved(document, media_box, i, inward)
                                                  : qpdf_oh_get_array_item(document, media_box, i));
    return box;
}

static void set_boxes(qpdf_data document, qpdf_oh page, const PageMargins *margins)
{
    qpdf_oh media_box = qpdf_oh_get_key(document, page, "/MediaBox");
    if (qpdf_oh_get_array_n_items(document, media_box) != 4)
        return;
    qpdf_oh_replace_key(document, page, "/TrimBox", box_inside(document, media_box, margins->margin));
    qpdf_oh_replace_key(document, page, "/BleedBox",
                        box_inside(document, media_box, margins->margin - margins->bleed));
    if (margins->margin > 0 && !margins->shows_margin)
        qpdf_oh_replace_key(document, page, "/CropBox", box_inside(document, media_box, margins->margin));
}

void pages_set_boxes(qpdf_data document, const PageMargins *margins)
{
    int page_count = qpdf_get_num_pages(document);
    for (int i = 0; i < page_count; i++)
        set_boxes(document, qpdf_get_page_n(document, (size_t)i), margins);
}
