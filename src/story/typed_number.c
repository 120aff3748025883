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

/* 十二, 三十, 二十一; 一百 and more no heading has. */
static int value_of_han(const char *c, const char *end)
{
    static const char digits[] = "一二三四五六七八九";
    int value = 0, digit = 0;
    for (; c < end; c = g_utf8_next_char(c)) {
        gunichar character = g_utf8_get_char(c);
        const char *found = g_utf8_strchr(digits, -1, character);
        if (found)
            digit = (int)g_utf8_pointer_to_offset(digits, found) + 1;
        else if (character == g_utf8_get_char("十"))
            value = (digit ? digit : 1) * 10, digit = 0;
        else
            return 0;
    }
    return value + digit;
}

static int value_of_numeral(const char *c, const char *end, bool is_han)
{
    int value = 0;
    if (is_han)
        return value_of_han(c, end);
    for (; c < end; c++)
        value = value * 10 + (*c - '0');
    return value;
}

static TypedNumber number_in_brackets(const char *text, const char *end)
{
    bool is_han;
    const char *start = g_utf8_next_char(text), *after = after_numeral(start, end, &is_han);
    if (after == start || !is_one_of(character_at(after, end), "）)"))
        return (TypedNumber){0};
    return (TypedNumber){is_han ? TYPED_NUMBER_HAN_BRACKETS : TYPED_NUMBER_FIGURE_BRACKETS,
                         (size_t)(g_utf8_next_char(after) - text),
                         value_of_numeral(start, after, is_han)};
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
    return (TypedNumber){is_han ? TYPED_NUMBER_HAN : TYPED_NUMBER_FIGURE, (size_t)(after - text),
                         value_of_numeral(text, mark, is_han)};
}

/* Circled, bracketed and dotted numbers that are characters of their own. */
static bool is_circled(gunichar c)
{
    return (c >= 0x2460 && c <= 0x249B) || (c >= 0x2776 && c <= 0x2793) || (c >= 0x3220 && c <= 0x3229) ||
           (c >= 0x3251 && c <= 0x325F) || (c >= 0x32B1 && c <= 0x32BF);
}

typedef struct CircledRow {
    gunichar first;
    gunichar last;
    int value; /* of the first */
} CircledRow;

/* ① ⑴ ⒈ ❶ ➀ ➊ ㈠ ㉑ ㊱ */
static const CircledRow circled_rows[] = {
    {0x2460, 0x2473, 1}, {0x2474, 0x2487, 1}, {0x2488, 0x249B, 1}, {0x2776, 0x277F, 1}, {0x2780, 0x2789, 1},
    {0x278A, 0x2793, 1}, {0x3220, 0x3229, 1}, {0x3251, 0x325F, 21}, {0x32B1, 0x32BF, 36},
};

static int value_of_circled(gunichar c)
{
    for (size_t i = 0; i < G_N_ELEMENTS(circled_rows); i++)
        if (c >= circled_rows[i].first && c <= circled_rows[i].last)
            return circled_rows[i].value + (int)(c - circled_rows[i].first);
    return 0;
}

TypedNumber typed_number_at(const char *text, size_t length)
{
    const char *end = text + length;
    gunichar first = character_at(text, end);
    if (is_circled(first))
        return (TypedNumber){TYPED_NUMBER_CIRCLED, (size_t)(g_utf8_next_char(text) - text), value_of_circled(first)};
    return is_one_of(first, "（(") ? number_in_brackets(text, end) : number_with_mark(text, end);
}

/* 1 to 99. */
static const char *han_numeral(Arena *arena, int value)
{
    static const char *const digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    int tens = value / 10;
    return arena_printf(arena, "%s%s%s", tens > 1 && tens < 10 ? digits[tens] : "", tens ? "十" : "", digits[value % 10]);
}

const char *typed_number_text(Arena *arena, TypedNumberKind kind, int value)
{
    char circled[8] = "";
    switch (kind) {
    case TYPED_NUMBER_HAN: return arena_printf(arena, "%s、", han_numeral(arena, value));
    case TYPED_NUMBER_HAN_BRACKETS: return arena_printf(arena, "（%s）", han_numeral(arena, value));
    case TYPED_NUMBER_FIGURE_BRACKETS: return arena_printf(arena, "（%d）", value);
    case TYPED_NUMBER_CIRCLED:
        if (value > 20)
            return arena_printf(arena, "%d", value);
        circled[g_unichar_to_utf8(0x2460 + (gunichar)(value - 1), circled)] = '\0';
        return arena_strdup(arena, circled);
    default: return arena_printf(arena, "%d.", value);
    }
}
