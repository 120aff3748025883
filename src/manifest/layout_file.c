/* layout_file.c - follows based_on from a layout to its base; a circle is reported where it closes. */
#include "manifest/layout_file.h"

#include "manifest/data_file.h"
#include "manifest/key_reader.h"
#include "manifest/suggestion_clause.h"

#include <string.h>

/* The layouts that are being read, the last one first. */
typedef struct LayoutChain {
    const char *name;
    const struct LayoutChain *above;
} LayoutChain;

typedef struct LayoutSearch {
    Arena *arena;
    const IssueReaderSettings *settings;
    Diagnostics *diagnostics;
} LayoutSearch;

static void report_no_layout(const LayoutSearch *search, const char *name, SourcePosition asked_at)
{
    NameList names = layout_names(search->arena, search->settings);
    diagnostics_report(search->diagnostics, SEVERITY_ERROR, asked_at, "no layout \"%s\"%s", "没有版式“%s”%s", name,
                       suggestion_clause(search->arena, search->diagnostics, name, names.names, names.count));
}

static bool is_in_chain(const LayoutChain *chain, const char *name)
{
    for (; chain; chain = chain->above)
        if (strcmp(chain->name, name) == 0)
            return true;
    return false;
}

static const TomlValue *without_base(Arena *arena, const TomlValue *table)
{
    TomlValue *rest = arena_new_object(arena, TomlValue);
    TomlEntry *entries = arena_new_array(arena, TomlEntry, table->count);
    *rest = *table;
    rest->entries = entries;
    rest->count = 0;
    for (int i = 0; i < table->count; i++)
        if (strcmp(table->entries[i].key, "based_on") != 0)
            entries[rest->count++] = table->entries[i];
    return rest;
}

static LayoutFile read_one(const LayoutSearch *search, const char *name, SourcePosition asked_at)
{
    LayoutFile file = {.path = find_data_file(search->arena, search->settings,
                                              arena_printf(search->arena, "layouts/%s.toml", name))};
    if (file.path)
        file.table = read_toml_file(search->arena, file.path, asked_at, search->diagnostics);
    else
        report_no_layout(search, name, asked_at);
    return file;
}

static LayoutFile read_with_base(const LayoutSearch *search, LayoutChain chain, SourcePosition asked_at);

/* What a layout is laid over; NULL when it names nothing that can be used, which is reported. */
static const TomlValue *read_base(const LayoutSearch *search, const LayoutChain *chain, const TomlValue *table)
{
    KeyReader reader = key_reader_for(search->arena, table, search->diagnostics);
    const TomlValue *base = read_value_of_kind(&reader, "based_on", TOML_STRING);
    if (!base)
        return NULL;
    if (!is_in_chain(chain, base->string))
        return read_with_base(search, (LayoutChain){base->string, chain}, base->origin).table;
    diagnostics_report(search->diagnostics, SEVERITY_ERROR, base->origin,
                       "the layouts are based on each other in a circle; \"%s\" cannot be based on \"%s\"",
                       "版式循环引用：“%s”不能以“%s”为基础", chain->name, base->string);
    return NULL;
}

static LayoutFile read_with_base(const LayoutSearch *search, LayoutChain chain, SourcePosition asked_at)
{
    LayoutFile file = read_one(search, chain.name, asked_at);
    if (!file.table || !find_toml_entry(file.table, "based_on"))
        return file;
    const TomlValue *base = read_base(search, &chain, file.table);
    file.table = base ? toml_table_merge(search->arena, base, without_base(search->arena, file.table)) : NULL;
    return file;
}

LayoutFile layout_file_read(Arena *arena, const char *name, SourcePosition asked_at, const IssueReaderSettings *settings,
                            Diagnostics *diagnostics)
{
    LayoutSearch search = {arena, settings, diagnostics};
    return read_with_base(&search, (LayoutChain){name, NULL}, asked_at);
}
