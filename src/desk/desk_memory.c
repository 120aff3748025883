/* desk_memory.c - a key is the digest of everything that the answer depends on, the program's own file included. */
#include "desk/desk_memory.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

struct DeskMemory {
    GHashTable *answers; /* digest → GBytes */
};

DeskMemory *desk_memory_new(void)
{
    DeskMemory *memory = g_new0(DeskMemory, 1);
    memory->answers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
    return memory;
}

void desk_memory_free(DeskMemory *memory)
{
    if (!memory)
        return;
    g_hash_table_destroy(memory->answers);
    g_free(memory);
}

static void digest_text(GChecksum *digest, const char *text)
{
    g_checksum_update(digest, (const guchar *)text, (gssize)strlen(text) + 1);
}

/* An edited program is another one; what it reads besides is not known here. */
static void digest_file(GChecksum *digest, const char *path)
{
    GStatBuf status;
    gint64 state[3] = {0};
    if (g_stat(path, &status) == 0) {
        state[0] = (gint64)status.st_mtim.tv_sec;
        state[1] = (gint64)status.st_mtim.tv_nsec;
        state[2] = (gint64)status.st_size;
    }
    g_checksum_update(digest, (const guchar *)state, sizeof state);
}

/* The caller frees it. */
static gchar *key_of(const DeskCheck *check, FileBytes question)
{
    GChecksum *digest = g_checksum_new(G_CHECKSUM_SHA256);
    digest_text(digest, check->path);
    digest_file(digest, check->path);
    for (int i = 0; check->arguments[i]; i++)
        digest_text(digest, check->arguments[i]);
    digest_text(digest, ""); /* no argument can pass for the question */
    g_checksum_update(digest, question.bytes, (gssize)question.length);
    gchar *key = g_strdup(g_checksum_get_string(digest));
    g_checksum_free(digest);
    return key;
}

bool desk_memory_find(const DeskMemory *memory, const DeskCheck *check, FileBytes question, FileBytes *answer)
{
    if (!memory)
        return false;
    gchar *key = key_of(check, question);
    GBytes *kept = g_hash_table_lookup(memory->answers, key);
    g_free(key);
    if (!kept)
        return false;
    gsize length;
    const unsigned char *bytes = g_bytes_get_data(kept, &length);
    *answer = (FileBytes){bytes, length - 1}; /* without the zero byte behind it */
    return true;
}

void desk_memory_keep(DeskMemory *memory, const DeskCheck *check, FileBytes question, FileBytes answer)
{
    enum { MOST_ANSWERS = 20000 };
    if (!memory)
        return;
    if (g_hash_table_size(memory->answers) >= MOST_ANSWERS) /* days of edits; the next run asks anew */
        g_hash_table_remove_all(memory->answers);
    g_hash_table_replace(memory->answers, key_of(check, question), g_bytes_new(answer.bytes, answer.length + 1));
}
