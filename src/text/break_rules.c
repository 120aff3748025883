/* break_rules.c - prohibitions by class, unbreakable groups, penalties. Western words are left to western_breaks.c. */
#include "text/break_rules.h"

#include "text/western_breaks.h"

#include <glib.h>
#include <string.h>

/* The lowest level from on which something is forbidden. */
enum { FROM_NONE = PROHIBITION_NONE, NEVER = PROHIBITION_STRICT + 1 };

typedef struct EdgeRule {
    int start_from; /* may not start a line */
    int end_from;   /* may not end a line */
    const char *clause;
} EdgeRule;

static const EdgeRule edge_rules[CLASS_COUNT] = {
    [CLASS_OPENING]     = {NEVER, PROHIBITION_BASIC, "GB/T 15834 5.1.3"},
    [CLASS_CLOSING]     = {PROHIBITION_BASIC, NEVER, "GB/T 15834 5.1.3"},
    [CLASS_PAUSE]       = {PROHIBITION_BASIC, NEVER, "GB/T 15834 5.1.1"},
    [CLASS_STOP]        = {PROHIBITION_BASIC, NEVER, "GB/T 15834 5.1.1"},
    [CLASS_EXCLAMATION] = {PROHIBITION_BASIC, NEVER, "GB/T 15834 5.1.2"},
    [CLASS_COMPOSITE]   = {PROHIBITION_BASIC, NEVER, "UAX14 NS"},
    [CLASS_INTERPUNCT]  = {PROHIBITION_BASIC, NEVER, "GB/T 15834 5.1.7"},
    [CLASS_CONNECTOR]   = {PROHIBITION_BASIC, NEVER, "GB/T 15834 5.1.6"},
    [CLASS_DASH]        = {PROHIBITION_STRICT, NEVER, "CLREQ 6.1.1 strict"},
    [CLASS_ELLIPSIS]    = {PROHIBITION_STRICT, NEVER, "CLREQ 6.1.1 strict"},
    [CLASS_SOLIDUS]     = {PROHIBITION_BASIC, PROHIBITION_GB, "GB/T 15834 5.1.9"},
    [CLASS_WIDE_SPACE]  = {FROM_NONE, NEVER, "UAX14 BA"},
    [CLASS_SPACE]       = {FROM_NONE, NEVER, "UAX14 LB7, LB18"},
    [CLASS_HAN]         = {NEVER, NEVER, "UAX14 ID"},
    [CLASS_HANGUL]      = {NEVER, NEVER, "UAX14 H2, H3; words: korean_breaks.c"},
    [CLASS_SYMBOL]      = {NEVER, NEVER, "UAX #14 AI, set like HZ"},
    [CLASS_LETTER]      = {NEVER, NEVER, ""},
    [CLASS_DIGIT]       = {NEVER, NEVER, ""},
    [CLASS_PREFIX]      = {NEVER, NEVER, ""},
    [CLASS_POSTFIX]     = {NEVER, NEVER, ""},
};

/* Sets of classes. */
#define SET(class) (1u << (class))
enum {
    WESTERN = SET(CLASS_LETTER) | SET(CLASS_DIGIT),
};

typedef struct JoinRule {
    unsigned first;
    unsigned second;
    const char *clause;
} JoinRule;

/* Kept together at every level, and no gap opens between them. */
static const JoinRule join_rules[] = {
    {WESTERN, WESTERN, "CLREQ 6.1.2.2: words and numbers"},
    {SET(CLASS_PREFIX), WESTERN | SET(CLASS_PREFIX) | SET(CLASS_HAN), "CLREQ 6.1.2.2: sign, currency + number"},
    {WESTERN | SET(CLASS_POSTFIX), SET(CLASS_POSTFIX), "CLREQ 6.1.2.2: number + percent, degree"},
    {SET(CLASS_LETTER), SET(CLASS_PREFIX), "C++, US$"},
    {SET(CLASS_POSTFIX), WESTERN, "°C, %), 116°23′"},
};

static bool is_joined_by_class(CharacterClass first, CharacterClass second)
{
    for (size_t i = 0; i < G_N_ELEMENTS(join_rules); i++)
        if (join_rules[i].first & SET(first) && join_rules[i].second & SET(second))
            return true;
    return false;
}

static CharacterClass class_at(const TextUnit *units, int count, int i)
{
    return i < 0 || i >= count ? CLASS_COUNT : units[i].class;
}

/* 3·15 is one date; so is what its dot joins (vector B38). */
static bool is_dotted_number(const TextUnit *units, int count, int i)
{
    CharacterClass here = units[i].class;
    if (here == CLASS_INTERPUNCT)
        return class_at(units, count, i - 1) == CLASS_DIGIT && class_at(units, count, i + 1) == CLASS_DIGIT;
    return here == CLASS_DIGIT && class_at(units, count, i + 1) == CLASS_INTERPUNCT &&
           class_at(units, count, i + 2) == CLASS_DIGIT;
}

/* CLREQ 6.1.2.3: superiors and note marks stay with their word. */
static bool is_before_superior(const TextUnit *first, const TextUnit *second)
{
    return second->marks & RUN_SUPERSCRIPT && !(first->marks & RUN_SUPERSCRIPT && first->run != second->run);
}

/* （下） stays in one piece and at the headline. */
static bool is_part_marker(const TextUnit *second)
{
    return second->marks & RUN_PART_MARKER;
}

static bool is_joined(const TextUnit *units, int count, int i)
{
    const TextUnit *first = &units[i];
    const TextUnit *second = &units[i + 1];
    return first->joins_after || is_joined_by_class(first->class, second->class) ||
           is_dotted_number(units, count, i) || is_before_superior(first, second) || is_part_marker(second);
}

static bool is_forbidden_by_level(CharacterClass first, CharacterClass second, ProhibitionLevel level)
{
    return (int)level >= edge_rules[first].end_from || (int)level >= edge_rules[second].start_from;
}

typedef struct StartRule {
    uint32_t first, last;
    int start_from;
    const char *clause;
} StartRule;

/* Kana that some level keeps off a line's start: css-text-3 `strict`, JLREQ 3.1.7. Sorted by code point. */
static const StartRule kana_rules[] = {
    {0x3041, 0x3041, PROHIBITION_STRICT, "ぁ JLREQ cl-11"}, {0x3043, 0x3043, PROHIBITION_STRICT, "ぃ"},
    {0x3045, 0x3045, PROHIBITION_STRICT, "ぅ"},             {0x3047, 0x3047, PROHIBITION_STRICT, "ぇ"},
    {0x3049, 0x3049, PROHIBITION_STRICT, "ぉ"},             {0x3063, 0x3063, PROHIBITION_STRICT, "っ"},
    {0x3083, 0x3083, PROHIBITION_STRICT, "ゃ"},             {0x3085, 0x3085, PROHIBITION_STRICT, "ゅ"},
    {0x3087, 0x3087, PROHIBITION_STRICT, "ょ"},             {0x308E, 0x308E, PROHIBITION_STRICT, "ゎ"},
    {0x3095, 0x3096, PROHIBITION_STRICT, "ゕ ゖ"},          {0x30A1, 0x30A1, PROHIBITION_STRICT, "ァ"},
    {0x30A3, 0x30A3, PROHIBITION_STRICT, "ィ"},             {0x30A5, 0x30A5, PROHIBITION_STRICT, "ゥ"},
    {0x30A7, 0x30A7, PROHIBITION_STRICT, "ェ"},             {0x30A9, 0x30A9, PROHIBITION_STRICT, "ォ"},
    {0x30C3, 0x30C3, PROHIBITION_STRICT, "ッ"},             {0x30E3, 0x30E3, PROHIBITION_STRICT, "ャ"},
    {0x30E5, 0x30E5, PROHIBITION_STRICT, "ュ"},             {0x30E7, 0x30E7, PROHIBITION_STRICT, "ョ"},
    {0x30EE, 0x30EE, PROHIBITION_STRICT, "ヮ"},             {0x30F5, 0x30F6, PROHIBITION_STRICT, "ヵ ヶ"},
    {0x30FC, 0x30FC, PROHIBITION_STRICT, "ー JLREQ cl-10"}, {0x31F0, 0x31FF, PROHIBITION_STRICT, "ㇰ to ㇿ"},
    {0xFF67, 0xFF70, PROHIBITION_STRICT, "half-width ｧ to ｰ"},
    {0xFF9E, 0xFF9F, PROHIBITION_BASIC, "half-width ﾞ ﾟ: UAX14 NS, part of the kana before"},
};

static bool is_kana_forbidden_at_start(const TextUnit *unit, ProhibitionLevel level)
{
    uint32_t character = unit->characters[0];
    if (unit->class != CLASS_HAN || character < 0x3041 || (character > 0x31FF && character < 0xFF66))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(kana_rules); i++)
        if (character >= kana_rules[i].first && character <= kana_rules[i].last)
            return (int)level >= kana_rules[i].start_from;
    return false;
}

/* Marks typed half as wide (, . : ; ! ?) are the same marks: none of them begins a line, and no bracket ends one. */
static bool is_half_width_mark(const TextUnit *unit, const char *marks)
{
    uint32_t character = unit->characters[0];
    return character > ' ' && character < 0x7F && unit->character_count == 1 && strchr(marks, (int)character);
}

static bool is_forbidden_by_half_width_mark(const TextUnit *first, const TextUnit *second, ProhibitionLevel level)
{
    bool begins_line = is_half_width_mark(second, ",.:;!?)]}%"), ends_line = is_half_width_mark(first, "([{");
    return level >= PROHIBITION_BASIC && ((begins_line && first->class != CLASS_SPACE) || ends_line);
}

/* Number and measure word belong together, softly (CLREQ, GB/T 15834). */
static const uint32_t measure_words[] = {
    0x5E74 /* 年 */, 0x6708 /* 月 */, 0x65E5 /* 日 */, 0x65F6 /* 时 */, 0x70B9 /* 点 */, 0x5206 /* 分 */,
    0x79D2 /* 秒 */, 0x5143 /* 元 */, 0x4E07 /* 万 */, 0x4EBF /* 亿 */, 0x5343 /* 千 */, 0x4E2A /* 个 */,
    0x540D /* 名 */, 0x4EBA /* 人 */, 0x6B21 /* 次 */, 0x5C81 /* 岁 */, 0x5BB6 /* 家 */, 0x9879 /* 项 */,
    0x4F59 /* 余 */, 0x591A /* 多 */, 0x7C73 /* 米 */, 0x5428 /* 吨 */, 0x4EA9 /* 亩 */, 0x500D /* 倍 */,
    0x516C /* 公 */, 0x5E73 /* 平 */, 0x5C4A /* 届 */, 0x53F7 /* 号 */, 0x5757 /* 块 */, 0x5929 /* 天 */,
};

enum { PENALTY_NUMBER_UNIT = 30 };

static bool is_measure_word(uint32_t character)
{
    for (size_t i = 0; i < G_N_ELEMENTS(measure_words); i++)
        if (measure_words[i] == character)
            return true;
    return false;
}

static int penalty_between(const TextUnit *first, const TextUnit *second)
{
    return first->class == CLASS_DIGIT && is_measure_word(second->characters[0]) ? PENALTY_NUMBER_UNIT : 0;
}

static BreakRight right_after(const TextUnit *units, int count, int i, ProhibitionLevel level)
{
    const TextUnit *first = &units[i];
    const TextUnit *second = &units[i + 1];
    if (first->breaks_after)
        return (BreakRight){.may_break = true, .must_break = true};
    bool is_opened_word = first->opens_after && text_unit_is_western(first) && text_unit_is_western(second);
    if (is_opened_word && !first->joins_after) /* 2.2.9; its letters are not spread for that */
        return (BreakRight){.may_break = true, .is_joined = true};
    BreakRight right = {.is_joined = is_joined(units, count, i)};
    bool forbidden = is_forbidden_by_level(first->class, second->class, level) ||
                     is_kana_forbidden_at_start(second, level) ||
                     is_forbidden_by_half_width_mark(first, second, level);
    right.may_break = !right.is_joined && (first->opens_after || !forbidden);
    right.penalty = right.may_break ? penalty_between(first, second) : 0;
    return right;
}

void break_rights_resolve(const TextUnit *units, int count, ProhibitionLevel level, BreakRight *rights)
{
    for (int i = 0; i + 1 < count; i++)
        rights[i] = right_after(units, count, i, level);
    if (count)
        rights[count - 1] = (BreakRight){.may_break = true, .must_break = units[count - 1].breaks_after};
    western_breaks_open(units, count, rights);
}
