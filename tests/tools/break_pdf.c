/*
 * break_pdf.c - a PDF with one thing changed: break_pdf IN.pdf OUT.pdf COMMAND ARGUMENT...
 *   set PLACE VALUE             PLACE is trailer, root or pageN, then keys and indexes: root/OutputIntents/0/Info
 *   remove PLACE
 *   stream PLACE DICTIONARY DATA  a new stream is put there
 *   content N TEXT              painted on page N after all the rest
 *   before N TEXT               painted on page N before all the rest
 *   metadata OLD NEW            the first OLD in the metadata of the document
 *   version VERSION             of the header
 *   references stream|table     cross-reference streams, or tables
 *   encrypt                     with a key of 128 bits
 * Several commands may follow each other after a word "and".
 */
#include <glib.h>
#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Breaking {
    qpdf_data document;
    char **words; /* of the command that is next */
    int count;
    const char *version; /* NULL: as it is */
    enum qpdf_object_stream_e references;
    bool encrypts;
} Breaking;

static void fail(const char *what)
{
    fprintf(stderr, "break_pdf: %s\n", what);
    exit(2);
}

/* --- places -------------------------------------------------------------------------------------- */

static qpdf_oh top_of(qpdf_data document, const char *name)
{
    if (strcmp(name, "trailer") == 0)
        return qpdf_get_trailer(document);
    if (strcmp(name, "root") == 0)
        return qpdf_get_root(document);
    if (g_str_has_prefix(name, "page") && atoi(name + 4) > 0)
        return qpdf_get_page_n(document, (size_t)atoi(name + 4) - 1);
    fail(name);
    return 0;
}

static qpdf_oh dictionary_in(qpdf_data document, qpdf_oh object)
{
    return qpdf_oh_is_stream(document, object) ? qpdf_oh_get_dict(document, object) : object;
}

/* "*" is the first key. The caller frees it. */
static gchar *key_named(qpdf_data document, qpdf_oh dictionary, const char *part)
{
    if (strcmp(part, "*") != 0)
        return g_strdup_printf("/%s", part);
    qpdf_oh_begin_dict_key_iter(document, dictionary);
    return g_strdup(qpdf_oh_dict_more_keys(document) ? qpdf_oh_dict_next_key(document) : "/None");
}

static qpdf_oh step(qpdf_data document, qpdf_oh object, const char *part)
{
    if (qpdf_oh_is_array(document, object))
        return qpdf_oh_get_array_item(document, object, atoi(part));
    qpdf_oh dictionary = dictionary_in(document, object);
    gchar *key = key_named(document, dictionary, part);
    qpdf_oh value = qpdf_oh_get_key(document, dictionary, key);
    if (qpdf_oh_is_null(document, value)) { /* dictionaries that are not there are made */
        value = qpdf_oh_new_dictionary(document);
        qpdf_oh_replace_key(document, dictionary, key, value);
        value = qpdf_oh_get_key(document, dictionary, key);
    }
    g_free(key);
    return value;
}

/* NULL for the value removes what is there. */
static void put(qpdf_data document, const char *place, const qpdf_oh *value)
{
    gchar **parts = g_strsplit(place, "/", -1);
    int last = (int)g_strv_length(parts) - 1;
    qpdf_oh holder = top_of(document, parts[0]);
    for (int i = 1; i < last; i++)
        holder = step(document, holder, parts[i]);
    if (qpdf_oh_is_array(document, holder)) {
        if (value)
            qpdf_oh_set_array_item(document, holder, atoi(parts[last]), *value);
        else
            qpdf_oh_erase_item(document, holder, atoi(parts[last]));
    } else {
        holder = dictionary_in(document, holder);
        gchar *key = key_named(document, holder, parts[last]);
        if (value)
            qpdf_oh_replace_key(document, holder, key, *value);
        else
            qpdf_oh_remove_key(document, holder, key);
        g_free(key);
    }
    g_strfreev(parts);
}

/* --- commands ------------------------------------------------------------------------------------ */

static void copy_keys(qpdf_data document, qpdf_oh from, qpdf_oh stream)
{
    GPtrArray *keys = g_ptr_array_new_with_free_func(g_free);
    for (qpdf_oh_begin_dict_key_iter(document, from); qpdf_oh_dict_more_keys(document);)
        g_ptr_array_add(keys, g_strdup(qpdf_oh_dict_next_key(document)));
    for (guint i = 0; i < keys->len; i++)
        qpdf_oh_replace_key(document, qpdf_oh_get_dict(document, stream), keys->pdata[i],
                            qpdf_oh_get_key(document, from, keys->pdata[i]));
    g_ptr_array_unref(keys);
}

static qpdf_oh new_stream(qpdf_data document, const char *dictionary, const char *data)
{
    qpdf_oh stream = qpdf_oh_new_stream(document);
    qpdf_oh keys = qpdf_oh_parse(document, dictionary);
    qpdf_oh filter = qpdf_oh_get_key(document, keys, "/Filter");
    qpdf_oh_remove_key(document, keys, "/Filter");
    copy_keys(document, keys, stream);
    qpdf_oh_replace_stream_data(document, stream, (const unsigned char *)data, strlen(data), filter,
                                qpdf_oh_new_null(document));
    return stream;
}

/* Each stream of contents is put into q and Q, so that what is added is painted in the state of an empty page. */
static void add_content(qpdf_data document, int number, const char *text, bool before)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    qpdf_oh page = qpdf_get_page_n(document, (size_t)number - 1);
    qpdf_oh_get_page_content_data(document, page, &bytes, &length);
    GString *all = g_string_new(NULL);
    if (before)
        g_string_append_printf(all, "q\n%s\nQ\n", text);
    g_string_append(all, "q\n");
    g_string_append_len(all, (const char *)bytes, (gssize)length);
    g_string_append(all, "\nQ\n");
    if (!before)
        g_string_append_printf(all, "q\n%s\nQ\n", text);
    qpdf_oh stream = new_stream(document, "<< >>", "");
    qpdf_oh none = qpdf_oh_new_null(document);
    qpdf_oh_replace_stream_data(document, stream, (const unsigned char *)all->str, all->len, none, none);
    qpdf_oh_replace_key(document, page, "/Contents", stream);
    g_string_free(all, TRUE);
    free(bytes);
}

static void change_metadata(qpdf_data document, const char *old, const char *new)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    qpdf_oh stream = qpdf_oh_get_key(document, qpdf_get_root(document), "/Metadata"), none = qpdf_oh_new_null(document);
    qpdf_oh_get_stream_data(document, stream, qpdf_dl_all, NULL, &bytes, &length);
    GString *packet = g_string_new_len((const char *)bytes, (gssize)length);
    if (g_string_replace(packet, old, new, 1) == 0)
        fail("the metadata have no such text");
    qpdf_oh_replace_stream_data(document, stream, (const unsigned char *)packet->str, packet->len, none, none);
    g_string_free(packet, TRUE);
    free(bytes);
}

static const char *next_word(Breaking *breaking)
{
    if (breaking->count == 0)
        fail("a word is missing");
    breaking->count--;
    return *breaking->words++;
}

static void take_command(Breaking *breaking)
{
    qpdf_data document = breaking->document;
    const char *command = next_word(breaking);
    if (strcmp(command, "encrypt") == 0) {
        breaking->encrypts = true;
        return;
    }
    const char *first = next_word(breaking);
    if (strcmp(command, "set") == 0) {
        qpdf_oh value = qpdf_oh_parse(document, next_word(breaking));
        put(document, first, &value);
    } else if (strcmp(command, "remove") == 0) {
        put(document, first, NULL);
    } else if (strcmp(command, "stream") == 0) {
        const char *dictionary = next_word(breaking);
        qpdf_oh value = new_stream(document, dictionary, next_word(breaking));
        put(document, first, &value);
    } else if (strcmp(command, "content") == 0 || strcmp(command, "before") == 0) {
        add_content(document, atoi(first), next_word(breaking), *command == 'b');
    } else if (strcmp(command, "metadata") == 0) {
        change_metadata(document, first, next_word(breaking));
    } else if (strcmp(command, "version") == 0) {
        breaking->version = first;
    } else if (strcmp(command, "references") == 0) {
        breaking->references = *first == 's' ? qpdf_o_generate : qpdf_o_disable;
    } else {
        fail(command);
    }
}

static void write_file(const Breaking *breaking, const char *path)
{
    qpdf_data document = breaking->document;
    if (qpdf_init_write(document, path) & QPDF_ERRORS)
        fail(path);
    qpdf_set_stream_data_mode(document, qpdf_s_preserve);
    qpdf_set_object_stream_mode(document, breaking->references);
    qpdf_set_newline_before_endstream(document, QPDF_TRUE); /* as PDF/A has it */
    if (breaking->version)
        qpdf_force_pdf_version(document, breaking->version);
    if (breaking->encrypts)
        qpdf_set_r3_encryption_parameters_insecure(document, "", "owner", 1, 1, 1, 1, 1, 1, qpdf_r3p_full);
    else
        qpdf_set_deterministic_ID(document, QPDF_TRUE);
    if (qpdf_write(document) & QPDF_ERRORS)
        fail("it cannot be written");
}

int main(int count, char **words)
{
    Breaking breaking = {.document = qpdf_init(), .words = words + 3, .count = count - 3, .references = qpdf_o_preserve};
    if (count < 4 || (qpdf_read(breaking.document, words[1], NULL) & QPDF_ERRORS))
        fail("break_pdf IN.pdf OUT.pdf COMMAND ARGUMENT...");
    do
        take_command(&breaking);
    while (breaking.count > 0 && strcmp(next_word(&breaking), "and") == 0);
    write_file(&breaking, words[2]);
    qpdf_cleanup(&breaking.document);
    return 0;
}
