/* page_colours.c - follows a page's instructions into all that they use. Files may be broken or made to hang. */
#include "plates/page_colours.h"

#include "press/content_reader.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 24, MOST_STREAMS = 20000 };

typedef struct ColourSearch {
    qpdf_data document;
    PageColours found;
    GHashTable *seen; /* object numbers of streams */
    int stream_count;
} ColourSearch;

static void search_stream(ColourSearch *search, qpdf_oh stream, qpdf_oh resources, int depth);

/* --- objects ---------------------------------------------------------------------------------------- */

static qpdf_oh value_under(const ColourSearch *search, qpdf_oh object, const char *key)
{
    qpdf_data document = search->document;
    if (qpdf_oh_is_stream(document, object))
        return qpdf_oh_get_key(document, qpdf_oh_get_dict(document, object), key);
    if (qpdf_oh_is_dictionary(document, object))
        return qpdf_oh_get_key(document, object, key);
    return qpdf_oh_new_null(document);
}

static const char *name_under(const ColourSearch *search, qpdf_oh object, const char *key)
{
    qpdf_oh value = value_under(search, object, key);
    return qpdf_oh_is_name(search->document, value) ? qpdf_oh_get_name(search->document, value) : "";
}

static qpdf_oh resource(const ColourSearch *search, qpdf_oh resources, const char *category, const ContentWord *name)
{
    gchar *key = g_strndup(name->start, name->length);
    qpdf_oh found = value_under(search, value_under(search, resources, category), key);
    g_free(key);
    return found;
}

static bool is_one_of(const char *name, const char *const *names)
{
    for (int i = 0; names[i]; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

/* --- colour spaces ---------------------------------------------------------------------------------- */

static void take_family(ColourSearch *search, const char *family)
{
    static const char *const screen[] = {"/DeviceRGB", "/RGB", "/CalRGB", "/Lab", NULL};
    static const char *const inks[] = {"/DeviceCMYK", "/CMYK", "/DeviceN", NULL};
    if (is_one_of(family, screen))
        search->found.has_screen_colours = true;
    else if (is_one_of(family, inks))
        search->found.has_other_inks = true;
}

static void take_components(ColourSearch *search, qpdf_oh profile)
{
    qpdf_oh count = value_under(search, profile, "/N");
    int components = qpdf_oh_is_integer(search->document, count) ? qpdf_oh_get_int_value_as_int(search->document, count) : 0;
    search->found.has_screen_colours |= components == 3;
    search->found.has_other_inks |= components == 4;
}

static void take_separation(ColourSearch *search, qpdf_oh name)
{
    static const char *const black[] = {"/Black", "/None", NULL};
    if (!qpdf_oh_is_name(search->document, name) || !is_one_of(qpdf_oh_get_name(search->document, name), black))
        search->found.has_other_inks = true;
}

static void take_space(ColourSearch *search, qpdf_oh space, int depth)
{
    qpdf_data document = search->document;
    if (qpdf_oh_is_name(document, space))
        take_family(search, qpdf_oh_get_name(document, space));
    if (!qpdf_oh_is_array(document, space) || depth > DEEPEST)
        return;
    qpdf_oh first = qpdf_oh_get_array_item(document, space, 0), second = qpdf_oh_get_array_item(document, space, 1);
    const char *family = qpdf_oh_is_name(document, first) ? qpdf_oh_get_name(document, first) : "";
    static const char *const with_base[] = {"/Indexed", "/I", "/Pattern", NULL};
    if (strcmp(family, "/ICCBased") == 0)
        take_components(search, second);
    else if (strcmp(family, "/Separation") == 0)
        take_separation(search, second);
    else if (is_one_of(family, with_base))
        take_space(search, second, depth + 1);
    else
        take_family(search, family);
}

/* By a name as it stands in the instructions: of a family, or among the resources. */
static void take_named_space(ColourSearch *search, qpdf_oh resources, const ContentWord *name)
{
    gchar *family = g_strndup(name->start, name->length);
    take_family(search, family);
    g_free(family);
    take_space(search, resource(search, resources, "/ColorSpace", name), 0);
}

/* --- instructions ------------------------------------------------------------------------------------ */

static bool is_black_alone(const ContentInstruction *instruction)
{
    for (int i = 0; i < 3; i++)
        if (g_ascii_strtod(instruction->operands[i].start, NULL) > 0)
            return false;
    return true;
}

/* "Do": a form, or a picture; a stencil is painted in the colour that stands. */
static void take_object(ColourSearch *search, qpdf_oh object, qpdf_oh resources, int depth)
{
    if (strcmp(name_under(search, object, "/Subtype"), "/Form") == 0)
        search_stream(search, object, resources, depth + 1);
    else
        take_space(search, value_under(search, object, "/ColorSpace"), 0);
}

static void take_pattern(ColourSearch *search, qpdf_oh pattern, qpdf_oh resources, int depth)
{
    take_space(search, value_under(search, value_under(search, pattern, "/Shading"), "/ColorSpace"), 0);
    search_stream(search, pattern, resources, depth + 1);
}

/* Glyphs that are drawings. */
static void take_font(ColourSearch *search, qpdf_oh font, qpdf_oh resources, int depth)
{
    qpdf_data document = search->document;
    qpdf_oh glyphs = value_under(search, font, "/CharProcs"), own = value_under(search, font, "/Resources");
    if (!qpdf_oh_is_dictionary(document, glyphs))
        return;
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (qpdf_oh_begin_dict_key_iter(document, glyphs); qpdf_oh_dict_more_keys(document);)
        g_ptr_array_add(names, g_strdup(qpdf_oh_dict_next_key(document)));
    for (guint i = 0; i < names->len; i++)
        search_stream(search, value_under(search, glyphs, names->pdata[i]),
                      qpdf_oh_is_dictionary(document, own) ? own : resources, depth + 1);
    g_ptr_array_unref(names);
}

static void take_inline_image(ColourSearch *search, const ContentInstruction *image, qpdf_oh resources)
{
    for (int i = 0; i + 1 < image->operand_count; i++)
        if (word_is(&image->operands[i], "/CS") || word_is(&image->operands[i], "/ColorSpace"))
            for (int value = i + 1; value < image->operand_count; value++)
                if (image->operands[value].kind == CONTENT_NAME)
                    take_named_space(search, resources, &image->operands[value]);
}

static void take_instruction(ColourSearch *search, const ContentInstruction *instruction, qpdf_oh resources, int depth)
{
    static const char *const rgb[] = {"rg", "RG"}, *const cmyk[] = {"k", "K"}, *const spaces[] = {"cs", "CS"},
                      *const patterns[] = {"scn", "SCN"};
    const ContentWord *operator = &instruction->operator;
    int count = instruction->operand_count;
    if (count == 0)
        return;
    const ContentWord *last = &instruction->operands[count - 1];
    if (word_is_one_of(operator, rgb, 2))
        search->found.has_screen_colours = true;
    else if (word_is_one_of(operator, cmyk, 2))
        search->found.has_other_inks |= count != 4 || !is_black_alone(instruction);
    else if (word_is_one_of(operator, spaces, 2))
        take_named_space(search, resources, last);
    else if (word_is_one_of(operator, patterns, 2) && last->kind == CONTENT_NAME)
        take_pattern(search, resource(search, resources, "/Pattern", last), resources, depth);
    else if (word_is(operator, "sh"))
        take_space(search, value_under(search, resource(search, resources, "/Shading", last), "/ColorSpace"), 0);
    else if (word_is(operator, "Do"))
        take_object(search, resource(search, resources, "/XObject", last), resources, depth);
    else if (word_is(operator, "Tf"))
        take_font(search, resource(search, resources, "/Font", &instruction->operands[0]), resources, depth);
    else if (word_is(operator, "ID"))
        take_inline_image(search, instruction, resources);
}

static void search_bytes(ColourSearch *search, const unsigned char *bytes, size_t length, qpdf_oh resources, int depth)
{
    ContentInstruction instruction;
    ContentReader *reader = content_reader_new(bytes, length);
    content_reader_take_images(reader);
    while (content_next(reader, &instruction))
        take_instruction(search, &instruction, resources, depth);
    content_reader_free(reader);
}

/* --- streams and pages ------------------------------------------------------------------------------- */

static bool is_new(ColourSearch *search, qpdf_oh stream)
{
    int number = qpdf_oh_get_object_id(search->document, stream);
    return search->stream_count++ < MOST_STREAMS &&
           (number == 0 || g_hash_table_add(search->seen, GINT_TO_POINTER(number)));
}

static void search_stream(ColourSearch *search, qpdf_oh stream, qpdf_oh resources, int depth)
{
    qpdf_data document = search->document;
    unsigned char *bytes = NULL;
    size_t length = 0;
    if (depth > DEEPEST || !qpdf_oh_is_stream(document, stream) || !is_new(search, stream) ||
        (qpdf_oh_get_stream_data(document, stream, qpdf_dl_generalized, NULL, &bytes, &length) & QPDF_ERRORS))
        return;
    qpdf_oh own = value_under(search, stream, "/Resources");
    search_bytes(search, bytes, length, qpdf_oh_is_dictionary(document, own) ? own : resources, depth);
    free(bytes);
}

/* Those of the page, or of any node above it (ISO 32000-1, 7.7.3.4). */
static qpdf_oh page_resources(const ColourSearch *search, qpdf_oh page)
{
    qpdf_oh node = page;
    for (int level = 0; level < DEEPEST; level++) {
        qpdf_oh resources = value_under(search, node, "/Resources");
        if (qpdf_oh_is_dictionary(search->document, resources))
            return resources;
        node = value_under(search, node, "/Parent");
    }
    return qpdf_oh_new_null(search->document);
}

static void search_annotations(ColourSearch *search, qpdf_oh page)
{
    qpdf_data document = search->document;
    qpdf_oh annotations = value_under(search, page, "/Annots");
    int count = qpdf_oh_is_array(document, annotations) ? qpdf_oh_get_array_n_items(document, annotations) : 0;
    for (int i = 0; i < count; i++) {
        qpdf_oh shown = value_under(search, value_under(search, qpdf_oh_get_array_item(document, annotations, i), "/AP"), "/N");
        search_stream(search, shown, qpdf_oh_new_null(document), 0);
    }
}

PageColours page_colours(qpdf_data document, int number)
{
    ColourSearch search = {.document = document, .seen = g_hash_table_new(NULL, NULL)};
    qpdf_oh page = qpdf_get_page_n(document, (size_t)number);
    unsigned char *bytes = NULL;
    size_t length = 0;
    if (!(qpdf_oh_get_page_content_data(document, page, &bytes, &length) & QPDF_ERRORS))
        search_bytes(&search, bytes, length, page_resources(&search, page), 0);
    free(bytes);
    search_annotations(&search, page);
    g_hash_table_unref(search.seen);
    return search.found;
}
