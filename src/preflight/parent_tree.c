/* parent_tree.c - reads the whole tree once, and sorts it: limits written in its nodes may be wrong. */
#include "preflight/parent_tree.h"

#include "preflight/object_values.h"

#include <glib.h>

enum { MOST_NODES = 200000 };

typedef struct Entry {
    long long key;
    int order; /* the first of two with the same key counts */
    qpdf_oh value;
} Entry;

struct ParentTree {
    const Entry *entries; /* by key */
    int count;
};

typedef struct Reading {
    CheckedFile *file;
    GArray *entries;   /* Entry */
    GArray *waiting;   /* qpdf_oh: nodes not read yet */
    GHashTable *seen;  /* object numbers of nodes */
    int node_count;
} Reading;

static void take_numbers(Reading *reading, qpdf_oh numbers)
{
    qpdf_data document = reading->file->document;
    int count = item_count(reading->file, numbers);
    for (int i = 0; i + 1 < count; i += 2) {
        qpdf_oh key = qpdf_oh_get_array_item(document, numbers, i);
        if (qpdf_oh_is_integer(document, key)) {
            Entry entry = {qpdf_oh_get_int_value(document, key), (int)reading->entries->len,
                           qpdf_oh_get_array_item(document, numbers, i + 1)};
            g_array_append_val(reading->entries, entry);
        }
        qpdf_oh_release(document, key);
    }
}

static void take_kids(Reading *reading, qpdf_oh kids)
{
    qpdf_data document = reading->file->document;
    int count = item_count(reading->file, kids);
    for (int i = 0; i < count; i++) {
        qpdf_oh kid = qpdf_oh_get_array_item(document, kids, i);
        int object = qpdf_oh_get_object_id(document, kid);
        bool is_new = object == 0 || g_hash_table_add(reading->seen, GINT_TO_POINTER(object));
        if (is_new && qpdf_oh_is_dictionary(document, kid) && reading->node_count++ < MOST_NODES)
            g_array_append_val(reading->waiting, kid);
        else
            qpdf_oh_release(document, kid);
    }
}

static void take_node(Reading *reading, qpdf_oh node)
{
    qpdf_oh numbers = value_of(reading->file, node, "/Nums");
    qpdf_oh kids = value_of(reading->file, node, "/Kids");
    take_numbers(reading, numbers);
    take_kids(reading, kids);
    qpdf_oh_release(reading->file->document, numbers);
    qpdf_oh_release(reading->file->document, kids);
}

static gint by_key(gconstpointer a, gconstpointer b)
{
    const Entry *left = a, *right = b;
    if (left->key != right->key)
        return left->key < right->key ? -1 : 1;
    return left->order - right->order;
}

const ParentTree *parent_tree_read(CheckedFile *file, qpdf_oh root)
{
    Reading reading = {file, g_array_new(FALSE, FALSE, sizeof(Entry)), g_array_new(FALSE, FALSE, sizeof(qpdf_oh)),
                       g_hash_table_new(NULL, NULL), 0};
    take_node(&reading, root);
    while (reading.waiting->len > 0) {
        qpdf_oh node = g_array_index(reading.waiting, qpdf_oh, reading.waiting->len - 1);
        g_array_set_size(reading.waiting, reading.waiting->len - 1);
        take_node(&reading, node);
        qpdf_oh_release(file->document, node);
    }
    g_array_sort(reading.entries, by_key);
    ParentTree *tree = arena_new_object(file->arena, ParentTree);
    tree->count = (int)reading.entries->len;
    tree->entries = arena_copy(file->arena, reading.entries->data, reading.entries->len, sizeof(Entry));
    g_array_unref(reading.entries);
    g_array_unref(reading.waiting);
    g_hash_table_unref(reading.seen);
    return tree;
}

qpdf_oh parent_tree_value(const CheckedFile *file, const ParentTree *tree, long long key)
{
    int low = 0;
    int high = tree->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (tree->entries[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < tree->count && tree->entries[low].key == key)
        return tree->entries[low].value;
    return qpdf_oh_new_null(file->document);
}
