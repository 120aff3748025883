/* structure_attributes.c - attributes by their owners (ISO 32000-1, 14.8.5). */
#include "press/structure_attributes.h"

#include <glib.h>
#include <string.h>

qpdf_oh rectangle_on_page(qpdf_data document, qpdf_oh page, Rect rect, Length margin)
{
    qpdf_oh media_box = qpdf_oh_get_key(document, page, "/MediaBox");
    double height = qpdf_oh_get_numeric_value(document, qpdf_oh_get_array_item(document, media_box, 3));
    double left = length_to_points(rect.x + margin), top = height - length_to_points(rect.y + margin);
    double sides[] = {left, top - length_to_points(rect.height), left + length_to_points(rect.width), top};
    qpdf_oh array = qpdf_oh_new_array(document);
    for (size_t i = 0; i < G_N_ELEMENTS(sides); i++)
        qpdf_oh_append_item(document, array, qpdf_oh_new_real_from_double(document, sides[i], 2));
    return array;
}

static qpdf_oh attributes_of(qpdf_data document, const char *owner)
{
    qpdf_oh attributes = qpdf_oh_new_dictionary(document);
    qpdf_oh_replace_key(document, attributes, "/O", qpdf_oh_new_name(document, owner));
    return attributes;
}

static void set_name(qpdf_data document, qpdf_oh dictionary, const char *key, const char *name)
{
    qpdf_oh_replace_key(document, dictionary, key, qpdf_oh_new_name(document, name));
}

static void set_attributes(qpdf_data document, qpdf_oh dictionary, qpdf_oh attributes)
{
    qpdf_oh_replace_key(document, dictionary, "/A", attributes);
}

static void set_span(qpdf_data document, qpdf_oh attributes, const char *key, int span)
{
    if (span > 1)
        qpdf_oh_replace_key(document, attributes, key, qpdf_oh_new_integer(document, span));
}

/* Heads of tables stand above their columns. */
static void describe_cell(qpdf_data document, qpdf_oh dictionary, const StructureElement *cell)
{
    bool is_head = strcmp(cell->type, "TH") == 0;
    if (!is_head && cell->row_span <= 1 && cell->column_span <= 1)
        return;
    qpdf_oh attributes = attributes_of(document, "/Table");
    set_span(document, attributes, "/RowSpan", cell->row_span);
    set_span(document, attributes, "/ColSpan", cell->column_span);
    if (is_head)
        set_name(document, attributes, "/Scope", "/Column");
    set_attributes(document, dictionary, attributes);
}

static void describe_list(qpdf_data document, qpdf_oh dictionary, const StructureElement *list)
{
    if (list->numbering == LIST_PLAIN)
        return;
    qpdf_oh attributes = attributes_of(document, "/List");
    set_name(document, attributes, "/ListNumbering", list->numbering == LIST_NUMBERED ? "/Decimal" : "/Disc");
    set_attributes(document, dictionary, attributes);
}

static void describe_figure(qpdf_data document, qpdf_oh dictionary, const StructureElement *figure, Length margin)
{
    qpdf_oh attributes = attributes_of(document, "/Layout");
    qpdf_oh page = qpdf_get_page_n(document, (size_t)figure->page);
    set_name(document, attributes, "/Placement", "/Block");
    qpdf_oh_replace_key(document, attributes, "/BBox", rectangle_on_page(document, page, figure->box, margin));
    set_attributes(document, dictionary, attributes);
}

static void describe_vertical(qpdf_data document, qpdf_oh dictionary)
{
    qpdf_oh attributes = attributes_of(document, "/Layout");
    set_name(document, attributes, "/WritingMode", "/TbRl");
    set_attributes(document, dictionary, attributes);
}

static void set_text(qpdf_data document, qpdf_oh dictionary, const char *key, const char *text)
{
    if (text && *text)
        qpdf_oh_replace_key(document, dictionary, key, qpdf_oh_new_unicode_string(document, text));
}

void structure_attributes_set(qpdf_data document, qpdf_oh dictionary, const StructureElement *element, Length margin)
{
    set_text(document, dictionary, "/Lang", element->lang);
    set_text(document, dictionary, "/Alt", element->alternative);
    set_text(document, dictionary, "/ID", element->id);
    if (strcmp(element->type, "TH") == 0 || strcmp(element->type, "TD") == 0)
        describe_cell(document, dictionary, element);
    else if (strcmp(element->type, "L") == 0)
        describe_list(document, dictionary, element);
    else if (element->page >= 0)
        describe_figure(document, dictionary, element, margin);
    else if (element->is_vertical)
        describe_vertical(document, dictionary);
}
