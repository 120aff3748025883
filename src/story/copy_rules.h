/* copy_rules.h - the slips that are looked for in one text, each rule in a file of its kind. Inside story/ only. */
#ifndef TYPESET_STORY_COPY_RULES_H
#define TYPESET_STORY_COPY_RULES_H

#include "story/copy_text.h"

/* All rules: what is found stands in `text->findings`, what is to be mended is changed. */
void copy_rules_apply(CopyText *text);

void copy_rule_spaces(CopyText *text);
void copy_rule_quotes(CopyText *text);
void copy_rule_brackets(CopyText *text);
void copy_rule_marks(CopyText *text);
void copy_rule_dots(CopyText *text);
void copy_rule_dashes(CopyText *text);
void copy_rule_width(CopyText *text);

/* A text with a few Han words in English sentences is English: its marks are half-width. */
bool copy_is_chinese(const CopyText *text);

/* The nearest character before or behind `at` that is no space; `spaces` gets how many there are between. */
gunichar copy_before(const CopyText *text, int at, int *spaces);
gunichar copy_behind(const CopyText *text, int at, int *spaces);

/* A place where Chinese text begins, ends or is parted: 0 and '\n'. */
static inline bool copy_is_edge(gunichar character)
{
    return character == 0 || character == '\n';
}

#endif
