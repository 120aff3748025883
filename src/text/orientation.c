/* orientation.c - the Unicode property and what Chinese setting makes of it. */
#include "text/orientation.h"

#include <glib.h>
#include <unicode/uchar.h>

typedef struct OrientationRow {
    uint32_t first;
    uint32_t last;
    Orientation orientation;
    const char *clause;
} OrientationRow;

static const OrientationRow exceptions[] = {
    {0xFF01, 0xFF01, ORIENTATION_UPRIGHT_IN_FONT, "GB/T 15834 5.2.1: direction unchanged"},
    {0xFF1A, 0xFF1B, ORIENTATION_UPRIGHT_IN_FONT, "GB/T 15834 5.2.1: direction unchanged; UAX #50 turns them"},
    {0xFF1F, 0xFF1F, ORIENTATION_UPRIGHT_IN_FONT, "GB/T 15834 5.2.1: direction unchanged"},
    {0x00B7, 0x00B7, ORIENTATION_UPRIGHT, "a dot looks the same either way"},
    {0x30FB, 0x30FB, ORIENTATION_UPRIGHT, "likewise"},
    {'/', '/', ORIENTATION_ROTATED, "GB/T 15834 5.2.2"},
    {0xFF0F, 0xFF0F, ORIENTATION_ROTATED, "GB/T 15834 5.2.2; UAX #50 leaves it upright"},
};

static Orientation orientation_in_unicode(uint32_t character)
{
    switch (u_getIntPropertyValue((UChar32)character, UCHAR_VERTICAL_ORIENTATION)) {
    case U_VO_ROTATED: return ORIENTATION_ROTATED;
    case U_VO_TRANSFORMED_ROTATED: return ORIENTATION_ROTATED_IN_FONT;
    case U_VO_TRANSFORMED_UPRIGHT: return ORIENTATION_UPRIGHT_IN_FONT;
    default: return ORIENTATION_UPRIGHT;
    }
}

Orientation unit_orientation(const TextUnit *unit)
{
    uint32_t character = unit->characters[0];
    for (size_t i = 0; i < G_N_ELEMENTS(exceptions); i++)
        if (character >= exceptions[i].first && character <= exceptions[i].last)
            return exceptions[i].orientation;
    return orientation_in_unicode(character);
}

typedef struct QuoteRow {
    uint32_t typed;
    uint32_t mainland;
    uint32_t elsewhere;
} QuoteRow;

static const QuoteRow quote_rows[] = {
    {0x201C, 0x300E, 0x300C},
    {0x201D, 0x300F, 0x300D},
    {0x2018, 0x300C, 0x300E},
    {0x2019, 0x300D, 0x300F},
};

uint32_t vertical_character(uint32_t character, Region region)
{
    if (character == 0xFF0F)
        return '/'; /* as long as its em it would run into its neighbours */
    if (region > REGION_HONG_KONG)
        return character; /* GB/T 15834 5.2.3 is a Chinese rule: in Japanese and Korean quotes stay as typed */
    for (size_t i = 0; i < G_N_ELEMENTS(quote_rows); i++)
        if (quote_rows[i].typed == character)
            return region == REGION_TAIWAN || region == REGION_HONG_KONG ? quote_rows[i].elsewhere
                                                                         : quote_rows[i].mainland;
    return character;
}

/* --- cells ------------------------------------------------------------------------------------- */

/* A stretch of Western units without a space or a break in it. */
typedef struct Token {
    int first;
    int end;
    int figures;
    int capitals;
    int letters; /* capitals among them */
} Token;

static bool is_part_of_token(const TextUnit *unit)
{
    return text_unit_is_western(unit) && unit->class != CLASS_SPACE;
}

static void count_unit(Token *token, const TextUnit *unit)
{
    uint32_t character = unit->characters[0];
    token->figures += unit->class == CLASS_DIGIT;
    token->letters += g_unichar_isalpha(character);
    token->capitals += g_unichar_isupper(character);
}

static Token token_from(const TextUnits *units, int first)
{
    Token token = {.first = first, .end = first};
    do
        count_unit(&token, &units->items[token.end++]);
    while (token.end < units->count && is_part_of_token(&units->items[token.end]) &&
           !units->items[token.end - 1].breaks_after &&
           units->items[token.end].marks == units->items[first].marks);
    return token;
}

static bool is_western_at(const TextUnits *units, int at)
{
    return at >= 0 && at < units->count && is_part_of_token(&units->items[at]);
}

static bool is_space_at(const TextUnits *units, int at)
{
    return at >= 0 && at < units->count && units->items[at].class == CLASS_SPACE;
}

/* The 12 of "iPhone 12" lies on its side with the rest of the name. */
static bool is_part_of_phrase(const TextUnits *units, Token token)
{
    return (is_space_at(units, token.first - 1) && is_western_at(units, token.first - 2)) ||
           (is_space_at(units, token.end) && is_western_at(units, token.end + 1));
}

static bool has_signs_of_number(const TextUnits *units, Token token)
{
    for (int i = token.first; i < token.end; i++)
        if (units->items[i].class == CLASS_PREFIX || units->items[i].class == CLASS_POSTFIX)
            return true;
    return false;
}

/* 3.0, A+, 2B; but not 5%, which reads as one turned run, nor "kg". */
static bool is_short_mixture(const TextUnits *units, Token token)
{
    int length = token.end - token.first;
    uint32_t first = units->items[token.first].characters[0];
    return length > 1 && token.letters < length && !has_signs_of_number(units, token) &&
           (g_unichar_isdigit(first) || g_unichar_isupper(first));
}

/* Upright by UAX #50 and as wide as Western letters are. */
static bool is_permille(uint32_t character)
{
    return character == 0x2030 || character == 0x2031;
}

static bool fits_a_cell(const TextUnits *units, Token token, const Composition *composition)
{
    int length = token.end - token.first;
    if (length == 1)
        return token.figures == 1 || token.letters == 1 || is_permille(units->items[token.first].characters[0]);
    return length <= composition->cell_figures &&
           (token.figures == length || is_short_mixture(units, token));
}

static bool is_upright_acronym(Token token, const Composition *composition)
{
    int length = token.end - token.first;
    return length > 1 && length <= composition->upright_capitals && token.capitals == length;
}

/* A cell is to its line what a Han character is, but stays with its sign or unit as its figures do. */
static void append_cell(GArray *kept, const TextUnits *units, int first, int end, bool is_parted_after)
{
    TextUnit cell = units->items[first];
    const TextUnit *last = &units->items[end - 1];
    for (int i = first + 1; i < end; i++)
        cell.characters[cell.character_count++] = units->items[i].characters[0];
    cell.is_cell = true;
    cell.joins_after = last->joins_after || !is_parted_after;
    cell.opens_after = last->opens_after;
    cell.breaks_after = last->breaks_after;
    cell.hyphenates_after = false;
    g_array_append_val(kept, cell);
}

static void append_token(GArray *kept, const TextUnits *units, Token token, const Composition *composition)
{
    bool stands = token.end - token.first <= TEXT_UNIT_LIMIT && !is_part_of_phrase(units, token);
    if (stands && fits_a_cell(units, token, composition)) {
        append_cell(kept, units, token.first, token.end, true);
    } else if (stands && is_upright_acronym(token, composition)) {
        for (int i = token.first; i < token.end; i++)
            append_cell(kept, units, i, i + 1, i + 1 == token.end);
    } else {
        g_array_append_vals(kept, &units->items[token.first], (guint)(token.end - token.first));
    }
}

/* Two in one em, the third of three stands alone (CLREQ 5.1.1.3, GB/T 15834 5.1.2); in Taiwan and Hong Kong each has its em. */
static bool is_pair_of_exclamations(const TextUnits *units, int at)
{
    if (at + 1 >= units->count)
        return false;
    const TextUnit *first = &units->items[at], *second = &units->items[at + 1];
    return first->class == CLASS_EXCLAMATION && second->class == CLASS_EXCLAMATION && first->marks == second->marks &&
           first->region == REGION_MAINLAND && first->character_count == 1 && second->character_count == 1;
}

static void append_pair(GArray *kept, const TextUnits *units, int at)
{
    append_cell(kept, units, at, at + 2, false);
    TextUnit *pair = &g_array_index(kept, TextUnit, kept->len - 1);
    pair->is_cell = false;
    pair->joins_after = units->items[at + 1].joins_after;
}

void units_join_cells(TextUnits *units, const Composition *composition)
{
    GArray *kept = g_array_sized_new(FALSE, FALSE, sizeof(TextUnit), (guint)units->count + 1);
    for (int i = 0; i < units->count;) {
        if (composition->width_style != MARK_WIDTH_UNTOUCHED && is_pair_of_exclamations(units, i)) {
            append_pair(kept, units, i);
            i += 2;
            continue;
        }
        bool is_token = is_part_of_token(&units->items[i]) && !(units->items[i].marks & RUN_SUPERSCRIPT);
        Token token = is_token ? token_from(units, i) : (Token){.first = i, .end = i + 1};
        if (is_token)
            append_token(kept, units, token, composition);
        else
            g_array_append_val(kept, units->items[i]);
        i = token.end;
    }
    g_free(units->items);
    units->count = (int)kept->len;
    units->items = (TextUnit *)(void *)g_array_free(kept, FALSE);
}
