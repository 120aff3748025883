/* struct_owner.c - from content to the element that owns it, and what is around an element. */
#include "preflight/struct_tree.h"

#include "preflight/object_values.h"
#include "preflight/parent_tree.h"

#include <glib.h>

/* Files are made to be opened, and some to keep a reader busy. */
enum { LONGEST_WAY = 1000, MOST_CLASSES = 100, PAGE_LEVELS = 4 };

/* --- owners ---------------------------------------------------------------------------------------- */

static bool is_root(const CheckedFile *file, const StructTree *tree, qpdf_oh object)
{
    int number = qpdf_oh_get_object_id(file->document, object);
    return has_name(file, object, "/Type", "/StructTreeRoot") ||
           (number != 0 && number == qpdf_oh_get_object_id(file->document, tree->root));
}

/* Whether the parents of an element lead to the root; `nearest` is the first of them that the tree has. */
static bool leads_to_root(const CheckedFile *file, const StructTree *tree, qpdf_oh element, int *nearest)
{
    qpdf_oh at = value_of(file, element, "/P");
    *nearest = NO_ELEMENT;
    for (int step = 0; step < LONGEST_WAY && qpdf_oh_is_dictionary(file->document, at); step++) {
        *nearest = find_struct_element(tree, qpdf_oh_get_object_id(file->document, at));
        if (*nearest != NO_ELEMENT || is_root(file, tree, at))
            return true;
        qpdf_oh above = value_of(file, at, "/P");
        qpdf_oh_release(file->document, at);
        at = above;
    }
    return false;
}

static int element_of(const CheckedFile *file, StructTree *tree, qpdf_oh element)
{
    int known = find_struct_element(tree, qpdf_oh_get_object_id(file->document, element));
    int nearest;
    if (known != NO_ELEMENT)
        return known;
    if (!qpdf_oh_is_dictionary(file->document, element) || !leads_to_root(file, tree, element, &nearest))
        return NO_ELEMENT;
    int added = struct_tree_add(file, tree, qpdf_oh_new_object(file->document, element), nearest);
    tree->outside_count++;
    return added;
}

int struct_parent(const CheckedFile *file, StructTree *tree, qpdf_oh thing)
{
    long long key;
    if (!tree->exists || !integer_value(file, thing, "/StructParent", &key))
        return NO_ELEMENT;
    return element_of(file, tree, parent_tree_value(file, tree->parent_tree, key));
}

qpdf_oh struct_parents(const CheckedFile *file, const StructTree *tree, qpdf_oh stream)
{
    long long key;
    if (!tree->exists || !integer_value(file, stream, "/StructParents", &key))
        return qpdf_oh_new_null(file->document);
    return parent_tree_value(file, tree->parent_tree, key);
}

int struct_content_owner(const CheckedFile *file, StructTree *tree, qpdf_oh parents, long long mcid)
{
    if (mcid < 0 || mcid >= item_count(file, parents))
        return NO_ELEMENT;
    qpdf_oh element = qpdf_oh_get_array_item(file->document, parents, (int)mcid);
    int owner = element_of(file, tree, element);
    qpdf_oh_release(file->document, element);
    return owner;
}

/* --- neighbours ------------------------------------------------------------------------------------ */

static bool only_holds(const StructTree *tree, int element)
{
    StructureRole role = tree->elements[element].mapping.role;
    return role == ROLE_NON_STRUCT || role == ROLE_DIV || role == ROLE_PART;
}

/* The next element that stands for itself: `at`, or within it, or after it and still below `top`. */
static int settle(const StructTree *tree, int top, int at)
{
    const StructElement *elements = tree->elements;
    while (at != NO_ELEMENT && only_holds(tree, at)) {
        int below = elements[at].first_kid;
        while (below == NO_ELEMENT && at != top) {
            below = elements[at].next;
            at = elements[at].parent;
        }
        at = below;
    }
    return at;
}

int first_true_kid(const StructTree *tree, int element)
{
    return settle(tree, element, tree->elements[element].first_kid);
}

int next_true_kid(const StructTree *tree, int element, int kid)
{
    int at = NO_ELEMENT;
    while (at == NO_ELEMENT && kid != element) {
        at = tree->elements[kid].next;
        kid = tree->elements[kid].parent;
    }
    return settle(tree, element, at);
}

int true_parent(const StructTree *tree, int element)
{
    int at = tree->elements[element].parent;
    for (int step = 0; step < LONGEST_WAY && at != NO_ELEMENT && only_holds(tree, at); step++)
        at = tree->elements[at].parent;
    return at;
}

/* --- attributes ------------------------------------------------------------------------------------ */

static qpdf_oh of_object(const CheckedFile *file, qpdf_oh attributes, const char *owner, const char *key)
{
    return has_name(file, attributes, "/O", owner) ? value_of(file, attributes, key)
                                                   : qpdf_oh_new_null(file->document);
}

/* An attribute object, or an array of them with revision numbers between. */
static qpdf_oh of_objects(const CheckedFile *file, qpdf_oh attributes, const char *owner, const char *key)
{
    qpdf_data document = file->document;
    qpdf_oh value = of_object(file, attributes, owner, key);
    int count = item_count(file, attributes);
    for (int i = 0; i < count && qpdf_oh_is_null(document, value); i++) {
        qpdf_oh item = qpdf_oh_get_array_item(document, attributes, i);
        qpdf_oh_release(document, value);
        value = of_object(file, item, owner, key);
        qpdf_oh_release(document, item);
    }
    return value;
}

static qpdf_oh of_class(const CheckedFile *file, const StructTree *tree, qpdf_oh name, const char *owner,
                        const char *key)
{
    if (!qpdf_oh_is_name(file->document, name))
        return qpdf_oh_new_null(file->document);
    qpdf_oh classes = value_of(file, tree->root, "/ClassMap");
    qpdf_oh attributes = value_of(file, classes, qpdf_oh_get_name(file->document, name));
    qpdf_oh value = of_objects(file, attributes, owner, key);
    qpdf_oh_release(file->document, attributes);
    qpdf_oh_release(file->document, classes);
    return value;
}

static qpdf_oh of_classes(const CheckedFile *file, const StructTree *tree, qpdf_oh classes, const char *owner,
                          const char *key)
{
    qpdf_oh value = of_class(file, tree, classes, owner, key);
    int count = MIN(item_count(file, classes), MOST_CLASSES);
    for (int i = 0; i < count && qpdf_oh_is_null(file->document, value); i++) {
        qpdf_oh name = qpdf_oh_get_array_item(file->document, classes, i);
        value = of_class(file, tree, name, owner, key);
        qpdf_oh_release(file->document, name);
    }
    return value;
}

qpdf_oh structure_attribute(const CheckedFile *file, const StructTree *tree, int element, const char *owner,
                            const char *key)
{
    qpdf_oh dictionary = tree->elements[element].dictionary;
    qpdf_oh attributes = value_of(file, dictionary, "/A");
    qpdf_oh value = of_objects(file, attributes, owner, key);
    qpdf_oh_release(file->document, attributes);
    if (!qpdf_oh_is_null(file->document, value))
        return value;
    qpdf_oh classes = value_of(file, dictionary, "/C");
    value = of_classes(file, tree, classes, owner, key);
    qpdf_oh_release(file->document, classes);
    return value;
}

/* The number of the page object that an element names, or one above it; 0: none. */
static int page_object(const CheckedFile *file, const StructTree *tree, int element)
{
    int object = 0;
    for (int i = 0; i < PAGE_LEVELS && element != NO_ELEMENT && object == 0; i++) {
        qpdf_oh page = value_of(file, tree->elements[element].dictionary, "/Pg");
        object = qpdf_oh_get_object_id(file->document, page);
        qpdf_oh_release(file->document, page);
        element = tree->elements[element].parent;
    }
    return object;
}

FaultPlace element_place(const CheckedFile *file, const StructTree *tree, int element)
{
    int page = page_object(file, tree, element);
    int number = page > 0 ? qpdf_find_page_by_id(file->document, page, 0) : -1;
    return (FaultPlace){number >= 0 ? number + 1 : 0, tree->elements[element].object};
}
