/* western_breaks.c - Western words are not hyphenated: they break at hyphens they have, addresses at their joints. */
#include "text/western_breaks.h"

#include <glib.h>
#include <string.h>

enum { PENALTY_HYPHEN = 60, LONGEST_UNIT = 4 };

static bool is_word_unit(const TextUnit *unit)
{
    return text_unit_is_western(unit) && unit->class != CLASS_SPACE;
}

static bool is_letter(const TextUnit *unit)
{
    return unit->class == CLASS_LETTER && g_unichar_isalpha(unit->characters[0]);
}

static bool starts_with(const TextUnit *units, int count, const char *ascii)
{
    int length = (int)strlen(ascii);
    for (int i = 0; i < length; i++)
        if (i >= count || units[i].characters[0] != (uint32_t)(unsigned char)ascii[i])
            return false;
    return true;
}

static bool is_address(const TextUnit *word, int length)
{
    if (starts_with(word, length, "www."))
        return true;
    for (int i = 0; i < length; i++)
        if (starts_with(word + i, length - i, "://"))
            return true;
    return false;
}

static bool is_one_of(uint32_t character, const char *ascii)
{
    return character && character < 0x80 && strchr(ascii, (int)character);
}

/* 2.2.7: after / ? & = -, before . and #; "://" stays whole. */
static void open_address(const TextUnit *word, int length, BreakRight *rights)
{
    for (int i = 0; i + 1 < length; i++) {
        uint32_t here = word[i].characters[0];
        uint32_t next = word[i + 1].characters[0];
        if ((is_one_of(here, "/?&=-") && !is_one_of(next, "/?&=-")) || is_one_of(next, ".#"))
            rights[i].may_break = true;
    }
}

static int letters_before(const TextUnit *word, int at)
{
    int letters = 0;
    while (at - letters > 0 && is_letter(&word[at - letters - 1]))
        letters++;
    return letters;
}

static int letters_after(const TextUnit *word, int length, int at)
{
    int letters = 0;
    while (at + letters + 1 < length && is_letter(&word[at + letters + 1]))
        letters++;
    return letters;
}

/* e-mail and COVID-19 stay whole; well-known may end a line after its hyphen. */
static void open_hyphens(const TextUnit *word, int length, BreakRight *rights)
{
    for (int i = 1; i + 1 < length; i++)
        if (word[i].characters[0] == '-' && letters_before(word, i) >= 2 && letters_after(word, length, i) >= 2)
            rights[i] = (BreakRight){.may_break = true, .is_joined = true, .penalty = PENALTY_HYPHEN};
}

static int word_length(const TextUnit *units, int count, int from)
{
    int length = 0;
    while (from + length < count && is_word_unit(&units[from + length]))
        length++;
    return length;
}

static int digit_count(const TextUnit *units, int count, int from)
{
    int digits = 0;
    while (from + digits < count && units[from + digits].class == CLASS_DIGIT)
        digits++;
    return digits;
}

/* Units that stand after a figure and a space. */
static const char *const unit_names[] = {
    "kg", "g", "mg", "t", "km", "m", "cm", "mm", "nm", "ha", "L", "mL", "ml", "kW", "MW", "GW", "W", "V", "kV", "A",
    "Hz", "kHz", "MHz", "GHz", "s", "ms", "h", "min", "kWh", "kB", "MB", "GB", "TB", "Pa", "kPa", "MPa", "J", "kJ", "N",
};

static bool is_unit_name(const TextUnit *word, int length)
{
    char name[LONGEST_UNIT + 1] = "";
    if (length > LONGEST_UNIT)
        return false;
    for (int i = 0; i < length; i++) {
        if (word[i].characters[0] >= 0x80)
            return false;
        name[i] = (char)word[i].characters[0];
    }
    for (size_t i = 0; i < G_N_ELEMENTS(unit_names); i++)
        if (strcmp(unit_names[i], name) == 0)
            return true;
    return false;
}

/* U+00A0, U+2007 and U+202F hold by definition; so does a space in 1 000 000 and in 5 kg. */
static bool space_holds(const TextUnit *units, int count, int at)
{
    uint32_t character = units[at].characters[0];
    if (character == 0x00A0 || character == 0x2007 || character == 0x202F || character == 0x2009)
        return true;
    if (at == 0 || units[at - 1].class != CLASS_DIGIT)
        return false;
    return digit_count(units, count, at + 1) == 3 ||
           is_unit_name(units + at + 1, word_length(units, count, at + 1));
}

void western_breaks_open(const TextUnit *units, int count, BreakRight *rights)
{
    for (int i = 0; i < count;) {
        if (units[i].class == CLASS_SPACE && !rights[i].must_break && i + 1 < count && space_holds(units, count, i))
            rights[i] = (BreakRight){.is_joined = true};
        int length = word_length(units, count, i);
        if (is_address(units + i, length))
            open_address(units + i, length, rights + i);
        else
            open_hyphens(units + i, length, rights + i);
        i += length ? length : 1;
    }
}
