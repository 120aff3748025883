/* class_context.c - classes that depend on neighbours: quotes, dashes, dots, solidi, signs (CLREQ, UAX #14). */
#include "text/character_class.h"

#include <glib.h>
#include <stdbool.h>

enum { SELECTOR_WESTERN = 0xFE00, SELECTOR_CHINESE = 0xFE01 };

typedef struct ClassText {
    const uint32_t *characters;
    int count;
    CharacterClass *classes;
} ClassText;

static bool is_western_class(CharacterClass class)
{
    return class == CLASS_LETTER || class == CLASS_DIGIT;
}

static bool is_selector(uint32_t character)
{
    return character == SELECTOR_WESTERN || character == SELECTOR_CHINESE;
}

/* The nearest neighbour in a direction that is not a variation selector; CLASS_COUNT at the edge. */
static CharacterClass neighbour(const ClassText *text, int at, int step)
{
    int i = at + step;
    while (i >= 0 && i < text->count && is_selector(text->characters[i]))
        i += step;
    return i < 0 || i >= text->count ? CLASS_COUNT : text->classes[i];
}

/* As above, word spaces skipped too. */
static CharacterClass neighbour_beyond_spaces(const ClassText *text, int at, int step)
{
    int i = at + step;
    while (i >= 0 && i < text->count &&
           (is_selector(text->characters[i]) || text->classes[i] == CLASS_SPACE))
        i += step;
    return i < 0 || i >= text->count ? CLASS_COUNT : text->classes[i];
}

static bool between_western(const ClassText *text, int at)
{
    return is_western_class(neighbour(text, at, -1)) && is_western_class(neighbour(text, at, 1));
}

static bool between_digits(const ClassText *text, int at)
{
    return neighbour(text, at, -1) == CLASS_DIGIT && neighbour(text, at, 1) == CLASS_DIGIT;
}

/* 1.2.1 a: students' don't. Decided before the pairs, so that an apostrophe closes nothing. */
static bool is_apostrophe(const ClassText *text, int at, bool single_quote_open)
{
    if (text->characters[at] != 0x2019 || !is_western_class(neighbour(text, at, -1)))
        return false;
    return is_western_class(neighbour(text, at, 1)) || !single_quote_open;
}

static bool is_opening_quote(uint32_t character)
{
    return character == 0x2018 || character == 0x201C;
}

static bool is_closing_quote(uint32_t character)
{
    return character == 0x2019 || character == 0x201D;
}

static bool content_is_western(const ClassText *text, int from, int to)
{
    bool has_letters = false;
    for (int i = from; i < to; i++) {
        uint32_t character = text->characters[i];
        CharacterClass class = text->classes[i];
        if (is_selector(character) || is_opening_quote(character) || is_closing_quote(character))
            continue;
        if (!is_western_class(class) && class != CLASS_SPACE && character >= 0x80)
            return false;
        has_letters |= is_western_class(class);
    }
    return has_letters;
}

static bool is_western_or_edge(CharacterClass class)
{
    return class == CLASS_COUNT || is_western_class(class);
}

/* 1.2.1 b: Western inside and outside. “GDP” inside Chinese stays Chinese. */
static bool pair_is_western(const ClassText *text, int opening, int closing)
{
    return content_is_western(text, opening + 1, closing) &&
           is_western_or_edge(neighbour_beyond_spaces(text, opening, -1)) &&
           is_western_or_edge(neighbour_beyond_spaces(text, closing, 1));
}

static void set_pair(ClassText *text, int opening, int closing)
{
    if (!pair_is_western(text, opening, closing))
        return;
    text->classes[opening] = CLASS_LETTER;
    text->classes[closing] = CLASS_LETTER;
}

/* The opening quote that `closing` belongs to, taken off the stack; -1 when there is none. */
static int take_partner(GArray *open, const ClassText *text, uint32_t closing)
{
    uint32_t wanted = closing - 1; /* U+2018 2019, U+201C 201D */
    while (open->len) {
        int at = g_array_index(open, int, open->len - 1);
        g_array_set_size(open, open->len - 1);
        if (text->characters[at] == wanted)
            return at;
    }
    return -1;
}

static bool single_quote_is_open(const GArray *open, const ClassText *text)
{
    for (guint i = 0; i < open->len; i++)
        if (text->characters[g_array_index(open, int, i)] == 0x2018)
            return true;
    return false;
}

static void resolve_quotes(ClassText *text)
{
    GArray *open = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < text->count; i++) {
        uint32_t character = text->characters[i];
        if (is_opening_quote(character)) {
            g_array_append_val(open, i);
        } else if (is_closing_quote(character)) {
            if (is_apostrophe(text, i, single_quote_is_open(open, text))) {
                text->classes[i] = CLASS_LETTER;
                continue;
            }
            int opening = take_partner(open, text, character);
            if (opening >= 0)
                set_pair(text, opening, i);
        }
    }
    g_array_unref(open);
}

/* 1.2.1 d: U+FE00 and U+FE01 have the last word on the quote before them. */
static void resolve_selectors(ClassText *text)
{
    for (int i = 1; i < text->count; i++) {
        uint32_t base = text->characters[i - 1];
        if (!is_selector(text->characters[i]))
            continue;
        if (is_opening_quote(base) || is_closing_quote(base))
            text->classes[i - 1] = text->characters[i] == SELECTOR_WESTERN ? CLASS_LETTER : character_class_of(base);
        text->classes[i] = text->classes[i - 1];
    }
}

static bool is_dash_character(uint32_t character)
{
    return character == 0x2014 || character == 0x2015 || character == 0x2500;
}

/* 1.2.2: two make a dash, one alone connects; the odd one of a longer run is its last. */
static void resolve_dashes(ClassText *text)
{
    for (int i = 0; i + 1 < text->count; i++) {
        uint32_t character = text->characters[i];
        if (!is_dash_character(character) || text->characters[i + 1] != character)
            continue;
        text->classes[i] = text->classes[i + 1] = CLASS_DASH;
        i++;
    }
}

/* In :// the neighbours of a solidus are solidi; what counts stands beyond them. */
static bool is_western_beyond_solidi(const ClassText *text, int at, int step)
{
    int i = at;
    while (i >= 0 && i < text->count && text->characters[i] == '/')
        i += step;
    return i < 0 || i >= text->count || is_western_class(text->classes[i]);
}

/* 1.2.4, 1.2.5: dots, solidi and hyphens between Western letters are Western. A dot between figures stays. */
static CharacterClass western_or_own(const ClassText *text, int at)
{
    CharacterClass own = text->classes[at];
    switch (text->characters[at]) {
    case 0x00B7:
        return between_western(text, at) && !between_digits(text, at) ? CLASS_LETTER : own;
    case '/':
        return is_western_beyond_solidi(text, at, -1) && is_western_beyond_solidi(text, at, 1) ? CLASS_LETTER : own;
    case 0x00D7: case 0x00F7: case 0x2236: /* × ÷ ∶ */
        return between_western(text, at) ? CLASS_LETTER : own;
    default:
        return own;
    }
}

static bool western_before(const ClassText *text, int at)
{
    return is_western_class(neighbour(text, at, -1));
}

static bool is_plain_neighbour(CharacterClass class)
{
    return class == CLASS_HAN || class == CLASS_OPENING || class == CLASS_CLOSING || class == CLASS_SYMBOL;
}

/* A hyphen is a sign before a figure, part of a Western word beside one, and a connector between Han. */
static CharacterClass hyphen_class(const ClassText *text, int at)
{
    if (western_before(text, at))
        return is_plain_neighbour(neighbour(text, at, 1)) ? CLASS_CONNECTOR : CLASS_LETTER;
    CharacterClass next = neighbour(text, at, 1);
    CharacterClass previous = neighbour(text, at, -1);
    if (previous == CLASS_HAN && is_western_class(next))
        return next == CLASS_DIGIT ? CLASS_PREFIX : CLASS_CONNECTOR;
    if (next == CLASS_DIGIT)
        return CLASS_PREFIX;
    return next == CLASS_HAN && previous == CLASS_HAN ? CLASS_CONNECTOR : CLASS_LETTER;
}

/* + $ ± count as prefixes of a figure only; in C++ and AT&T+ they are letters. */
static CharacterClass sign_class(const ClassText *text, int at)
{
    bool wide = text->characters[at] >= 0x2000;
    bool leads_figure = neighbour(text, at, 1) == CLASS_DIGIT || neighbour(text, at, 1) == CLASS_PREFIX;
    return wide || (leads_figure && !western_before(text, at)) ? CLASS_PREFIX : CLASS_LETTER;
}

static void resolve_western_marks(ClassText *text)
{
    for (int i = 0; i < text->count; i++) {
        uint32_t character = text->characters[i];
        if (character == '-')
            text->classes[i] = hyphen_class(text, i);
        else if (character == '~')
            text->classes[i] = between_western(text, i) && !between_digits(text, i) ? CLASS_LETTER : CLASS_CONNECTOR;
        else if (text->classes[i] == CLASS_PREFIX)
            text->classes[i] = sign_class(text, i);
        else
            text->classes[i] = western_or_own(text, i);
    }
}

/* 1.1, PO: ㎏ is a unit only after a figure. */
static void resolve_squared_units(ClassText *text)
{
    for (int i = 0; i < text->count; i++)
        if (text->characters[i] >= 0x3380 && text->characters[i] <= 0x33DF &&
            neighbour(text, i, -1) != CLASS_DIGIT)
            text->classes[i] = CLASS_SYMBOL;
}

void character_classes_resolve(const uint32_t *characters, int count, CharacterClass *classes)
{
    ClassText text = {.characters = characters, .count = count, .classes = classes};
    for (int i = 0; i < count; i++)
        classes[i] = character_class_of(characters[i]);
    resolve_western_marks(&text);
    resolve_dashes(&text);
    resolve_quotes(&text);
    resolve_selectors(&text);
    resolve_squared_units(&text);
}
