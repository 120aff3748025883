/* memo.c - a hash table from bytes to bytes; each entry is one piece of memory. */
#include "base/memo.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

enum { ALIGNMENT = 16 };

typedef struct Kept {
    guint hash;
    int round;         /* in which it was last asked for */
    uint64_t number;
    const void *key;
    size_t key_length;
    void *value;
    size_t value_length;
    void (*release)(void *value); /* NULL: the value owns nothing */
} Kept;

struct Memo {
    GHashTable *entries; /* Kept, as its own key */
    unsigned char *key;  /* that is being made */
    size_t key_length;
    size_t key_room;
    int round;
    uint64_t newest;
};

static guint kept_hash(gconstpointer kept)
{
    return ((const Kept *)kept)->hash;
}

static gboolean kept_equal(gconstpointer a, gconstpointer b)
{
    const Kept *one = a, *other = b;
    return one->hash == other->hash && one->key_length == other->key_length &&
           memcmp(one->key, other->key, one->key_length) == 0;
}

static void kept_free(gpointer data)
{
    Kept *kept = data;
    if (kept->release)
        kept->release(kept->value);
    g_free(kept);
}

Memo *memo_new(void)
{
    Memo *memo = g_new0(Memo, 1);
    memo->entries = g_hash_table_new_full(kept_hash, kept_equal, kept_free, NULL);
    return memo;
}

void memo_free(Memo *memo)
{
    if (!memo)
        return;
    g_hash_table_unref(memo->entries);
    g_free(memo->key);
    g_free(memo);
}

/* --- keys --------------------------------------------------------------------------------------------- */

void memo_key_begin(Memo *memo, const char *kind)
{
    memo->key_length = 0;
    memo_key_text(memo, kind);
}

void memo_key_bytes(Memo *memo, const void *bytes, size_t length)
{
    if (length > memo->key_room - memo->key_length) {
        memo->key_room = 2 * (memo->key_length + length);
        memo->key = g_realloc(memo->key, memo->key_room);
    }
    if (length)
        memcpy(memo->key + memo->key_length, bytes, length);
    memo->key_length += length;
}

void memo_key_number(Memo *memo, int64_t number)
{
    memo_key_bytes(memo, &number, sizeof number);
}

void memo_key_text(Memo *memo, const char *text)
{
    size_t length = text ? strlen(text) : 0;
    memo_key_number(memo, text ? (int64_t)length : -1);
    if (length)
        memo_key_bytes(memo, text, length);
}

/* Eight bytes at a time: keys hold whole paragraphs. */
static guint hash_of(const unsigned char *key, size_t length)
{
    uint64_t hash = length, word;
    for (size_t at = 0; at < length; at += sizeof word) {
        word = 0;
        memcpy(&word, key + at, MIN(sizeof word, length - at));
        hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        hash ^= hash >> 29;
    }
    return (guint)(hash ^ hash >> 32);
}

/* --- answers ------------------------------------------------------------------------------------------ */

static MemoEntry entry_of(const Kept *kept)
{
    return (MemoEntry){kept->value, kept->value_length, kept->number};
}

static Kept probe_of(const Memo *memo)
{
    return (Kept){.hash = hash_of(memo->key, memo->key_length), .key = memo->key, .key_length = memo->key_length};
}

MemoEntry memo_find(Memo *memo)
{
    Kept probe = probe_of(memo);
    Kept *kept = g_hash_table_lookup(memo->entries, &probe);
    if (!kept)
        return (MemoEntry){0};
    kept->round = memo->round;
    return entry_of(kept);
}

static size_t aligned(size_t size)
{
    return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

MemoEntry memo_keep(Memo *memo, const void *bytes, size_t length)
{
    return memo_keep_owner(memo, bytes, length, NULL);
}

MemoEntry memo_keep_owner(Memo *memo, const void *bytes, size_t length, void (*release)(void *bytes))
{
    Kept probe = probe_of(memo);
    size_t head = aligned(sizeof(Kept)), body = aligned(length);
    char *memory = g_malloc(head + body + probe.key_length);
    if (length)
        memcpy(memory + head, bytes, length);
    memcpy(memory + head + body, probe.key, probe.key_length);
    Kept *kept = (Kept *)(void *)memory;
    *kept = probe;
    kept->round = memo->round;
    kept->number = ++memo->newest;
    kept->value = memory + head;
    kept->value_length = length;
    kept->release = release;
    kept->key = memory + head + body;
    g_hash_table_replace(memo->entries, kept, kept);
    return entry_of(kept);
}

void memo_begin_round(Memo *memo)
{
    memo->round++;
}

static gboolean is_unused(gpointer key, gpointer value, gpointer memo)
{
    (void)value;
    return ((const Kept *)key)->round != ((const Memo *)memo)->round;
}

void memo_forget_unused(Memo *memo)
{
    g_hash_table_foreach_remove(memo->entries, is_unused, memo);
}

int memo_count(const Memo *memo)
{
    return (int)g_hash_table_size(memo->entries);
}
