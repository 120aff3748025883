/* text_unit.c - runs to units: decoding, conversion, typed spaces, atoms of two characters. First step of shaper.c. */
#include "text/text_unit.h"

#include "issue/language.h"
#include "text/input_conversion.h"
#include "text/language_classes.h"

#include <glib.h>
#include <string.h>

enum { SOFT_HYPHEN = 0x00AD, ZERO_WIDTH_SPACE = 0x200B, WORD_JOINER = 0x2060 };

/* While it is cut, the text stands in three arrays of the same length. */
typedef struct CharacterText {
    GArray *characters; /* uint32_t */
    GArray *units;      /* TextUnit of one character each: run, marks and break wishes */
    CharacterClass *classes;
    const TextStyle *style;
    TypedSpaces spaces;
} CharacterText;

static TextUnit *unit_at(const CharacterText *text, int i)
{
    return &g_array_index(text->units, TextUnit, i);
}

static TextUnit *last_unit(const CharacterText *text)
{
    return text->units->len ? unit_at(text, (int)text->units->len - 1) : NULL;
}

/* Break wishes are not set; they are remembered at the character before. */
static bool take_break_wish(CharacterText *text, uint32_t character)
{
    TextUnit *last = last_unit(text);
    if (character == ZERO_WIDTH_SPACE && last)
        last->opens_after = true;
    if (character == WORD_JOINER && last)
        last->joins_after = true;
    if (character == SOFT_HYPHEN && last)
        last->hyphenates_after = true;
    return character == ZERO_WIDTH_SPACE || character == WORD_JOINER || character == SOFT_HYPHEN;
}

/* Text that says nothing of its language has the marks of its style, which the style's language has settled. */
static Region region_of_run(const TextRun *run, Language language, const TextStyle *style)
{
    return run->lang ? language_region(language, style->composition.region) : style->composition.region;
}

static void append_run(CharacterText *text, const TextRun *run, int run_index)
{
    Language language = language_of_tag(run->lang ? run->lang : text->style->lang);
    Region region = region_of_run(run, language, text->style);
    for (const char *c = run->text; c < run->text + run->length; c = g_utf8_next_char(c)) {
        uint32_t character = converted_character(g_utf8_get_char(c));
        if (character_is_dropped(character) || take_break_wish(text, character))
            continue;
        TextUnit unit = {.characters = {character}, .character_count = 1, .run = run_index,
                         .run_offset = (int)(c - run->text), .marks = run->marks,
                         .language = language, .region = region};
        g_array_append_val(text->characters, character);
        g_array_append_val(text->units, unit);
    }
    if (run->marks & RUN_FORCED_BREAK && last_unit(text))
        last_unit(text)->breaks_after = true;
}

static bool is_space_class(CharacterClass class)
{
    return class == CLASS_SPACE || class == CLASS_WIDE_SPACE;
}

static bool is_western_text(CharacterClass class)
{
    return class == CLASS_LETTER || class == CLASS_DIGIT || class == CLASS_PREFIX || class == CLASS_POSTFIX;
}

static bool is_han_text(CharacterClass class)
{
    return class == CLASS_HAN || class == CLASS_SYMBOL;
}

/* Korean and Western words are parted by spaces, whatever stands beside them. */
static bool spaces_are_meant(const CharacterText *text, int before, int after)
{
    Language language = unit_at(text, before)->language;
    bool is_spaced = language == LANGUAGE_KOREAN || language == LANGUAGE_WESTERN;
    return text->classes[before] == CLASS_HANGUL || text->classes[after] == CLASS_HANGUL ||
           (is_spaced && unit_at(text, after)->language == language);
}

/*
 * 4.3: a space stays inside Western text and between two Han characters (one for a whole run of
 * them); beside a mark or between Han and Western text it is dropped, and the gap takes its place.
 * In a head one beside a mark parts two phrases and stays (8.3).
 */
static bool space_stays(const CharacterText *text, int before, int after)
{
    if (before < 0 || after >= (int)text->units->len || unit_at(text, before)->breaks_after)
        return false;
    CharacterClass left = text->classes[before];
    CharacterClass right = text->classes[after];
    if (text->spaces == TYPED_SPACES_OF_HEAD && !is_western_text(left) && !is_western_text(right))
        return true;
    return spaces_are_meant(text, before, after) || (is_western_text(left) && is_western_text(right)) ||
           (is_han_text(left) && is_han_text(right));
}

static int end_of_spaces(const CharacterText *text, int from)
{
    int end = from;
    while (end < (int)text->units->len && is_space_class(text->classes[end]) &&
           !(end > from && unit_at(text, end - 1)->breaks_after))
        end++;
    return end;
}

/* 4.3.6: U+3000 is an indent at a paragraph's start and nothing at its end; inside, it is meant. */
static int wide_spaces_in(const CharacterText *text, int from, int end)
{
    int wide = 0;
    for (int i = from; i < end; i++)
        wide += text->classes[i] == CLASS_WIDE_SPACE;
    bool at_edge = from == 0 || end == (int)text->units->len || unit_at(text, from - 1)->breaks_after ||
                   unit_at(text, end - 1)->breaks_after;
    return at_edge ? 0 : wide;
}

/* Copies the spaces from `from` to `end` that are to be set, and hands on what was wished after the others. */
static void keep_spaces(const CharacterText *text, int from, int end, GArray *kept)
{
    bool verbatim = text->spaces == TYPED_SPACES_KEPT || unit_at(text, from)->marks & RUN_CODE;
    int wide = wide_spaces_in(text, from, end);
    bool one_stays = !wide && space_stays(text, from - 1, end);
    for (int i = from; i < end; i++) {
        TextUnit *unit = unit_at(text, i);
        unit->class = text->classes[i];
        bool stays = verbatim || (wide && unit->class == CLASS_WIDE_SPACE) || (one_stays && i == from);
        if (stays)
            g_array_append_val(kept, *unit);
        else if (unit->breaks_after && kept->len)
            g_array_index(kept, TextUnit, kept->len - 1).breaks_after = true;
    }
}

static bool is_selector(uint32_t character)
{
    return character == 0xFE00 || character == 0xFE01;
}

static bool extends_character(uint32_t character)
{
    GUnicodeType type = g_unichar_type(character);
    return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK ||
           type == G_UNICODE_SPACING_MARK || character == 0x200D || character == 0x200C;
}

/* Vowels and finals of a syllable that is typed in its parts. */
static bool is_hangul_part(uint32_t character)
{
    return (character >= 0x1160 && character <= 0x11FF) || (character >= 0xD7B0 && character <= 0xD7FF);
}

/* FE00 and FE01 have done their work in the classes; the glyph is chosen by class. */
static bool joins_previous(uint32_t character, const TextUnit *previous)
{
    return previous && previous->character_count < TEXT_UNIT_LIMIT &&
           (extends_character(character) || (previous->class == CLASS_HANGUL && is_hangul_part(character)));
}

/* GB/T 15834 5.1.4, 5.1.5: dash and ellipsis are two characters and one mark. */
static bool completes_atom(const TextUnit *unit, const TextUnit *previous)
{
    return previous && (unit->class == CLASS_DASH || unit->class == CLASS_ELLIPSIS) &&
           previous->class == unit->class && previous->character_count == 1 &&
           previous->characters[0] == unit->characters[0] && unit->characters[0] < 0x2E3A &&
           !previous->breaks_after;
}

static void append_to_unit(TextUnit *unit, const TextUnit *added)
{
    unit->characters[unit->character_count++] = added->characters[0];
    unit->joins_after = added->joins_after;
    unit->opens_after = added->opens_after;
    unit->breaks_after = added->breaks_after;
    unit->hyphenates_after = added->hyphenates_after;
}

/* U+2027, U+2022 and U+30FB stand for the Chinese interpunct; — has two look-alikes. */
static void normalise_mark(TextUnit *unit)
{
    if (unit->class == CLASS_INTERPUNCT && unit->region <= REGION_HONG_KONG)
        unit->characters[0] = 0x00B7;
    if (unit->class == CLASS_DASH && unit->characters[0] < 0x2E3A)
        unit->characters[0] = 0x2014;
}

static void keep_character(const CharacterText *text, int i, GArray *kept)
{
    TextUnit *unit = unit_at(text, i);
    TextUnit *previous = kept->len ? &g_array_index(kept, TextUnit, kept->len - 1) : NULL;
    unit->class = text->classes[i];
    normalise_mark(unit);
    if (is_selector(unit->characters[0]))
        return;
    if (joins_previous(unit->characters[0], previous) || completes_atom(unit, previous))
        append_to_unit(previous, unit);
    else
        g_array_append_val(kept, *unit);
}

static GArray *cut_into_units(const CharacterText *text)
{
    int count = (int)text->units->len;
    GArray *kept = g_array_sized_new(FALSE, FALSE, sizeof(TextUnit), (guint)count + 1);
    for (int i = 0; i < count;) {
        if (!is_space_class(text->classes[i])) {
            keep_character(text, i++, kept);
            continue;
        }
        int end = end_of_spaces(text, i);
        keep_spaces(text, i, end, kept);
        i = end;
    }
    return kept;
}

/* Justified text is body; the parts of a head stand in the other ways. */
TypedSpaces typed_spaces_in_style(const TextStyle *style)
{
    if (style->composition.keeps_typed_spaces)
        return TYPED_SPACES_KEPT;
    return style->alignment == ALIGNMENT_JUSTIFY ? TYPED_SPACES_BY_RULE : TYPED_SPACES_OF_HEAD;
}

TextUnits text_units_from_runs(const RunText *source, const TextStyle *style)
{
    CharacterText text = {
        .style = style,
        .spaces = typed_spaces_in_style(style),
        .characters = g_array_new(FALSE, FALSE, sizeof(uint32_t)),
        .units = g_array_new(FALSE, FALSE, sizeof(TextUnit)),
    };
    for (int i = 0; i < source->count; i++)
        append_run(&text, &source->runs[i], i);
    text.classes = g_new(CharacterClass, text.units->len + 1);
    character_classes_resolve((const uint32_t *)(const void *)text.characters->data, (int)text.units->len, text.classes);
    language_classes_resolve((const TextUnit *)(const void *)text.units->data, (int)text.units->len, text.classes);
    GArray *kept = cut_into_units(&text);
    int count = (int)kept->len;
    g_array_unref(text.characters);
    g_array_unref(text.units);
    g_free(text.classes);
    return (TextUnits){.items = (TextUnit *)(void *)g_array_free(kept, FALSE), .count = count};
}

bool text_unit_is_western(const TextUnit *unit)
{
    if (unit->is_cell)
        return false;
    switch (unit->class) {
    case CLASS_LETTER:
    case CLASS_DIGIT:
    case CLASS_SPACE:
        return true;
    case CLASS_PREFIX:
    case CLASS_POSTFIX:
        return unit->characters[0] < 0x2100 && unit->characters[0] != 0x00A5;
    default:
        return false;
    }
}

/* CLREQ, GB/T 15834 5.1.6-5.1.9: what marks measure on the mainland. */
typedef struct FrameRow {
    uint32_t character;
    int thousandths;
    const char *clause;
} FrameRow;

static const FrameRow connector_frames[] = {
    {0x2014, 1000, "GB/T 15834 4.13.3.2: 一字线"},
    {0x2015, 1000, "as U+2014"},
    {0x2500, 1000, "as U+2014"},
    {0xFF5E, 1000, "GB/T 15834 4.13.3.3: 浪纹线"},
    {0x301C, 1000, "as U+FF5E"},
    {'~', 1000, "as U+FF5E"},
};

static int connector_frame(uint32_t character)
{
    for (size_t i = 0; i < G_N_ELEMENTS(connector_frames); i++)
        if (connector_frames[i].character == character)
            return connector_frames[i].thousandths;
    return 500; /* GB/T 15834 4.13.3.1: the short connector, 半字线 */
}

static bool is_halfwidth_kana(uint32_t character)
{
    return character >= 0xFF66 && character <= 0xFF9F;
}

int text_unit_frame(const TextUnit *unit, Region region)
{
    if (text_unit_is_western(unit) || unit->class == CLASS_HANGUL)
        return 0;
    switch (unit->class) {
    case CLASS_HAN:
        return is_halfwidth_kana(unit->characters[0]) ? 500 : 1000;
    case CLASS_INTERPUNCT:
    case CLASS_SOLIDUS:
        return region == REGION_MAINLAND ? 500 : 1000; /* GB/T 15834 5.1.7, 5.1.9; CLREQ 6.3.2.1 */
    case CLASS_CONNECTOR:
        return connector_frame(unit->characters[0]);
    case CLASS_DASH:
        return unit->characters[0] == 0x2E3B ? 3000 : 2000; /* GB/T 15834 5.1.4 */
    case CLASS_ELLIPSIS:
        return 1000 * unit->character_count; /* GB/T 15834 5.1.5 */
    default:
        return 1000;
    }
}
