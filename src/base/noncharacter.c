/* noncharacter.c - puts a geta in the place of what is none. */
#include "base/noncharacter.h"

#include <glib.h>
#include <stdbool.h>

uint32_t sound_character(uint32_t character)
{
    enum { REPLACEMENT = 0x3013 }; /* 〓, the geta that compositors leave where a sort is missing; every Chinese face has it */
    bool is_none = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    return is_none ? REPLACEMENT : character;
}

const char *find_noncharacter(const char *text, size_t length)
{
    for (const char *c = text; c < text + length; c = g_utf8_next_char(c))
        if (sound_character(g_utf8_get_char(c)) != g_utf8_get_char(c))
            return c;
    return NULL;
}

char *sound_text(Arena *arena, const char *text, size_t length)
{
    GString *sound = g_string_sized_new(length);
    for (const char *c = text; c < text + length; c = g_utf8_next_char(c))
        g_string_append_unichar(sound, sound_character(g_utf8_get_char(c)));
    char *result = arena_strndup(arena, sound->str, sound->len);
    g_string_free(sound, TRUE);
    return result;
}
