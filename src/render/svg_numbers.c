/* svg_numbers.c - see svg_numbers.h. Pictures' own bytes stand in base 64, which has no quotation mark. */
#include "render/svg_numbers.h"

#include <glib.h>
#include <string.h>

typedef struct Numbering {
    GHashTable *numbers; /* Cairo's → ours */
    GString *text;
} Numbering;

/* Behind the next name of a picture or surface, before its number; NULL: there is none left. */
static const char *next_number(const char *from, const char *end)
{
    static const char *const openings[] = {"\"image", "\"#image", "\"surface", "\"#surface"};
    for (const char *c = memchr(from, '"', (size_t)(end - from)); c; c = memchr(c + 1, '"', (size_t)(end - c - 1)))
        for (size_t i = 0; i < G_N_ELEMENTS(openings); i++)
            if (strncmp(c, openings[i], strlen(openings[i])) == 0)
                return c + strlen(openings[i]);
    return NULL;
}

static guint number_for(Numbering *numbering, guint64 old)
{
    gpointer key = GSIZE_TO_POINTER((gsize)old);
    guint number = GPOINTER_TO_UINT(g_hash_table_lookup(numbering->numbers, key));
    if (number == 0) {
        number = g_hash_table_size(numbering->numbers) + 1;
        g_hash_table_insert(numbering->numbers, key, GUINT_TO_POINTER(number));
    }
    return number;
}

FileBytes svg_renumbered(Arena *arena, FileBytes svg)
{
    Numbering numbering = {g_hash_table_new(NULL, NULL), g_string_sized_new(svg.length)};
    const char *from = (const char *)svg.bytes, *end = from + svg.length;
    for (const char *number = next_number(from, end); number; number = next_number(from, end)) {
        char *behind = NULL;
        guint64 old = g_ascii_strtoull(number, &behind, 10);
        g_string_append_len(numbering.text, from, number - from);
        if (behind > number)
            g_string_append_printf(numbering.text, "%u", number_for(&numbering, old));
        from = behind;
    }
    g_string_append_len(numbering.text, from, end - from);
    FileBytes result = {(const unsigned char *)arena_strndup(arena, numbering.text->str, numbering.text->len),
                        numbering.text->len};
    g_string_free(numbering.text, TRUE);
    g_hash_table_destroy(numbering.numbers);
    return result;
}
