/* transparency.c - looks through the resources of pages, and of the forms and patterns among them. */
#include "press/transparency.h"

#include "press/objects.h"

#include <glib.h>

enum { DEEPEST = 16 };

typedef struct TransparencySearch {
    qpdf_data document;
    GHashTable *seen; /* object numbers of streams that let nothing through */
} TransparencySearch;

typedef bool IsTransparent(TransparencySearch *search, qpdf_oh object, int depth);

static bool has_transparent_resources(TransparencySearch *search, qpdf_oh resources, int depth);

static bool is_below_one(qpdf_data document, qpdf_oh state, const char *key)
{
    qpdf_oh value = qpdf_oh_get_key(document, state, key);
    return qpdf_oh_is_number(document, value) && qpdf_oh_get_numeric_value(document, value) < 1;
}

static bool is_transparent_state(TransparencySearch *search, qpdf_oh state, int depth)
{
    qpdf_data document = search->document;
    (void)depth;
    if (!qpdf_oh_is_dictionary(document, state))
        return false;
    bool mixes = qpdf_oh_has_key(document, state, "/BM") && !object_has_name(document, state, "/BM", "/Normal") &&
                 !object_has_name(document, state, "/BM", "/Compatible");
    return mixes || is_below_one(document, state, "/ca") || is_below_one(document, state, "/CA") ||
           qpdf_oh_is_dictionary(document, qpdf_oh_get_key(document, state, "/SMask"));
}

/* A picture with a soft mask, or a form or pattern that holds one. */
static bool is_transparent_stream(TransparencySearch *search, qpdf_oh stream, int depth)
{
    qpdf_data document = search->document;
    if (!qpdf_oh_is_stream(document, stream) || depth > DEEPEST)
        return false;
    qpdf_oh dictionary = qpdf_oh_get_dict(document, stream);
    if (qpdf_oh_is_stream(document, qpdf_oh_get_key(document, dictionary, "/SMask")))
        return true;
    int number = qpdf_oh_get_object_id(document, stream);
    if (number && !g_hash_table_add(search->seen, GINT_TO_POINTER(number)))
        return false;
    return has_transparent_resources(search, qpdf_oh_get_key(document, dictionary, "/Resources"), depth + 1);
}

static bool any_of(TransparencySearch *search, qpdf_oh resources, const char *category, IsTransparent *is_transparent,
                   int depth)
{
    qpdf_data document = search->document;
    qpdf_oh members = qpdf_oh_get_key(document, resources, category);
    bool found = false;
    if (!qpdf_oh_is_dictionary(document, members))
        return false;
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (qpdf_oh_begin_dict_key_iter(document, members); qpdf_oh_dict_more_keys(document);)
        g_ptr_array_add(names, g_strdup(qpdf_oh_dict_next_key(document)));
    for (guint i = 0; !found && i < names->len; i++)
        found = is_transparent(search, qpdf_oh_get_key(document, members, names->pdata[i]), depth);
    g_ptr_array_unref(names);
    return found;
}

static bool has_transparent_resources(TransparencySearch *search, qpdf_oh resources, int depth)
{
    return qpdf_oh_is_dictionary(search->document, resources) &&
           (any_of(search, resources, "/ExtGState", is_transparent_state, depth) ||
            any_of(search, resources, "/XObject", is_transparent_stream, depth) ||
            any_of(search, resources, "/Pattern", is_transparent_stream, depth));
}

static void find_pages(qpdf_data document, GArray *pages)
{
    int page_count = qpdf_get_num_pages(document);
    for (int page = 1; page <= page_count; page++) {
        TransparencySearch search = {document, g_hash_table_new(NULL, NULL)};
        qpdf_oh object = qpdf_get_page_n(document, (size_t)(page - 1));
        if (has_transparent_resources(&search, qpdf_oh_get_key(document, object, "/Resources"), 0))
            g_array_append_val(pages, page);
        g_hash_table_unref(search.seen);
    }
}

TransparentPages transparent_pages(Arena *arena, FileBytes pdf)
{
    GArray *pages = g_array_new(FALSE, FALSE, sizeof(int));
    qpdf_data document = qpdf_init();
    qpdf_silence_errors(document);
    qpdf_set_suppress_warnings(document, QPDF_TRUE);
    if (!(qpdf_read_memory(document, "pdf", (const char *)pdf.bytes, pdf.length, NULL) & QPDF_ERRORS))
        find_pages(document, pages);
    while (qpdf_has_error(document)) /* one that nobody asked for would be printed */
        qpdf_get_error(document);
    qpdf_cleanup(&document);
    TransparentPages result = {arena_copy(arena, pages->data, pages->len, sizeof(int)), (int)pages->len};
    g_array_unref(pages);
    return result;
}
