/* object_digest.c - see object_digest.h. */
#include "preflight/object_digest.h"

#include "preflight/pdf_values.h"

#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 16, MOST_OBJECTS = 20000, MOST_STREAMS = 16 };

typedef struct Digest {
    const CheckedFile *file;
    GChecksum *checksum;
    int object_count; /* objects may refer to each other many times over */
    int stream_count;
} Digest;

static void add_text(Digest *digest, const char *text)
{
    g_checksum_update(digest->checksum, (const guchar *)text, (gssize)strlen(text));
    g_checksum_update(digest->checksum, (const guchar *)" ", 1);
}

static void add_object(Digest *digest, qpdf_oh object, int depth);

static bool is_about_packing(const char *key)
{
    static const char *const keys[] = {"/Length", "/Filter", "/DecodeParms", "/DL"};
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
        if (strcmp(key, keys[i]) == 0)
            return true;
    return false;
}

static void add_dictionary(Digest *digest, qpdf_oh object, int depth)
{
    bool is_stream = qpdf_oh_is_stream(digest->file->document, object);
    GPtrArray *keys = keys_of(digest->file, object);
    add_text(digest, "<<");
    for (guint i = 0; i < keys->len; i++) {
        if (is_stream && is_about_packing(keys->pdata[i]))
            continue;
        add_text(digest, keys->pdata[i]);
        add_object(digest, value_of(digest->file, object, keys->pdata[i]), depth + 1);
    }
    add_text(digest, ">>");
    g_ptr_array_unref(keys);
}

static void add_data(Digest *digest, qpdf_oh stream)
{
    StreamBytes bytes;
    if (digest->stream_count++ >= MOST_STREAMS || !stream_bytes(digest->file, stream, &bytes))
        return;
    g_checksum_update(digest->checksum, bytes.start, (gssize)bytes.length);
    free(bytes.start);
}

static void add_array(Digest *digest, qpdf_oh object, int depth)
{
    add_text(digest, "[");
    for (int i = 0; i < item_count(digest->file, object); i++)
        add_object(digest, item_of(digest->file, object, i), depth + 1);
    add_text(digest, "]");
}

static void add_object(Digest *digest, qpdf_oh object, int depth)
{
    qpdf_data document = digest->file->document;
    if (depth > DEEPEST || digest->object_count++ > MOST_OBJECTS)
        return;
    if (qpdf_oh_is_array(document, object))
        add_array(digest, object, depth);
    else if (is_dictionary_or_stream(digest->file, object))
        add_dictionary(digest, object, depth);
    else
        add_text(digest, qpdf_oh_unparse_resolved(document, object));
    if (qpdf_oh_is_stream(document, object))
        add_data(digest, object);
}

gchar *object_digest(const CheckedFile *file, const qpdf_oh *objects, int count)
{
    Digest digest = {file, g_checksum_new(G_CHECKSUM_SHA256), 0, 0};
    for (int i = 0; i < count; i++)
        add_object(&digest, objects[i], 0);
    gchar *text = g_strdup(g_checksum_get_string(digest.checksum));
    g_checksum_free(digest.checksum);
    return text;
}
