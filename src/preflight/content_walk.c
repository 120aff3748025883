/* content_walk.c - follows Do, scn, Tf and gs from the pages down. */
#include "preflight/content_walk.h"

#include <glib.h>
#include <stdlib.h>

enum { DEEPEST = 24, MOST_STREAMS = 20000 }; /* of a page: files are made to be opened, some are made to hang */

typedef struct Walk {
    CheckedFile *file;
    const ContentVisitor *visitor;
    GHashTable *seen;   /* object numbers of streams walked for this page */
    int open[DEEPEST];  /* those being walked */
    int stream_count;   /* of this page */
} Walk;

typedef struct Bytes {
    unsigned char *start;
    size_t length;
} Bytes;

static void walk_stream(Walk *walk, const ContentPlace *place, Bytes bytes);

/* --- what an instruction leads to ----------------------------------------------------------------- */

qpdf_oh content_resource(const CheckedFile *file, const ContentPlace *place, const char *category,
                         const ContentWord *name)
{
    gchar *key = g_strndup(name->start, name->length);
    qpdf_oh found = value_of(file, value_of(file, place->resources, category), key);
    g_free(key);
    return found;
}

static bool is_open(const Walk *walk, const ContentPlace *parent, int object)
{
    for (int i = 0; i <= parent->depth; i++)
        if (object != 0 && walk->open[i] == object)
            return true;
    return false;
}

static bool is_to_be_walked(Walk *walk, const ContentPlace *parent, int object)
{
    if (parent->depth + 1 >= DEEPEST || is_open(walk, parent, object) || walk->stream_count++ >= MOST_STREAMS)
        return false;
    return walk->visitor->each_use || object == 0 || g_hash_table_add(walk->seen, GINT_TO_POINTER(object));
}

static void descend(Walk *walk, const ContentPlace *parent, ContentKindOfStream kind, qpdf_oh stream)
{
    CheckedFile *file = walk->file;
    qpdf_data document = file->document;
    Bytes bytes = {NULL, 0};
    if (!qpdf_oh_is_stream(document, stream))
        return;
    int object = qpdf_oh_get_object_id(document, stream);
    if (!is_to_be_walked(walk, parent, object) ||
        (qpdf_oh_get_stream_data(document, stream, qpdf_dl_all, NULL, &bytes.start, &bytes.length) & QPDF_ERRORS))
        return;
    qpdf_oh resources = value_of(file, stream, "/Resources");
    bool has_own = qpdf_oh_is_dictionary(document, resources);
    ContentPlace place = {kind, {parent->place.page, object}, stream, has_own ? resources : parent->resources,
                          has_own, parent->depth + 1};
    walk->open[place.depth] = object;
    walk_stream(walk, &place, bytes);
    free(bytes.start);
}

static void follow_state(Walk *walk, const ContentPlace *place, const ContentWord *name)
{
    qpdf_oh mask = value_of(walk->file, content_resource(walk->file, place, "/ExtGState", name), "/SMask");
    descend(walk, place, CONTENT_OF_MASK, value_of(walk->file, mask, "/G"));
}

/* Glyph procedures without resources of their own use those of the page (ISO 32000-1, 9.6.5). */
static void follow_font(Walk *walk, const ContentPlace *place, const ContentWord *name)
{
    CheckedFile *file = walk->file;
    qpdf_data document = file->document;
    qpdf_oh font = content_resource(file, place, "/Font", name);
    qpdf_oh glyphs = value_of(file, font, "/CharProcs");
    if (!has_name(file, font, "/Subtype", "/Type3") || !qpdf_oh_is_dictionary(document, glyphs))
        return;
    ContentPlace of_font = *place;
    qpdf_oh resources = value_of(file, font, "/Resources");
    if (qpdf_oh_is_dictionary(document, resources))
        of_font.resources = resources;
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (qpdf_oh_begin_dict_key_iter(document, glyphs); qpdf_oh_dict_more_keys(document);)
        g_ptr_array_add(names, g_strdup(qpdf_oh_dict_next_key(document)));
    for (guint i = 0; i < names->len; i++)
        descend(walk, &of_font, CONTENT_OF_GLYPH, value_of(file, glyphs, names->pdata[i]));
    g_ptr_array_unref(names);
}

/* A stream is walked once for a page, unless each use is wanted: a name that it used before leads to nothing new. */
static bool is_new_name(const Walk *walk, GHashTable *followed, const ContentWord *operator, const ContentWord *name)
{
    if (walk->visitor->each_use)
        return true;
    gchar *key = g_strdup_printf("%.*s %.*s", (int)operator->length, operator->start, (int)name->length, name->start);
    return g_hash_table_add(followed, key);
}

static void follow_instruction(Walk *walk, const ContentPlace *place, const ContentInstruction *instruction,
                               GHashTable *followed)
{
    static const char *const leading[] = {"Do", "scn", "SCN", "Tf", "gs"};
    const ContentWord *operator = &instruction->operator;
    if (instruction->operand_count == 0 || !word_is_one_of(operator, leading, G_N_ELEMENTS(leading)))
        return;
    const ContentWord *first = &instruction->operands[0];
    const ContentWord *last = &instruction->operands[instruction->operand_count - 1];
    const ContentWord *name = word_is(operator, "Tf") ? first : last;
    if (name->kind != CONTENT_NAME || !is_new_name(walk, followed, operator, name))
        return;
    if (word_is(operator, "Do")) {
        qpdf_oh object = content_resource(walk->file, place, "/XObject", last);
        if (has_name(walk->file, object, "/Subtype", "/Form"))
            descend(walk, place, CONTENT_OF_FORM, object);
    } else if (word_is(operator, "scn") || word_is(operator, "SCN")) {
        descend(walk, place, CONTENT_OF_PATTERN, content_resource(walk->file, place, "/Pattern", last));
    } else if (word_is(operator, "Tf")) {
        follow_font(walk, place, first);
    } else if (word_is(operator, "gs")) {
        follow_state(walk, place, last);
    }
}

/* --- streams, pages, annotations ------------------------------------------------------------------ */

static void walk_stream(Walk *walk, const ContentPlace *place, Bytes bytes)
{
    const ContentVisitor *visitor = walk->visitor;
    ContentInstruction instruction;
    ContentReader *reader = content_reader_new(bytes.start, bytes.length);
    GHashTable *followed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    content_reader_take_images(reader);
    if (visitor->begin)
        visitor->begin(walk->file, place, visitor->context);
    while (content_next(reader, &instruction)) {
        visitor->instruction(walk->file, place, &instruction, visitor->context);
        follow_instruction(walk, place, &instruction, followed);
    }
    if (visitor->end)
        visitor->end(walk->file, place, content_is_broken(reader), visitor->context);
    g_hash_table_unref(followed);
    content_reader_free(reader);
}

/* Resources may be those of any node above the page (ISO 32000-1, 7.7.3.4). */
static qpdf_oh page_resources(const CheckedFile *file, qpdf_oh page, bool *is_own)
{
    qpdf_oh node = page;
    for (int level = 0; level < DEEPEST; level++) {
        qpdf_oh resources = value_of(file, node, "/Resources");
        *is_own = level == 0;
        if (qpdf_oh_is_dictionary(file->document, resources))
            return resources;
        node = value_of(file, node, "/Parent");
    }
    *is_own = false;
    return qpdf_oh_new_null(file->document);
}

static void walk_page(Walk *walk, const ContentPlace *place)
{
    Bytes bytes = {NULL, 0};
    if (qpdf_oh_get_page_content_data(walk->file->document, place->stream, &bytes.start, &bytes.length) & QPDF_ERRORS)
        return;
    walk->open[0] = place->place.object;
    walk_stream(walk, place, bytes);
    free(bytes.start);
}

/* An appearance is a form, or a dictionary with one for each state. */
static void walk_appearance(Walk *walk, const ContentPlace *page, qpdf_oh appearance)
{
    qpdf_data document = walk->file->document;
    descend(walk, page, CONTENT_OF_ANNOTATION, appearance);
    if (!qpdf_oh_is_dictionary(document, appearance) || qpdf_oh_is_stream(document, appearance))
        return;
    GPtrArray *states = g_ptr_array_new_with_free_func(g_free);
    for (qpdf_oh_begin_dict_key_iter(document, appearance); qpdf_oh_dict_more_keys(document);)
        g_ptr_array_add(states, g_strdup(qpdf_oh_dict_next_key(document)));
    for (guint i = 0; i < states->len; i++)
        descend(walk, page, CONTENT_OF_ANNOTATION, value_of(walk->file, appearance, states->pdata[i]));
    g_ptr_array_unref(states);
}

static void walk_annotations(Walk *walk, const ContentPlace *page)
{
    static const char *const kinds[] = {"/N", "/R", "/D"};
    qpdf_data document = walk->file->document;
    qpdf_oh annotations = value_of(walk->file, page->stream, "/Annots");
    int count = qpdf_oh_is_array(document, annotations) ? qpdf_oh_get_array_n_items(document, annotations) : 0;
    for (int i = 0; i < count; i++) {
        qpdf_oh appearances = value_of(walk->file, qpdf_oh_get_array_item(document, annotations, i), "/AP");
        for (size_t kind = 0; kind < G_N_ELEMENTS(kinds); kind++)
            walk_appearance(walk, page, value_of(walk->file, appearances, kinds[kind]));
    }
}

void content_walk(CheckedFile *file, const ContentVisitor *visitor)
{
    Walk walk = {.file = file, .visitor = visitor, .seen = g_hash_table_new(NULL, NULL)};
    int page_count = qpdf_get_num_pages(file->document);
    for (int i = 0; i < page_count; i++) {
        qpdf_oh page = qpdf_get_page_n(file->document, (size_t)i);
        bool is_own;
        qpdf_oh resources = page_resources(file, page, &is_own);
        ContentPlace place = {CONTENT_OF_PAGE, place_of(file, i + 1, page), page, resources, is_own, 0};
        g_hash_table_remove_all(walk.seen);
        walk.stream_count = 0;
        walk_page(&walk, &place);
        walk_annotations(&walk, &place);
    }
    g_hash_table_unref(walk.seen);
}
