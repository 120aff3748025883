/*
 * colour_census.c - every colour operator and colour space that a PDF uses: colour_census FILE. Prints lines such as
 *   operator k 120          in pages, forms, patterns and glyphs
 *   image /DeviceCMYK 3     also shading, group; of arrays the family, of Separation the name on the plate
 * sorted, each with how often it is there.
 */
#include "press/content_reader.h"
#include "press/deflate.h"
#include "press/objects.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

typedef struct Census {
    GHashTable *counts; /* text → number */
} Census;

static void count(Census *census, char *what)
{
    int before = GPOINTER_TO_INT(g_hash_table_lookup(census->counts, what));
    g_hash_table_replace(census->counts, what, GINT_TO_POINTER(before + 1));
}

static const char *name_of_space(qpdf_data document, qpdf_oh space)
{
    if (qpdf_oh_is_name(document, space))
        return qpdf_oh_get_name(document, space);
    if (!qpdf_oh_is_array(document, space))
        return "none";
    qpdf_oh family = qpdf_oh_get_array_item(document, space, 0);
    const char *name = qpdf_oh_is_name(document, family) ? qpdf_oh_get_name(document, family) : "none";
    if (g_str_equal(name, "/Indexed"))
        return name_of_space(document, qpdf_oh_get_array_item(document, space, 1));
    if (g_str_equal(name, "/Separation"))
        return qpdf_oh_unparse(document, qpdf_oh_get_array_item(document, space, 1));
    return name;
}

static void count_space(Census *census, qpdf_data document, const char *kind, qpdf_oh owner, const char *key)
{
    qpdf_oh space = qpdf_oh_get_key(document, owner, key);
    count(census, g_strdup_printf("%s %s", kind, name_of_space(document, space)));
}

static bool is_colour_operator(const ContentWord *word)
{
    static const char *const operators[] = {"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"};
    return word_is_one_of(word, operators, G_N_ELEMENTS(operators));
}

static void count_operators(Census *census, qpdf_data document, qpdf_oh stream)
{
    StreamData data;
    ContentInstruction instruction;
    if (!stream_data_read(document, stream, &data))
        return;
    ContentReader *reader = content_reader_new(data.bytes, data.length);
    while (content_next(reader, &instruction))
        if (is_colour_operator(&instruction.operator))
            count(census, g_strdup_printf("operator %.*s", (int)instruction.operator.length, instruction.operator.start));
    if (content_is_broken(reader))
        count(census, g_strdup("unread content"));
    content_reader_free(reader);
    stream_data_free(&data);
}

static void count_glyphs(Census *census, qpdf_data document, qpdf_oh font)
{
    qpdf_oh procedures = qpdf_oh_get_key(document, font, "/CharProcs");
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    qpdf_oh_begin_dict_key_iter(document, procedures);
    while (qpdf_oh_dict_more_keys(document))
        g_ptr_array_add(names, g_strdup(qpdf_oh_dict_next_key(document)));
    for (guint i = 0; i < names->len; i++)
        count_operators(census, document, qpdf_oh_get_key(document, procedures, names->pdata[i]));
    g_ptr_array_unref(names);
}

static void visit(qpdf_data document, qpdf_oh object, void *context)
{
    Census *census = context;
    bool is_stream = qpdf_oh_is_stream(document, object);
    qpdf_oh dictionary = is_stream ? qpdf_oh_get_dict(document, object) : object;
    if (!qpdf_oh_is_dictionary(document, dictionary))
        return;
    if (object_has_name(document, dictionary, "/Subtype", "/Image"))
        count_space(census, document, "image", dictionary, "/ColorSpace");
    else if (is_stream && (object_has_name(document, dictionary, "/Subtype", "/Form") ||
                           qpdf_oh_has_key(document, dictionary, "/PatternType")))
        count_operators(census, document, object);
    if (qpdf_oh_has_key(document, dictionary, "/ShadingType"))
        count_space(census, document, "shading", dictionary, "/ColorSpace");
    if (qpdf_oh_has_key(document, dictionary, "/PatternType") && qpdf_oh_has_key(document, dictionary, "/Shading"))
        count_space(census, document, "shading", qpdf_oh_get_key(document, dictionary, "/Shading"), "/ColorSpace");
    if (qpdf_oh_has_key(document, dictionary, "/Group"))
        count_space(census, document, "group", qpdf_oh_get_key(document, dictionary, "/Group"), "/CS");
    if (qpdf_oh_has_key(document, dictionary, "/CharProcs"))
        count_glyphs(census, document, dictionary);
}

/* Spaces stand in arrays without a dictionary of their own. */
static void visit_spaces(qpdf_data document, qpdf_oh object, void *context)
{
    if (qpdf_oh_is_array(document, object) && qpdf_oh_get_array_n_items(document, object) == 4 &&
        g_str_has_prefix(qpdf_oh_unparse(document, qpdf_oh_get_array_item(document, object, 0)), "/Separation"))
        count(context, g_strdup_printf("space %s", name_of_space(document, object)));
}

static void print(const Census *census)
{
    GList *names = g_list_sort(g_hash_table_get_keys(census->counts), (GCompareFunc)strcmp);
    for (const GList *name = names; name; name = name->next)
        printf("%s %d\n", (const char *)name->data, GPOINTER_TO_INT(g_hash_table_lookup(census->counts, name->data)));
    g_list_free(names);
}

int main(int argc, char **argv)
{
    qpdf_data document = qpdf_init();
    if (argc != 2 || qpdf_read(document, argv[1], NULL) & QPDF_ERRORS)
        return 2;
    Census census = {g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    for (int i = 0; i < qpdf_get_num_pages(document); i++)
        count_operators(&census, document,
                        qpdf_oh_get_key(document, qpdf_get_page_n(document, (size_t)i), "/Contents"));
    for_each_object(document, visit, &census);
    for_each_object(document, visit_spaces, &census);
    print(&census);
    g_hash_table_unref(census.counts);
    qpdf_cleanup(&document);
    return 0;
}
