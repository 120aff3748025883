/* hidden_furniture_reader.c - see hidden_furniture_reader.h. */
#include "manifest/hidden_furniture_reader.h"

#include "manifest/suggestion_clause.h"

#include <glib.h>

static void add_names(GPtrArray *names, const Furniture *items, int count)
{
    for (int i = 0; i < count; i++)
        if (items[i].name && !g_ptr_array_find_with_equal_func(names, items[i].name, g_str_equal, NULL))
            g_ptr_array_add(names, (gpointer)items[i].name);
}

/* The caller frees the array. */
static GPtrArray *names_of_furniture(const PageDesign *design)
{
    GPtrArray *names = g_ptr_array_new();
    add_names(names, design->furniture, design->furniture_count);
    for (int i = 0; i < design->block_count; i++)
        add_names(names, design->blocks[i].items, design->blocks[i].item_count);
    return names;
}

static void report_unknown(const KeyReader *reader, const PageDesign *design, const TomlValue *name,
                           const GPtrArray *names)
{
    const char *clause = suggestion_clause(reader->arena, reader->diagnostics, name->string,
                                           (const char *const *)names->pdata, (int)names->len);
    if (names->len == 0)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, name->origin,
                           "no furniture of layout \"%s\" has a name; write name = \"%s\" under the [[furniture]] that the "
                           "page is not to show",
                           "版式“%s”里没有起了名的部件；请在这一版不显示的 [[furniture]] 下写 name = \"%s\"", design->name,
                           name->string);
    else
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, name->origin,
                           "no furniture is named \"%s\" in layout \"%s\"%s", "没有名为“%s”的部件（版式“%s”）%s",
                           name->string, design->name, clause);
}

void read_hidden_furniture(KeyReader *page_reader, const PageDesign *design, Page *page)
{
    TextList listed = read_text_list(page_reader, "hide");
    const char **hidden = arena_new_array(page_reader->arena, const char *, listed.count);
    GPtrArray *names = design ? names_of_furniture(design) : g_ptr_array_new();
    for (int i = 0; i < listed.count; i++) {
        if (!design || g_ptr_array_find_with_equal_func(names, listed.items[i].string, g_str_equal, NULL))
            hidden[page->hidden_count++] = listed.items[i].string;
        else
            report_unknown(page_reader, design, &listed.items[i], names);
    }
    page->hidden = hidden;
    g_ptr_array_unref(names);
}
