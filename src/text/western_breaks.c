/* western_breaks.c - Western words break at hyphens they have and where hyphenation.c found a syllable, addresses at their joints. */
#include "text/western_breaks.h"

#include <glib.h>
#include <string.h>

enum { PENALTY_HYPHEN = 60, LONGEST_UNIT = 4, SHORTEST_ADDRESS = 5 /* a@b.c */ };

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

static bool is_alphanumeric(const TextUnit *unit)
{
    return unit->class == CLASS_DIGIT || is_letter(unit);
}

/* The first `sign` with letters or figures on both sides; -1 when there is none. */
static int find_inside(const TextUnit *word, int length, uint32_t sign, int from)
{
    for (int i = from > 0 ? from : 1; i + 1 < length; i++)
        if (word[i].characters[0] == sign && is_alphanumeric(&word[i - 1]) && is_alphanumeric(&word[i + 1]))
            return i;
    return -1;
}

/* example.com/news, but not A/B or 3.5/4: letters, a dot, letters, a solidus. */
static bool is_bare_address(const TextUnit *word, int length)
{
    int dot = find_inside(word, length, '.', 1);
    return dot > 0 && is_letter(&word[dot - 1]) && is_letter(&word[dot + 1]) &&
           find_inside(word, length, '/', dot) > 0;
}

static bool is_mail_address(const TextUnit *word, int length)
{
    int at = find_inside(word, length, '@', 1);
    return at > 0 && find_inside(word, length, '.', at) > 0;
}

bool western_word_is_address(const TextUnit *word, int length)
{
    if (length < SHORTEST_ADDRESS)
        return false;
    if (starts_with(word, length, "www.") || is_mail_address(word, length) || is_bare_address(word, length))
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

static bool breaks_address_after(uint32_t character)
{
    return is_one_of(character, "/?&=") || character == 0x2013;
}

/*
 * 2.2.7: after / ? & = –, before . and #; "://" stays whole, and so does a full stop with what it ends. No
 * hyphen is added, and none that is there breaks: nobody could tell whether it belongs to the address.
 */
static void open_address(const TextUnit *word, int length, BreakRight *rights)
{
    for (int i = 0; i + 1 < length; i++) {
        uint32_t here = word[i].characters[0];
        uint32_t next = word[i + 1].characters[0];
        bool before = is_one_of(next, ".#") && i + 2 < length && is_alphanumeric(&word[i + 2]);
        if ((breaks_address_after(here) && is_alphanumeric(&word[i + 1])) || before)
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

/* e-mail and COVID-19 stay whole; well-known may end a line after its hyphen, in Western text a clause after its dash. */
static bool breaks_after_sign(const TextUnit *word, int length, int at)
{
    uint32_t sign = word[at].characters[0];
    if (sign != '-' && sign != 0x2010 && sign != 0x2013 && sign != 0x2014)
        return false;
    return letters_before(word, at) >= 2 && letters_after(word, length, at) >= 2;
}

/* Between letters only: a soft hyphen that strayed between figures or Han shows nothing. */
static bool is_divided_after(const TextUnit *word, int at)
{
    return word[at].hyphenates_after && is_letter(&word[at]) && is_letter(&word[at + 1]);
}

static void open_hyphens(const TextUnit *word, int length, BreakRight *rights)
{
    for (int i = 0; i + 1 < length; i++) {
        bool divides = is_divided_after(word, i);
        if ((divides || (i > 0 && breaks_after_sign(word, length, i))) && !rights[i].must_break)
            rights[i] = (BreakRight){
                .may_break = true, .is_joined = true, .hyphenates = divides, .penalty = PENALTY_HYPHEN};
    }
}

int western_word_length(const TextUnit *units, int count, int from)
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
           is_unit_name(units + at + 1, western_word_length(units, count, at + 1));
}

void western_breaks_open(const TextUnit *units, int count, BreakRight *rights)
{
    for (int i = 0; i < count;) {
        if (units[i].class == CLASS_SPACE && !rights[i].must_break && i + 1 < count && space_holds(units, count, i))
            rights[i] = (BreakRight){.is_joined = true};
        int length = western_word_length(units, count, i);
        if (western_word_is_address(units + i, length))
            open_address(units + i, length, rights + i);
        else
            open_hyphens(units + i, length, rights + i);
        i += length ? length : 1;
    }
}
