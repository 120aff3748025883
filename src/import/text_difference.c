/* text_difference.c - counts each character: footnotes and heads may stand elsewhere in the two texts. */
#include "import/text_difference.h"

#include <glib.h>
#include <stdbool.h>

static gunichar plain_form(gunichar c)
{
    static const char signs[] = "0123456789+-";
    if (c == 0xB2 || c == 0xB3)
        return c - 0xB2 + '2';
    if (c == 0xB9)
        return '1';
    if ((c >= 0x2070 && c <= 0x207B) || (c >= 0x2080 && c <= 0x208B))
        return (gunichar)(guchar)signs[c & 0xF];
    return c == 0x2212 ? '-' : c;
}

/* What nobody sees is not compared: white space, joiners, selectors. */
static bool is_seen(gunichar c)
{
    GUnicodeType type = g_unichar_type(c);
    return !g_unichar_isspace(c) && type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && !(c >= 0xFE00 && c <= 0xFE0F);
}

static GHashTable *count_characters(const char *text)
{
    GHashTable *counts = g_hash_table_new(NULL, NULL);
    for (const char *c = text; *c; c = g_utf8_next_char(c)) {
        gpointer key = GUINT_TO_POINTER(plain_form(g_utf8_get_char(c)));
        g_hash_table_insert(counts, key, GINT_TO_POINTER(GPOINTER_TO_INT(g_hash_table_lookup(counts, key)) + 1));
    }
    return counts;
}

TextDifference text_difference(Arena *arena, const char *whole, const char *part)
{
    enum { SHOWN = 20 };
    TextDifference difference = {0};
    GHashTable *counts = count_characters(part);
    GString *excerpt = g_string_new(NULL);
    for (const char *c = whole; *c; c = g_utf8_next_char(c)) {
        gunichar character = plain_form(g_utf8_get_char(c));
        gpointer key = GUINT_TO_POINTER(character);
        int left = GPOINTER_TO_INT(g_hash_table_lookup(counts, key));
        g_hash_table_insert(counts, key, GINT_TO_POINTER(left - 1));
        if (left > 0 || !is_seen(character))
            continue;
        if (difference.count++ < SHOWN)
            g_string_append_unichar(excerpt, g_utf8_get_char(c));
    }
    if (difference.count > SHOWN)
        g_string_append(excerpt, "…");
    difference.excerpt = arena_strndup(arena, excerpt->str, excerpt->len);
    g_string_free(excerpt, TRUE);
    g_hash_table_unref(counts);
    return difference;
}
