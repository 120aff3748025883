/* copy_rules.c - see copy_rules.h. */
#include "story/copy_rules.h"

bool copy_is_chinese(const CopyText *text)
{
    int han = 0, latin = 0;
    for (int i = 0; i < copy_length(text); i++) {
        han += copy_is_han(copy_at(text, i));
        latin += g_unichar_isalpha(copy_at(text, i)) && copy_is_western(copy_at(text, i));
    }
    return han > 0 && 2 * han >= latin; /* an English word has about five letters, a Chinese one two characters */
}

gunichar copy_before(const CopyText *text, int at, int *spaces)
{
    *spaces = 0;
    while (copy_at(text, at - 1 - *spaces) == ' ')
        ++*spaces;
    return copy_at(text, at - 1 - *spaces);
}

gunichar copy_behind(const CopyText *text, int at, int *spaces)
{
    *spaces = 0;
    while (copy_at(text, at + 1 + *spaces) == ' ')
        ++*spaces;
    return copy_at(text, at + 1 + *spaces);
}

void copy_rules_apply(CopyText *text)
{
    copy_rule_width(text);
    if (!copy_is_chinese(text))
        return;
    copy_rule_spaces(text);
    copy_rule_brackets(text);
    copy_rule_marks(text);
    copy_rule_dots(text);
    copy_rule_dashes(text);
    copy_rule_quotes(text);
}
