/* language.c - the table of languages and what each changes in the rules of composition. */
#include "issue/language.h"

#include <string.h>

typedef struct LanguageRow {
    const char *shaping_tag; /* for HarfBuzz */
    const char *family_key;  /* in fonts/roles.toml */
    Region region;           /* REGION_COUNT: as the style has it */
} LanguageRow;

static const LanguageRow language_rows[LANGUAGE_COUNT] = {
    [LANGUAGE_CHINESE] = {"zh-hans", NULL, REGION_COUNT},
    [LANGUAGE_SIMPLIFIED] = {"zh-hans", NULL, REGION_MAINLAND},
    [LANGUAGE_TAIWAN] = {"zh-tw", "han_tw", REGION_TAIWAN},
    [LANGUAGE_HONG_KONG] = {"zh-hk", "han_hk", REGION_HONG_KONG},
    [LANGUAGE_JAPANESE] = {"ja", "ja", REGION_JAPAN},
    [LANGUAGE_KOREAN] = {"ko", "ko", REGION_KOREA},
    [LANGUAGE_WESTERN] = {"zh-hans", NULL, REGION_COUNT},
};

typedef struct TagRow {
    const char *tag;
    Language language;
} TagRow;

/* Compared as a whole or up to a hyphen; the longer ones first. */
static const TagRow tag_rows[] = {
    {"zh-Hant-HK", LANGUAGE_HONG_KONG}, {"zh-Hant-MO", LANGUAGE_HONG_KONG}, {"zh-Hant", LANGUAGE_TAIWAN},
    {"zh-Hans", LANGUAGE_SIMPLIFIED},   {"zh-CN", LANGUAGE_SIMPLIFIED},     {"zh-SG", LANGUAGE_SIMPLIFIED},
    {"zh-TW", LANGUAGE_TAIWAN},         {"zh-HK", LANGUAGE_HONG_KONG},      {"zh-MO", LANGUAGE_HONG_KONG},
    {"zh", LANGUAGE_CHINESE},           {"ja", LANGUAGE_JAPANESE},          {"ko", LANGUAGE_KOREAN},
};

/* Of the languages written in Latin, Greek or Cyrillic letters those that print meets most. */
const char *const language_tags[] = {
    "zh-Hans", "zh-CN", "zh-Hant", "zh-TW", "zh-HK", "ja", "ko", "en", "en-GB", "en-US", "af", "be", "bg", "ca",
    "cs", "cy", "da", "de", "el", "eo", "es", "et", "eu", "fi", "fr", "ga", "gl", "hr", "hu", "id", "is", "it",
    "kk", "ky", "la", "lt", "lv", "mk", "mn", "ms", "nl", "no", "nb", "nn", "pl", "pt", "pt-BR", "ro", "ru",
    "sk", "sl", "sq", "sr", "sv", "sw", "tg", "tr", "ug-Latn", "uk", "uz", "vi",
};
const int language_tag_count = (int)(sizeof language_tags / sizeof *language_tags);

static char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter == '_' ? '-' : letter;
}

/* BCP 47 tags have no case; zh-Hant-TW is a zh-Hant. */
static bool tag_begins_with(const char *tag, const char *start)
{
    while (*start && lower(*tag) == lower(*start)) {
        tag++;
        start++;
    }
    return !*start && (!*tag || lower(*tag) == '-');
}

static const TagRow *find_tag_row(const char *tag)
{
    for (size_t i = 0; i < sizeof tag_rows / sizeof *tag_rows; i++)
        if (tag_begins_with(tag, tag_rows[i].tag))
            return &tag_rows[i];
    return NULL;
}

Language language_of_tag(const char *tag)
{
    if (!tag || !*tag)
        return LANGUAGE_CHINESE;
    const TagRow *row = find_tag_row(tag);
    return row ? row->language : LANGUAGE_WESTERN;
}

/* "zh" with something after it that is no region or script of ours is a slip of the pen. */
bool language_tag_is_known(const char *tag)
{
    if (tag_begins_with(tag, "zh") && tag[2] && find_tag_row(tag)->language == LANGUAGE_CHINESE)
        return false;
    for (int i = 0; i < language_tag_count; i++)
        if (tag_begins_with(tag, language_tags[i]))
            return true;
    return find_tag_row(tag) != NULL;
}

const char *language_family_key(Language language)
{
    return language_rows[language].family_key;
}

const char *language_shaping_tag(Language language)
{
    return language_rows[language].shaping_tag;
}

Region language_region(Language language, Region standard)
{
    Region own = language_rows[language].region;
    if (language == LANGUAGE_CHINESE && standard > REGION_HONG_KONG)
        return REGION_MAINLAND;
    return own == REGION_COUNT ? standard : own;
}

Language region_language(Region region)
{
    for (Language language = LANGUAGE_SIMPLIFIED; language < LANGUAGE_WESTERN; language++)
        if (language_rows[language].region == region)
            return language;
    return LANGUAGE_SIMPLIFIED;
}

typedef struct GapRow {
    int natural, least, most; /* thousandths of an em; natural below 0: as the style has it */
    const char *clause;
} GapRow;

static const GapRow gap_rows[LANGUAGE_COUNT] = {
    [LANGUAGE_CHINESE] = {-1, 0, 0, ""},
    [LANGUAGE_SIMPLIFIED] = {-1, 0, 0, ""},
    [LANGUAGE_TAIWAN] = {-1, 0, 0, "CLREQ 6.2.2: no other than on the mainland"},
    [LANGUAGE_HONG_KONG] = {-1, 0, 0, "CLREQ 6.2.2"},
    [LANGUAGE_JAPANESE] = {250, 125, 500, "JLREQ 3.2.6; least 3.8.3, most 3.8.4"},
    [LANGUAGE_KOREAN] = {0, 0, 0, "KLREQ: spaces between words are typed"},
    [LANGUAGE_WESTERN] = {-1, 0, 0, ""},
};

static void change_gaps(Composition *composition, const GapRow *row)
{
    if (row->natural < 0 || composition->named & NAMED_AUTOSPACE)
        return;
    composition->autospace = row->natural;
    composition->autospace_min = row->least;
    composition->autospace_max = row->most;
}

Composition composition_for_language(const Composition *composition, Language language)
{
    Composition changed = *composition;
    bool is_chinese = composition->region <= REGION_HONG_KONG && language_rows[language].region <= REGION_HONG_KONG;
    if (!(is_chinese && composition->named & NAMED_REGION))
        changed.region = language_region(language, composition->region);
    change_gaps(&changed, &gap_rows[language]);
    /* JLREQ 3.1.9: the blank after a mark stays at the line's end, and goes where the line needs it. */
    if (language == LANGUAGE_JAPANESE && !(composition->named & NAMED_LINE_END))
        changed.line_end = LINE_END_FIT;
    return changed;
}

const TextStyle *style_in_language(Arena *arena, const TextStyle *style, const char *tag)
{
    if (!tag || !style)
        return style;
    TextStyle *changed = arena_copy(arena, style, 1, sizeof(TextStyle));
    changed->lang = tag;
    changed->composition = composition_for_language(&style->composition, language_of_tag(tag));
    return changed;
}

const StoryDesign *design_in_language(Arena *arena, const StoryDesign *design, const char *tag)
{
    if (!tag || !design)
        return design;
    StoryDesign *changed = arena_copy(arena, design, 1, sizeof(StoryDesign));
    for (int part = 0; part < PART_COUNT; part++)
        changed->styles[part] = style_in_language(arena, design->styles[part], tag);
    return changed;
}
