/* composition_options.h - "level=gb;style=kaiming;indent=2" to settings, as the vectors and tests/lines write them. */
#ifndef TYPESET_TESTS_COMPOSITION_OPTIONS_H
#define TYPESET_TESTS_COMPOSITION_OPTIONS_H

#include "stub_text.h"

#include "paragraph/line.h"

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
static const OptionWord option_regions[] = {{"cn", REGION_MAINLAND}, {"tw", REGION_TAIWAN}, {"hk", REGION_HONG_KONG}};
static const OptionWord option_hangings[] = {{"0", HANGING_OFF}, {"off", HANGING_OFF}, {"1", HANGING_ON}, {"on", HANGING_ON}, {"auto", HANGING_AUTO}};
static const OptionWord option_alignments[] = {{"justify", ALIGNMENT_JUSTIFY}, {"start", ALIGNMENT_START}, {"centre", ALIGNMENT_CENTRE}, {"end", ALIGNMENT_END}, {"spread", ALIGNMENT_SPREAD}};

static inline int option_value(const OptionWord *words, gsize count, const char *word)
{
    for (gsize i = 0; i < count; i++)
        if (strcmp(words[i].word, word) == 0)
            return words[i].value;
    g_error("unknown option value \"%s\"", word);
}

#define OPTION_VALUE(words, word) option_value((words), G_N_ELEMENTS(words), (word))

/* "1/4", "0", "1.5", "1/8em" in thousandths. A word in place of a number is a mistake of the table. */
static inline int option_thousandths(const char *text)
{
    char *rest;
    double value = g_ascii_strtod(text, &rest);
    if (*rest == '/')
        value /= g_ascii_strtod(rest + 1, &rest);
    if (rest == text || (*rest && strcmp(rest, "em") != 0))
        g_error("\"%s\" is no number", text);
    return (int)(value * 1000 + 0.5);
}

static inline void set_option(CaseOptions *options, const char *key, const char *value)
{
    Composition *composition = &options->style.composition;
    if (strcmp(key, "level") == 0)
        composition->level = (ProhibitionLevel)OPTION_VALUE(option_levels, value);
    else if (strcmp(key, "style") == 0)
        composition->width_style = (MarkWidthStyle)OPTION_VALUE(option_styles, value);
    else if (strcmp(key, "line_end") == 0)
        composition->line_end = (LineEndTrim)OPTION_VALUE(option_line_ends, value);
    else if (strcmp(key, "pair") == 0)
        composition->pair = strcmp(value, "off") == 0 ? 2000 : option_thousandths(value);
    else if (strcmp(key, "line_start") == 0)
        composition->trim_line_start = strcmp(value, "trim") == 0;
    else if (strcmp(key, "para_start") == 0)
        composition->paragraph_start = (ParagraphStart)OPTION_VALUE(option_paragraph_starts, value);
    else if (strcmp(key, "region") == 0)
        composition->region = (Region)OPTION_VALUE(option_regions, value);
    else if (strcmp(key, "trim_floor") == 0)
        composition->trim_floor = option_thousandths(value);
    else if (strcmp(key, "typed_space") == 0)
        composition->keeps_typed_spaces = strcmp(value, "keep") == 0;
    else if (strcmp(key, "push_in") == 0)
        composition->push_in_first = strcmp(value, "first") == 0;
    else if (strcmp(key, "stop_shrink") == 0)
        composition->stop_shrink = atoi(value) != 0;
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
    else if (strcmp(key, "dir") == 0)
        options->mode = *value == 'v' ? WRITING_MODE_VERTICAL_RL : WRITING_MODE_HORIZONTAL;
    else if (strcmp(key, "hang") == 0)
        composition->hanging = (Hanging)OPTION_VALUE(option_hangings, value);
    else if (strcmp(key, "indent") == 0)
        options->settings.first_line_indent = length_of_em(STUB_EM, option_thousandths(value));
    else if (strcmp(key, "justify") == 0 && strcmp(value, "all") == 0)
        options->settings.alignment = ALIGNMENT_SPREAD;
    else if (strcmp(key, "align") == 0)
        options->settings.alignment = (Alignment)OPTION_VALUE(option_alignments, value);
    else if (strcmp(key, "breaker") == 0)
        options->wants_ladder = strcmp(value, "ladder") == 0;
    else
        g_error("unknown option \"%s\"", key);
}

/* Fills `options`, which must not move afterwards. Values live in `arena`. */
static inline void read_options(Arena *arena, const char *text, CaseOptions *options)
{
    *options = (CaseOptions){.style = {.name = "stub", .size = STUB_EM, .composition = stub_composition()}};
    options->settings.composition = &options->style.composition;
    char **parts = g_strsplit(text, ";", -1);
    for (int i = 0; parts[i]; i++) {
        char *equals = strchr(parts[i], '=');
        if (!equals && strcmp(parts[i], "-") != 0 && *parts[i])
            g_error("option \"%s\" without a value", parts[i]);
        if (!equals)
            continue;
        *equals = '\0';
        set_option(options, parts[i], arena_strdup(arena, equals + 1));
    }
    g_strfreev(parts);
    /* A case that names the gap means it: the least gap is no wider. */
    if (options->style.composition.autospace_min > options->style.composition.autospace)
        options->style.composition.autospace_min = options->style.composition.autospace;
}

#endif
