/* toml_value.c - looking into tables and laying one over another. */
#include "toml/toml_value.h"

#include <string.h>

const TomlEntry *find_toml_entry(const TomlValue *table, const char *key)
{
    if (!table || table->kind != TOML_TABLE)
        return NULL;
    for (int i = 0; i < table->count; i++)
        if (strcmp(table->entries[i].key, key) == 0)
            return &table->entries[i];
    return NULL;
}

static TomlEntry merged_entry(Arena *arena, const TomlEntry *base, const TomlEntry *change)
{
    if (!change)
        return *base;
    if (base->value.kind != TOML_TABLE || change->value.kind != TOML_TABLE)
        return *change;
    return (TomlEntry){
        .key = base->key,
        .key_origin = change->key_origin,
        .value = *toml_table_merge(arena, &base->value, &change->value),
    };
}

TomlValue *toml_table_merge(Arena *arena, const TomlValue *base, const TomlValue *changes)
{
    static const TomlValue empty = {.kind = TOML_TABLE};
    base = base ? base : &empty;
    changes = changes ? changes : &empty;
    TomlEntry *entries = arena_new_array(arena, TomlEntry, base->count + changes->count);
    int count = 0;
    for (int i = 0; i < base->count; i++)
        entries[count++] =
            merged_entry(arena, &base->entries[i], find_toml_entry(changes, base->entries[i].key));
    for (int i = 0; i < changes->count; i++)
        if (!find_toml_entry(base, changes->entries[i].key))
            entries[count++] = changes->entries[i];
    TomlValue *merged = arena_new_object(arena, TomlValue);
    *merged = (TomlValue){
        .kind = TOML_TABLE,
        .origin = changes->origin.file ? changes->origin : base->origin,
        .entries = entries,
        .count = count,
    };
    return merged;
}
