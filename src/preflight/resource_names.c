/* resource_names.c - see resource_names.h. */
#include "preflight/resource_names.h"

#include <string.h>

typedef struct ResourceName {
    qpdf_oh resources;
    const char *use;
    const char *name;
    size_t length;
    void *value;
} ResourceName;

struct ResourceNames {
    Arena *arena;
    GHashTable *names; /* ResourceName: itself */
};

static guint name_hash(gconstpointer key)
{
    const ResourceName *name = key;
    guint hash = name->resources * 31u + (guchar)name->use[1];
    for (size_t i = 0; i < name->length; i++)
        hash = hash * 33u + (guchar)name->name[i];
    return hash;
}

static gboolean name_equal(gconstpointer a, gconstpointer b)
{
    const ResourceName *first = a, *second = b;
    return first->resources == second->resources && first->length == second->length &&
           memcmp(first->name, second->name, first->length) == 0 &&
           strcmp(first->use, second->use) == 0;
}

ResourceNames *resource_names_new(Arena *arena)
{
    ResourceNames *names = g_new(ResourceNames, 1);
    names->arena = arena;
    names->names = g_hash_table_new(name_hash, name_equal);
    return names;
}

void resource_names_free(ResourceNames *names)
{
    g_hash_table_unref(names->names);
    g_free(names);
}

void **resource_value(ResourceNames *names, qpdf_oh resources, const char *use,
                      const ContentWord *name)
{
    ResourceName key = {resources, use, name->start, name->length, NULL};
    ResourceName *known = g_hash_table_lookup(names->names, &key);
    if (!known) {
        known = arena_copy(names->arena, &key, 1, sizeof key);
        known->use = arena_strdup(names->arena, use);
        known->name = arena_strndup(names->arena, name->start, name->length);
        g_hash_table_add(names->names, known);
    }
    return &known->value;
}
