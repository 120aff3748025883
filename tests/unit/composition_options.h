/* composition_options.h - "level=gb;style=kaiming;indent=2" to settings, as the vectors and tests/lines write them. */
#ifndef TYPESET_TESTS_COMPOSITION_OPTIONS_H
#define TYPESET_TESTS_COMPOSITION_OPTIONS_H

#include "stub_text.h"

#include "issue/language.h"
#include "paragraph/line.h"

#include <math.h>
#include <stdlib.h>

typedef struct CaseOptions {
    TextStyle style;
    LineSettings settings; /* without measures */
    WritingMode mode;
    const char *at;        /* linestart, lineend, line; NULL inside a line */
    bool wants_ladder;
} CaseOptions;

typedef struct OptionWord {
    const char *word;
    int value;
} OptionWord;

static const OptionWord option_levels[] = {{"none", PROHIBITION_NONE}, {"basic", PROHIBITION_BASIC}, {"gb", PROHIBITION_GB}, {"strict", PROHIBITION_STRICT}};
static const OptionWord option_styles[] = {{"quan", MARK_WIDTH_FULL}, {"kaiming", MARK_WIDTH_KAIMING}, {"banjiao", MARK_WIDTH_HALF}, {"hangmo", MARK_WIDTH_LINE_END}, {"none", MARK_WIDTH_UNTOUCHED}};
static const OptionWord option_line_ends[] = {{"half", LINE_END_HALF}, {"fit", LINE_END_FIT}, {"full", LINE_END_FULL}};
static const OptionWord option_paragraph_starts[] = {{"trim", PARAGRAPH_START_TRIM}, {"keep", PARAGRAPH_START_KEEP}, {"hang", PARAGRAPH_START_HANG}};
static const OptionWord option_regions[] = {{"cn", REGION_MAINLAND}, {"tw", REGION_TAIWAN}, {"hk", REGION_HONG_KONG}, {"jp", REGION_JAPAN}, {"ja", REGION_JAPAN}, {"kr", REGION_KOREA}, {"ko", REGION_KOREA}};
static const OptionWord option_korean_breaks[] = {{"syllable", KOREAN_BREAK_SYLLABLE}, {"word", KOREAN_BREAK_WORD}};
static const OptionWord option_directions[] = {{"h", WRITING_MODE_HORIZONTAL}, {"horizontal", WRITING_MODE_HORIZONTAL}, {"v", WRITING_MODE_VERTICAL_RL}, {"vertical", WRITING_MODE_VERTICAL_RL}};
static const OptionWord option_hangings[] = {{"0", HANGING_OFF}, {"off", HANGING_OFF}, {"1", HANGING_ON}, {"on", HANGING_ON}, {"auto", HANGING_AUTO}};
static const OptionWord option_alignments[] = {{"justify", ALIGNMENT_JUSTIFY}, {"start", ALIGNMENT_START}, {"centre", ALIGNMENT_CENTRE}, {"end", ALIGNMENT_END}, {"spread", ALIGNMENT_SPREAD}};

/* `standard` for a word that is not among them, which is said. */
static inline int option_value(const OptionWord *words, gsize count, const char *word, int standard)
{
    for (gsize i = 0; i < count; i++)
        if (strcmp(words[i].word, word) == 0)
            return words[i].value;
    g_printerr("unknown option value \"%s\" is left out\n", word);
    return standard;
}

#define OPTION_VALUE(words, word, standard) option_value((words), G_N_ELEMENTS(words), (word), (int)(standard))

/* "1/4", "0", "1.5", "1/8em" in thousandths. A word in place of a number is a mistake of the table. */
static inline int option_thousandths(const char *text)
{
    char *rest;
    double value = g_ascii_strtod(text, &rest);
    if (*rest == '/')
        value /= g_ascii_strtod(rest + 1, &rest);
    if (rest == text || (*rest && strcmp(rest, "em") != 0))
        g_error("\"%s\" is no number", text);
    return (int)floor(value * 1000 + 0.5);
}

static inline bool is_switched_on(const char *value)
{
    return strcmp(value, "1") == 0 || strcmp(value, "on") == 0 || strcmp(value, "true") == 0;
}

/* What a language would change, and the case names itself. */
static inline unsigned named_key(const char *key)
{
    return strcmp(key, "region") == 0 ? NAMED_REGION : strcmp(key, "autospace") == 0 ? NAMED_AUTOSPACE
         : strcmp(key, "line_end") == 0 ? NAMED_LINE_END : 0;
}

static inline void set_option(CaseOptions *options, const char *key, const char *value)
{
    Composition *composition = &options->style.composition;
    composition->named |= named_key(key);
    if (strcmp(key, "level") == 0)
        composition->level = (ProhibitionLevel)OPTION_VALUE(option_levels, value, composition->level);
    else if (strcmp(key, "style") == 0)
        composition->width_style = (MarkWidthStyle)OPTION_VALUE(option_styles, value, composition->width_style);
    else if (strcmp(key, "line_end") == 0)
        composition->line_end = (LineEndTrim)OPTION_VALUE(option_line_ends, value, composition->line_end);
    else if (strcmp(key, "pair") == 0)
        composition->pair = strcmp(value, "off") == 0 ? 2000 : option_thousandths(value);
    else if (strcmp(key, "line_start") == 0)
        composition->trim_line_start = strcmp(value, "trim") == 0;
    else if (strcmp(key, "para_start") == 0)
        composition->paragraph_start = (ParagraphStart)OPTION_VALUE(option_paragraph_starts, value, composition->paragraph_start);
    else if (strcmp(key, "region") == 0)
        composition->region = (Region)OPTION_VALUE(option_regions, value, composition->region);
    else if (strcmp(key, "trim_floor") == 0)
        composition->trim_floor = option_thousandths(value);
    else if (strcmp(key, "typed_space") == 0)
        composition->keeps_typed_spaces = strcmp(value, "keep") == 0;
    else if (strcmp(key, "char_grid") == 0)
        composition->char_grid = is_switched_on(value);
    else if (strcmp(key, "push_in") == 0)
        composition->push_in_first = strcmp(value, "first") == 0;
    else if (strcmp(key, "stop_shrink") == 0)
        composition->stop_shrink = is_switched_on(value);
    else if (strcmp(key, "autospace") == 0)
        composition->autospace = strcmp(value, "off") == 0 ? 0 : option_thousandths(value);
    else if (strcmp(key, "as_min") == 0)
        composition->autospace_min = option_thousandths(value);
    else if (strcmp(key, "display") == 0 && strcmp(value, "1") == 0) { /* 8.4: marks of a head */
        composition->width_style = MARK_WIDTH_HALF;
        composition->pair = 1000;
    } else if (strcmp(key, "as_max") == 0)
        composition->autospace_max = option_thousandths(value);
    else if (strcmp(key, "min_last") == 0)
        composition->min_last = atoi(value);
    else if (strcmp(key, "at") == 0)
        options->at = value;
    else if (strcmp(key, "upright_capitals") == 0)
        composition->upright_capitals = atoi(value);
    else if (strcmp(key, "tcy") == 0)
        composition->cell_figures = atoi(value);
    else if (strcmp(key, "lang") == 0)
        options->style.lang = value;
    else if (strcmp(key, "korean_break") == 0 || strcmp(key, "korean") == 0)
        composition->korean_break = (KoreanBreak)OPTION_VALUE(option_korean_breaks, value, composition->korean_break);
    else if (strcmp(key, "hyphenate") == 0 || strcmp(key, "hyphen") == 0)
        options->style.hyphenates = is_switched_on(value);
    else if (strcmp(key, "dir") == 0)
        options->mode = (WritingMode)OPTION_VALUE(option_directions, value, options->mode);
    else if (strcmp(key, "hang") == 0)
        composition->hanging = (Hanging)OPTION_VALUE(option_hangings, value, composition->hanging);
    else if (strcmp(key, "start_indent") == 0)
        options->settings.start_indent = length_of_em(STUB_EM, option_thousandths(value));
    else if (strcmp(key, "end_indent") == 0)
        options->settings.end_indent = length_of_em(STUB_EM, option_thousandths(value));
    else if (strcmp(key, "indent") == 0)
        options->settings.first_line_indent = length_of_em(STUB_EM, option_thousandths(value));
    else if (strcmp(key, "justify") == 0 && strcmp(value, "all") == 0)
        options->settings.alignment = ALIGNMENT_SPREAD;
    else if (strcmp(key, "align") == 0)
        options->settings.alignment = (Alignment)OPTION_VALUE(option_alignments, value, options->settings.alignment);
    else if (strcmp(key, "breaker") == 0)
        options->wants_ladder = strcmp(value, "ladder") == 0;
    else
        g_printerr("unknown option \"%s=%s\" is left out\n", key, value);
}

/* Fills `options`, which must not move afterwards. Values live in `arena`. */
static inline void read_options(Arena *arena, const char *text, CaseOptions *options)
{
    *options = (CaseOptions){.style = {.name = "stub", .size = STUB_EM, .composition = stub_composition()}};
    options->settings.composition = &options->style.composition;
    char **parts = g_strsplit(text, ";", -1);
    for (int i = 0; parts[i]; i++) {
        char *equals = strchr(parts[i], '=');
        if (!equals) {
            if (*parts[i] && strcmp(parts[i], "-") != 0)
                g_printerr("option \"%s\" has no value and is left out\n", parts[i]);
            continue;
        }
        *equals = '\0';
        set_option(options, g_strstrip(parts[i]), g_strstrip(arena_strdup(arena, equals + 1)));
    }
    g_strfreev(parts);
    options->style.composition =
        composition_for_language(&options->style.composition, language_of_tag(options->style.lang));
    /* A case that names the gap means it: the least gap is no wider. */
    if (options->style.composition.autospace_min > options->style.composition.autospace)
        options->style.composition.autospace_min = options->style.composition.autospace;
}

#endif
