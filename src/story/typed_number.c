/* typed_number.c - see typed_number.h. */
#include "story/typed_number.h"

#include <glib.h>

/* A longer number is a quantity or a year. */
enum { MOST_HAN = 3, MOST_FIGURES = 2 };

static gunichar character_at(const char *c, const char *end)
{
    return c < end ? g_utf8_get_char(c) : 0;
}

static bool is_one_of(gunichar character, const char *characters)
{
    return character && g_utf8_strchr(characters, -1, character);
}

/* Behind up to `most` characters of `characters`; where it was when there are none or more. */
static const char *after_characters(const char *c, const char *end, const char *characters, int most)
{
    const char *start = c;
    int count = 0;
    for (; is_one_of(character_at(c, end), characters); c = g_utf8_next_char(c))
        count++;
    return count > most ? start : c;
}

static const char *after_numeral(const char *c, const char *end, bool *is_han)
{
    const char *after = after_characters(c, end, "一二三四五六七八九十百", MOST_HAN);
    *is_han = after > c;
    return *is_han ? after : after_characters(c, end, "0123456789", MOST_FIGURES);
}

static TypedNumber number_in_brackets(const char *text, const char *end)
{
    bool is_han;
    const char *start = g_utf8_next_char(text), *after = after_numeral(start, end, &is_han);
    if (after == start || !is_one_of(character_at(after, end), "）)"))
        return (TypedNumber){0};
    return (TypedNumber){is_han ? TYPED_NUMBER_HAN_BRACKETS : TYPED_NUMBER_FIGURE_BRACKETS,
                         (size_t)(g_utf8_next_char(after) - text)};
}

/* 10.5 is a quantity, 一. is not written. */
static TypedNumber number_with_mark(const char *text, const char *end)
{
    bool is_han;
    const char *mark = after_numeral(text, end, &is_han);
    gunichar character = character_at(mark, end);
    if (mark == text || !is_one_of(character, is_han ? "、．" : "、．."))
        return (TypedNumber){0};
    const char *after = g_utf8_next_char(mark);
    if (character == '.' && g_unichar_isdigit(character_at(after, end)))
        return (TypedNumber){0};
    return (TypedNumber){is_han ? TYPED_NUMBER_HAN : TYPED_NUMBER_FIGURE, (size_t)(after - text)};
}

/* Circled, bracketed and dotted numbers that are characters of their own. */
static bool is_circled(gunichar c)
{
    return (c >= 0x2460 && c <= 0x249B) || (c >= 0x2776 && c <= 0x2793) || (c >= 0x3220 && c <= 0x3229) ||
           (c >= 0x3251 && c <= 0x325F) || (c >= 0x32B1 && c <= 0x32BF);
}

TypedNumber typed_number_at(const char *text, size_t length)
{
    const char *end = text + length;
    gunichar first = character_at(text, end);
    if (is_circled(first))
        return (TypedNumber){TYPED_NUMBER_CIRCLED, (size_t)(g_utf8_next_char(text) - text)};
    return is_one_of(first, "（(") ? number_in_brackets(text, end) : number_with_mark(text, end);
}
