/* struct_tree.c - reads the elements from the root down, without recursion: files may nest them as deep as they like. */
#include "preflight/struct_tree.h"

#include "preflight/object_values.h"
#include "preflight/parent_tree.h"

#include <glib.h>
#include <string.h>

enum { MOST_ELEMENTS = 2000000 };

typedef struct Waiting {
    qpdf_oh dictionary;
    int parent;
} Waiting;

typedef struct Reading {
    CheckedFile *file;
    StructTree *tree;
    GArray *waiting;       /* Waiting, the next one last */
} Reading;

/* --- one element ----------------------------------------------------------------------------------- */

typedef struct RoleMap {
    const CheckedFile *file;
    qpdf_oh dictionary;
} RoleMap;

static const char *mapped_name(const char *type, const void *context)
{
    const RoleMap *map = context;
    gchar *key = g_strconcat("/", type, NULL);
    const char *name = name_value(map->file, map->dictionary, key);
    g_free(key);
    return name;
}

static RoleMapping mapping_of(const CheckedFile *file, const StructTree *tree, const char *type)
{
    RoleMap map = {file, value_of(file, tree->root, "/RoleMap")};
    RoleMapping mapping = role_mapping(type, mapped_name, &map);
    qpdf_oh_release(file->document, map.dictionary);
    return mapping;
}

/* Most elements are of few types: the map is asked once for each. */
static RoleMapping known_mapping(const CheckedFile *file, StructTree *tree, const char *type)
{
    RoleMapping *known = tree->mappings ? g_hash_table_lookup(tree->mappings, type) : NULL;
    if (known)
        return *known;
    RoleMapping mapping = mapping_of(file, tree, type);
    if (tree->mappings)
        g_hash_table_insert(tree->mappings, (gpointer)type, arena_copy(file->arena, &mapping, 1, sizeof mapping));
    return mapping;
}

static void make_room(const CheckedFile *file, StructTree *tree, int used)
{
    if (used < tree->room)
        return;
    int room = tree->room ? 2 * tree->room : 256;
    StructElement *elements = arena_new_array(file->arena, StructElement, room);
    if (used > 0)
        memcpy(elements, tree->elements, (size_t)used * sizeof *elements);
    tree->elements = elements;
    tree->room = room;
}

/* Most elements have few of these, and asking for one that is not there costs as much as for one that is. */
enum { KEY_TYPE, KEY_PARENT, KEY_LANGUAGE, KEY_ALTERNATIVE, KEY_ACTUAL_TEXT, KEY_EXPANSION, KEY_ID, KEY_COUNT };

static const char *const keys[KEY_COUNT] = {"/S", "/P", "/Lang", "/Alt", "/ActualText", "/E", "/ID"};

static unsigned keys_present(const CheckedFile *file, qpdf_oh dictionary)
{
    unsigned found = 0;
    for (qpdf_oh_begin_dict_key_iter(file->document, dictionary); qpdf_oh_dict_more_keys(file->document);) {
        const char *name = qpdf_oh_dict_next_key(file->document);
        for (int key = 0; key < KEY_COUNT; key++)
            if (strcmp(name, keys[key]) == 0)
                found |= 1u << key;
    }
    return found;
}

static const char *text_at(const CheckedFile *file, const StructElement *element, unsigned found, int key)
{
    return found & 1u << key ? text_value(file, element->dictionary, keys[key]) : NULL;
}

static void read_values(const CheckedFile *file, StructTree *tree, StructElement *element)
{
    unsigned found = keys_present(file, element->dictionary);
    if (found & 1u << KEY_TYPE)
        element->type = name_value(file, element->dictionary, keys[KEY_TYPE]);
    if (element->type)
        element->mapping = known_mapping(file, tree, element->type);
    element->names_parent = (found & 1u << KEY_PARENT) && has_value(file, element->dictionary, keys[KEY_PARENT]);
    element->own_language = text_at(file, element, found, KEY_LANGUAGE);
    element->alternative = text_at(file, element, found, KEY_ALTERNATIVE);
    element->actual_text = text_at(file, element, found, KEY_ACTUAL_TEXT);
    element->expansion = text_at(file, element, found, KEY_EXPANSION);
    element->id = text_at(file, element, found, KEY_ID);
}

int struct_tree_add(const CheckedFile *file, StructTree *tree, qpdf_oh dictionary, int parent)
{
    int number = tree->count + tree->outside_count;
    make_room(file, tree, number);
    StructElement *element = &tree->elements[number];
    *element = (StructElement){.dictionary = dictionary, .parent = parent, .first_kid = NO_ELEMENT,
                               .last_kid = NO_ELEMENT, .next = NO_ELEMENT};
    element->object = qpdf_oh_get_object_id(file->document, dictionary);
    read_values(file, tree, element);
    element->language = element->own_language ? element->own_language
                        : parent != NO_ELEMENT ? tree->elements[parent].language : NULL;
    if (element->object > 0 && element->object < tree->object_count)
        tree->by_object[element->object] = number + 1;
    return number;
}

/* --- kids ------------------------------------------------------------------------------------------ */

/* Without a type it is an element when it says what kind of one. */
static bool is_element(const CheckedFile *file, qpdf_oh kid)
{
    if (!qpdf_oh_is_dictionary(file->document, kid))
        return false;
    return has_name(file, kid, "/Type", "/StructElem") || (!has_value(file, kid, "/Type") && has_value(file, kid, "/S"));
}

static void take_content(Reading *reading, qpdf_oh kid, int parent)
{
    if (parent == NO_ELEMENT)
        return;
    StructElement *element = &reading->tree->elements[parent];
    element->content_count++;
    if (!has_name(reading->file, kid, "/Type", "/OBJR"))
        return;
    qpdf_oh object = value_of(reading->file, kid, "/Obj");
    element->object_kid = qpdf_oh_get_object_id(reading->file->document, object);
    qpdf_oh_release(reading->file->document, object);
}

static void take_kid(Reading *reading, qpdf_oh kid, int parent)
{
    Waiting waiting = {kid, parent};
    if (is_element(reading->file, kid)) {
        g_array_append_val(reading->waiting, waiting);
        return;
    }
    take_content(reading, kid, parent);
    qpdf_oh_release(reading->file->document, kid);
}

/* They wait in reverse: the first comes next. */
static void take_kids(Reading *reading, qpdf_oh dictionary, int parent)
{
    qpdf_data document = reading->file->document;
    qpdf_oh kids = value_of(reading->file, dictionary, "/K");
    if (!qpdf_oh_is_array(document, kids)) {
        if (!qpdf_oh_is_null(document, kids))
            take_kid(reading, kids, parent);
        return;
    }
    for (int i = qpdf_oh_get_array_n_items(document, kids) - 1; i >= 0; i--)
        take_kid(reading, qpdf_oh_get_array_item(document, kids, i), parent);
    qpdf_oh_release(document, kids);
}

/* --- the tree -------------------------------------------------------------------------------------- */

static void link_to_parent(StructTree *tree, int kid)
{
    int parent = tree->elements[kid].parent;
    if (parent == NO_ELEMENT)
        return;
    int last = tree->elements[parent].last_kid;
    if (last == NO_ELEMENT)
        tree->elements[parent].first_kid = kid;
    else
        tree->elements[last].next = kid;
    tree->elements[parent].last_kid = kid;
}

/* An element that stands in two places, or below itself, is taken where it stands first. */
static void read_element(Reading *reading, Waiting next)
{
    StructTree *tree = reading->tree;
    int object = qpdf_oh_get_object_id(reading->file->document, next.dictionary);
    if (find_struct_element(tree, object) != NO_ELEMENT || tree->count >= MOST_ELEMENTS) {
        qpdf_oh_release(reading->file->document, next.dictionary);
        return;
    }
    int number = struct_tree_add(reading->file, tree, next.dictionary, next.parent);
    tree->count++;
    link_to_parent(tree, number);
    take_kids(reading, next.dictionary, number);
}

static void read_elements(Reading *reading)
{
    take_kids(reading, reading->tree->root, NO_ELEMENT);
    while (reading->waiting->len > 0) {
        Waiting next = g_array_index(reading->waiting, Waiting, reading->waiting->len - 1);
        g_array_set_size(reading->waiting, reading->waiting->len - 1);
        read_element(reading, next);
    }
}

static int object_count(const CheckedFile *file)
{
    long long size = 0;
    integer_value(file, qpdf_get_trailer(file->document), "/Size", &size);
    long long most = (long long)file->bytes.length;
    return (int)CLAMP(size, 1, MIN(most, 8000000) + 1);
}

static StructTree *read_tree(CheckedFile *file)
{
    StructTree *tree = arena_new_object(file->arena, StructTree);
    qpdf_oh catalog = qpdf_get_root(file->document);
    tree->root = value_of(file, catalog, "/StructTreeRoot");
    tree->language = text_value(file, catalog, "/Lang");
    tree->exists = qpdf_oh_is_dictionary(file->document, tree->root);
    tree->object_count = object_count(file);
    tree->by_object = arena_new_array(file->arena, int, tree->object_count);
    qpdf_oh parents = value_of(file, tree->root, "/ParentTree");
    tree->parent_tree = parent_tree_read(file, parents);
    Reading reading = {.file = file, .tree = tree, .waiting = g_array_new(FALSE, FALSE, sizeof(Waiting))};
    tree->mappings = g_hash_table_new(g_str_hash, g_str_equal);
    if (tree->exists)
        read_elements(&reading);
    g_hash_table_unref(tree->mappings);
    tree->mappings = NULL;
    g_array_unref(reading.waiting);
    return tree;
}

StructTree *struct_tree(CheckedFile *file)
{
    if (!file->structure)
        file->structure = read_tree(file);
    return file->structure;
}

int find_struct_element(const StructTree *tree, int object)
{
    return object > 0 && object < tree->object_count ? tree->by_object[object] - 1 : NO_ELEMENT;
}
