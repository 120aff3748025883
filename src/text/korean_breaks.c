/* korean_breaks.c - pairs that stay together in Korean, as a table. Called by cluster_rules.c after break_rules.c. */
#include "text/korean_breaks.h"

#include <glib.h>
#include <string.h>

/* What a unit is in a line of Korean. Sets: they combine. */
typedef enum KoreanRole {
    ROLE_OTHER = 0,
    ROLE_SYLLABLE = 1 << 0, /* Hangul */
    ROLE_HANJA = 1 << 1,
    ROLE_WORD = 1 << 2,     /* Latin letters, figures and their signs */
    ROLE_OPENER = 1 << 3,   /* ( [ “ ‘ */
    ROLE_CLOSER = 1 << 4,   /* . , ! ? ) ] ” ’ … · */
    ROLE_QUOTE = 1 << 5,    /* " and ', which open and close */
    ROLE_BRACKET = 1 << 6,  /* 「 」 《 》 , whose edges break_rules.c knows */
    ROLE_ANY = (1 << 7) - 1,
} KoreanRole;

static bool is_opener(uint32_t character)
{
    return character == 0x2018 || character == 0x201C || (character < 0x80 && strchr("([{<", (int)character));
}

static KoreanRole role_of_letter(uint32_t character)
{
    if (g_unichar_isalnum(character))
        return ROLE_WORD;
    if (is_opener(character))
        return ROLE_OPENER;
    return character == '"' || character == '\'' ? ROLE_QUOTE : ROLE_CLOSER;
}

static KoreanRole role_of(const TextUnit *unit)
{
    switch (unit->class) {
    case CLASS_HANGUL: return ROLE_SYLLABLE;
    case CLASS_HAN: return ROLE_HANJA;
    case CLASS_LETTER: return role_of_letter(unit->characters[0]);
    case CLASS_DIGIT: case CLASS_PREFIX: case CLASS_POSTFIX: return ROLE_WORD;
    case CLASS_OPENING: case CLASS_CLOSING: case CLASS_PAUSE: case CLASS_STOP: case CLASS_EXCLAMATION: return ROLE_BRACKET;
    default: return ROLE_OTHER;
    }
}

#define BY_SYLLABLE (1u << KOREAN_BREAK_SYLLABLE)
#define BY_WORD (1u << KOREAN_BREAK_WORD)

typedef struct JoinRow {
    unsigned first;  /* KoreanRole */
    unsigned second;
    unsigned ways;
    const char *clause;
} JoinRow;

static const JoinRow join_rows[] = {
    {ROLE_ANY, ROLE_CLOSER | ROLE_QUOTE, BY_SYLLABLE | BY_WORD, "KLREQ: no closing mark starts a line"},
    {ROLE_OPENER | ROLE_QUOTE, ROLE_ANY, BY_SYLLABLE | BY_WORD, "KLREQ: no opening mark ends a line"},
    {ROLE_ANY, ROLE_ANY, BY_WORD, "KLREQ: a word with its particles, as css-text-3 keep-all"},
};

/* Hangul is Korean wherever it stands, the rest where its language says so. */
static bool is_korean_pair(const TextUnit *first, const TextUnit *second)
{
    return first->class == CLASS_HANGUL || second->class == CLASS_HANGUL ||
           (first->region == REGION_KOREA && second->region == REGION_KOREA);
}

static bool stays_together(const TextUnit *first, const TextUnit *second, KoreanBreak korean_break)
{
    KoreanRole left = role_of(first), right = role_of(second);
    for (size_t i = 0; i < G_N_ELEMENTS(join_rows); i++)
        if (join_rows[i].first & left && join_rows[i].second & right && join_rows[i].ways & (1u << korean_break))
            return true;
    return false;
}

void korean_breaks_close(const TextUnit *units, int count, KoreanBreak korean_break, BreakRight *rights)
{
    for (int i = 0; i + 1 < count; i++)
        if (rights[i].may_break && !rights[i].must_break && !units[i].opens_after && !rights[i].penalty &&
            is_korean_pair(&units[i], &units[i + 1]) && stays_together(&units[i], &units[i + 1], korean_break))
            rights[i] = (BreakRight){.is_joined = true};
}
