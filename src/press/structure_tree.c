/* structure_tree.c - elements become objects, from the root downward; what pages need to find them is collected on the way. */
#include "press/structure_tree.h"

#include "press/link_annotations.h"
#include "press/structure_attributes.h"
#include "structure/element_types.h"

#include <glib.h>
#include <string.h>

/* Objects by page and number of a mark. */
typedef struct MarkedPage {
    qpdf_oh page;
    qpdf_oh *parents;                  /* of each number: the object of its element, */
    const StructureElement **elements; /* and that itself; NULL: it is not read */
} MarkedPage;

typedef struct TreeWriter {
    qpdf_data document;
    const DocumentStructure *structure;
    const NumberedPage *numbers;
    Length margin;
    MarkedPage *pages;
    qpdf_oh names;       /* of notes: name, object, name, object ... */
    qpdf_oh parent_tree; /* number, object or array, number ... */
    int next_parent;
} TreeWriter;

static void set_key(const TreeWriter *writer, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
    qpdf_oh_replace_key(writer->document, dictionary, key, value);
}

static qpdf_oh name_of(const TreeWriter *writer, const char *plain)
{
    char name[64];
    g_snprintf(name, sizeof name, "/%s", plain);
    return qpdf_oh_new_name(writer->document, name);
}

/* --- elements ------------------------------------------------------------------------------------- */

/* The page that an element names: marks of it are plain numbers. */
static int first_page(const StructureElement *element)
{
    for (int i = 0; i < element->kid_count; i++)
        if (!element->kids[i].element)
            return element->kids[i].page;
    return -1;
}

static void add_to_list(const TreeWriter *writer, qpdf_oh list, qpdf_oh item)
{
    qpdf_oh_append_item(writer->document, list, item);
    qpdf_oh_release(writer->document, item);
}

static qpdf_oh mark_on_page(TreeWriter *writer, int page, int number, int own_page)
{
    qpdf_oh plain = qpdf_oh_new_integer(writer->document, number);
    if (page == own_page)
        return plain;
    qpdf_oh reference = qpdf_oh_new_dictionary(writer->document);
    set_key(writer, reference, "/Type", name_of(writer, "MCR"));
    set_key(writer, reference, "/Pg", writer->pages[page].page);
    set_key(writer, reference, "/MCID", plain);
    return reference;
}

static void write_mark(TreeWriter *writer, const StructureElement *element, const StructureKid *kid, qpdf_oh object,
                       qpdf_oh kids)
{
    MarkNumbers numbers = writer->numbers[kid->page].marks[kid->mark];
    for (int number = numbers.first; number < numbers.first + numbers.count; number++) {
        writer->pages[kid->page].parents[number] = object;
        writer->pages[kid->page].elements[number] = element;
        add_to_list(writer, kids, mark_on_page(writer, kid->page, number, first_page(element)));
    }
}

static qpdf_oh write_element(TreeWriter *writer, const StructureElement *element, qpdf_oh parent);

/* One kid stands by itself, but for links: to those their annotation is added. */
static void write_kids(TreeWriter *writer, const StructureElement *element, qpdf_oh object)
{
    qpdf_oh kids = qpdf_oh_new_array(writer->document);
    for (int i = 0; i < element->kid_count; i++) {
        const StructureKid *kid = &element->kids[i];
        if (kid->element)
            qpdf_oh_append_item(writer->document, kids, write_element(writer, kid->element, object));
        else
            write_mark(writer, element, kid, object, kids);
    }
    if (first_page(element) >= 0)
        set_key(writer, object, "/Pg", writer->pages[first_page(element)].page);
    bool is_single = qpdf_oh_get_array_n_items(writer->document, kids) == 1 && !element->link;
    set_key(writer, object, "/K", is_single ? qpdf_oh_get_array_item(writer->document, kids, 0) : kids);
}

static void remember_name(TreeWriter *writer, const StructureElement *element, qpdf_oh object)
{
    if (!element->id)
        return;
    qpdf_oh_append_item(writer->document, writer->names, qpdf_oh_new_string(writer->document, element->id));
    qpdf_oh_append_item(writer->document, writer->names, object);
}

static qpdf_oh write_element(TreeWriter *writer, const StructureElement *element, qpdf_oh parent)
{
    qpdf_oh object = qpdf_make_indirect_object(writer->document, qpdf_oh_new_dictionary(writer->document));
    set_key(writer, object, "/S", name_of(writer, element->type));
    set_key(writer, object, "/P", parent);
    structure_attributes_set(writer->document, object, element, writer->margin);
    remember_name(writer, element, object);
    write_kids(writer, element, object);
    return object;
}

/* --- what leads from pages to elements ------------------------------------------------------------ */

static void add_parent(TreeWriter *writer, qpdf_oh value)
{
    qpdf_oh_append_item(writer->document, writer->parent_tree, qpdf_oh_new_integer(writer->document, writer->next_parent++));
    qpdf_oh_append_item(writer->document, writer->parent_tree, value);
}

static void write_parents_of_page(TreeWriter *writer, int page)
{
    const MarkedPage *marked = &writer->pages[page];
    qpdf_oh parents = qpdf_oh_new_array(writer->document);
    for (int mark = 0; mark < writer->numbers[page].total; mark++)
        qpdf_oh_append_item(writer->document, parents,
                            marked->elements[mark] ? marked->parents[mark] : qpdf_oh_new_null(writer->document));
    add_parent(writer, qpdf_make_indirect_object(writer->document, parents));
}

/* Cairo writes annotations in the order of the links on the page; the two belong together. */
static void write_links_of_page(TreeWriter *writer, int page)
{
    const MarkedPage *marked = &writer->pages[page];
    int annotation = 0;
    for (int mark = 0; mark < writer->numbers[page].total; mark++) {
        const StructureElement *element = marked->elements[mark];
        if (!element || !element->link || (mark > 0 && marked->elements[mark - 1] == element))
            continue;
        if (link_annotation_describe(writer->document, marked->page, annotation++, element->link, writer->next_parent,
                                     marked->parents[mark]))
            add_parent(writer, marked->parents[mark]);
    }
    if (annotation > 0)
        set_key(writer, marked->page, "/Tabs", name_of(writer, "S"));
}

/* --- the root ------------------------------------------------------------------------------------- */

static qpdf_oh role_map(TreeWriter *writer)
{
    qpdf_oh map = qpdf_oh_new_dictionary(writer->document);
    const ElementType *type;
    for (int i = 0; (type = own_element_type(i)); i++) {
        char key[64];
        g_snprintf(key, sizeof key, "/%s", type->type);
        set_key(writer, map, key, name_of(writer, type->standard));
    }
    return map;
}

static qpdf_oh tree_of(TreeWriter *writer, const char *key, qpdf_oh array)
{
    qpdf_oh tree = qpdf_oh_new_dictionary(writer->document);
    set_key(writer, tree, key, array);
    return qpdf_make_indirect_object(writer->document, tree);
}

static void write_root(TreeWriter *writer)
{
    qpdf_oh root = qpdf_make_indirect_object(writer->document, qpdf_oh_new_dictionary(writer->document));
    set_key(writer, root, "/Type", name_of(writer, "StructTreeRoot"));
    set_key(writer, root, "/K", write_element(writer, writer->structure->root, root));
    set_key(writer, root, "/RoleMap", role_map(writer));
    for (int page = 0; page < writer->structure->page_count; page++)
        write_parents_of_page(writer, page);
    for (int page = 0; page < writer->structure->page_count; page++)
        write_links_of_page(writer, page);
    set_key(writer, root, "/ParentTree", tree_of(writer, "/Nums", writer->parent_tree));
    set_key(writer, root, "/ParentTreeNextKey", qpdf_oh_new_integer(writer->document, writer->next_parent));
    if (qpdf_oh_get_array_n_items(writer->document, writer->names) > 0)
        set_key(writer, root, "/IDTree", tree_of(writer, "/Names", writer->names));
    set_key(writer, qpdf_get_root(writer->document), "/StructTreeRoot", root);
}

static void mark_as_tagged(TreeWriter *writer)
{
    qpdf_oh marks = qpdf_oh_new_dictionary(writer->document);
    set_key(writer, marks, "/Marked", qpdf_oh_new_bool(writer->document, QPDF_TRUE));
    set_key(writer, qpdf_get_root(writer->document), "/MarkInfo", marks);
}

static void open_pages(TreeWriter *writer)
{
    int count = writer->structure->page_count;
    writer->pages = g_new0(MarkedPage, count);
    for (int i = 0; i < count; i++) {
        int marks = writer->numbers[i].total;
        writer->pages[i] = (MarkedPage){qpdf_get_page_n(writer->document, (size_t)i), g_new0(qpdf_oh, marks),
                                        g_new0(const StructureElement *, marks)};
    }
}

static void close_pages(TreeWriter *writer)
{
    for (int i = 0; i < writer->structure->page_count; i++) {
        g_free(writer->pages[i].parents);
        g_free(writer->pages[i].elements);
    }
    g_free(writer->pages);
}

void structure_tree_number_pages(qpdf_data document)
{
    int page_count = qpdf_get_num_pages(document);
    for (int i = 0; i < page_count; i++)
        qpdf_oh_replace_key(document, qpdf_get_page_n(document, (size_t)i), "/StructParents",
                            qpdf_oh_new_integer(document, i));
}

void structure_tree_write(qpdf_data document, const DocumentStructure *structure, const NumberedPage *numbers,
                          Length margin)
{
    TreeWriter writer = {
        .document = document,
        .structure = structure,
        .numbers = numbers,
        .margin = margin,
        .names = qpdf_oh_new_array(document),
        .parent_tree = qpdf_oh_new_array(document),
    };
    open_pages(&writer);
    write_root(&writer);
    mark_as_tagged(&writer);
    close_pages(&writer);
}
