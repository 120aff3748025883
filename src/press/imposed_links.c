/* imposed_links.c - annotations move to the sheets, destinations name them. */
#include "press/imposed_links.h"

#include <glib.h>
#include <stdbool.h>

enum { DECIMALS = 3 };

/* By object number of the page. */
typedef struct LinkMover {
    qpdf_data document;
    GHashTable *place_of_page;
} LinkMover;

static const PageOnSheet *find_place(const LinkMover *mover, qpdf_oh page)
{
    if (!qpdf_oh_is_indirect(mover->document, page))
        return NULL;
    return g_hash_table_lookup(mover->place_of_page, GINT_TO_POINTER(qpdf_oh_get_object_id(mover->document, page)));
}

/* --- destinations --------------------------------------------------------------------------------- */

static void replace_number(const LinkMover *mover, qpdf_oh array, int index, double number)
{
    qpdf_oh real = qpdf_oh_new_real_from_double(mover->document, number, DECIMALS);
    qpdf_oh_set_array_item(mover->document, array, index, real);
}

static double number_at(const LinkMover *mover, qpdf_oh array, int index)
{
    return qpdf_oh_get_numeric_value(mover->document, qpdf_oh_get_array_item(mover->document, array, index));
}

/* [page /XYZ left top zoom], which is all that Cairo writes (ISO 32000-1, 12.3.2.2). */
static void follow_destination(const LinkMover *mover, qpdf_oh array)
{
    bool is_place = qpdf_oh_is_array(mover->document, array) && qpdf_oh_get_array_n_items(mover->document, array) == 5;
    const PageOnSheet *place =
        is_place ? find_place(mover, qpdf_oh_get_array_item(mover->document, array, 0)) : NULL;
    if (!place)
        return;
    qpdf_oh_set_array_item(mover->document, array, 0, place->sheet);
    replace_number(mover, array, 2, number_at(mover, array, 2) * place->scale + place->x);
    replace_number(mover, array, 3, number_at(mover, array, 3) * place->scale + place->y);
}

/* A name in its place is found in the catalog. */
static void follow_destination_of(const LinkMover *mover, qpdf_oh owner)
{
    follow_destination(mover, qpdf_oh_get_key(mover->document, owner, "/Dest"));
}

static void follow_outline(const LinkMover *mover, qpdf_oh parent)
{
    qpdf_oh entry = qpdf_oh_get_key(mover->document, parent, "/First");
    while (qpdf_oh_is_dictionary(mover->document, entry)) {
        follow_destination_of(mover, entry);
        follow_outline(mover, entry);
        entry = qpdf_oh_get_key(mover->document, entry, "/Next");
    }
}

/* Names and their destinations in turn, here or in the nodes below. */
static void follow_names(const LinkMover *mover, qpdf_oh node)
{
    qpdf_oh names = qpdf_oh_get_key(mover->document, node, "/Names");
    qpdf_oh kids = qpdf_oh_get_key(mover->document, node, "/Kids");
    if (qpdf_oh_is_array(mover->document, names))
        for (int i = 1; i < qpdf_oh_get_array_n_items(mover->document, names); i += 2)
            follow_destination(mover, qpdf_oh_get_array_item(mover->document, names, i));
    if (qpdf_oh_is_array(mover->document, kids))
        for (int i = 0; i < qpdf_oh_get_array_n_items(mover->document, kids); i++)
            follow_names(mover, qpdf_oh_get_array_item(mover->document, kids, i));
}

static void follow_catalog(const LinkMover *mover)
{
    qpdf_oh catalog = qpdf_get_root(mover->document);
    qpdf_oh outlines = qpdf_oh_get_key(mover->document, catalog, "/Outlines");
    qpdf_oh names = qpdf_oh_get_key(mover->document, catalog, "/Names");
    if (qpdf_oh_is_dictionary(mover->document, outlines))
        follow_outline(mover, outlines);
    if (!qpdf_oh_is_dictionary(mover->document, names))
        return;
    qpdf_oh destinations = qpdf_oh_get_key(mover->document, names, "/Dests");
    if (qpdf_oh_is_dictionary(mover->document, destinations))
        follow_names(mover, destinations);
}

/* --- annotations ---------------------------------------------------------------------------------- */

/* What of the rectangle is not cropped, on the sheet; false for nothing. */
static bool move_rectangle(const LinkMover *mover, const PageOnSheet *place, qpdf_oh rectangle)
{
    double sides[4];
    if (qpdf_oh_get_array_n_items(mover->document, rectangle) != 4)
        return false;
    for (int i = 0; i < 4; i++) {
        double side = number_at(mover, rectangle, i);
        sides[i] = i < 2 ? MAX(side, place->shown[i]) : MIN(side, place->shown[i]);
    }
    for (int i = 0; i < 4; i++)
        replace_number(mover, rectangle, i, sides[i] * place->scale + (i % 2 ? place->y : place->x));
    return sides[0] < sides[2] && sides[1] < sides[3];
}

static qpdf_oh annotations_of(const LinkMover *mover, qpdf_oh sheet)
{
    qpdf_oh annotations = qpdf_oh_get_key(mover->document, sheet, "/Annots");
    if (!qpdf_oh_is_array(mover->document, annotations)) {
        annotations = qpdf_oh_new_array(mover->document);
        qpdf_oh_replace_key(mover->document, sheet, "/Annots", annotations);
    }
    return annotations;
}

static void move_annotations(const LinkMover *mover, const PageOnSheet *place)
{
    qpdf_oh annotations = qpdf_oh_get_key(mover->document, place->page, "/Annots");
    if (!qpdf_oh_is_array(mover->document, annotations))
        return;
    qpdf_oh on_sheet = annotations_of(mover, place->sheet);
    for (int i = 0; i < qpdf_oh_get_array_n_items(mover->document, annotations); i++) {
        qpdf_oh annotation = qpdf_oh_get_array_item(mover->document, annotations, i);
        if (!move_rectangle(mover, place, qpdf_oh_get_key(mover->document, annotation, "/Rect")))
            continue;
        follow_destination_of(mover, annotation);
        qpdf_oh_remove_key(mover->document, annotation, "/StructParent");
        qpdf_oh_remove_key(mover->document, annotation, "/P");
        qpdf_oh_append_item(mover->document, on_sheet, annotation);
    }
}

void links_follow_pages(qpdf_data document, const PageOnSheet *places, int count)
{
    LinkMover mover = {document, g_hash_table_new(NULL, NULL)};
    for (int i = 0; i < count; i++)
        g_hash_table_insert(mover.place_of_page, GINT_TO_POINTER(qpdf_oh_get_object_id(document, places[i].page)),
                            (gpointer)&places[i]);
    follow_catalog(&mover);
    for (int i = 0; i < count; i++)
        move_annotations(&mover, &places[i]);
    g_hash_table_unref(mover.place_of_page);
}
