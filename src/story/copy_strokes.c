/* copy_strokes.c - what typists put for …… and ——, and full-width figures and letters. */
#include "story/copy_rules.h"

static int run_length(const CopyText *text, int at)
{
    int length = 1;
    while (copy_at(text, at + length) == copy_at(text, at))
        length++;
    return length;
}

static bool is_chinese(gunichar character)
{
    return copy_is_han(character) || copy_is_wide_mark(character);
}

/* Straight quotation marks and half-width brackets stand between: they may be mended as well. */
static gunichar neighbour(const CopyText *text, int at, int step)
{
    do
        at += step;
    while (copy_at(text, at) == '"' || copy_at(text, at) == '(' || copy_at(text, at) == ')');
    return copy_at(text, at);
}

/* One side is Chinese and the other is no Latin word: a...b is a range of letters. */
static bool stands_in_chinese(const CopyText *text, int at, int length)
{
    gunichar before = neighbour(text, at, -1), behind = neighbour(text, at + length - 1, 1);
    if (copy_is_western(before) || (copy_is_western(behind) && !is_chinese(before)))
        return false;
    return is_chinese(before) || is_chinese(behind);
}

/* `length` characters from `at` become two of `character`. */
static void set_two(CopyText *text, int at, int length, gunichar character)
{
    if (length == 1) {
        copy_replace_by_two(text, at, character);
        return;
    }
    for (int i = 0; i < length; i++)
        if (i < 2)
            copy_replace(text, at + i, character);
        else
            copy_drop(text, at + i);
}

/* --- …… ------------------------------------------------------------------------------------------- */

/* ... 。。。 ··· and … alone or three of them; four are a line of verse left out. */
static bool stands_for_ellipsis(gunichar character, int length)
{
    if (character == 0x2026)
        return length == 1 || length == 3;
    return (character == '.' || character == 0x3002 || character == 0xB7) && length >= 3;
}

void copy_rule_dots(CopyText *text)
{
    for (int i = 0, length; i < copy_length(text); i += length) {
        length = run_length(text, i);
        bool is_wide = copy_at(text, i) == 0x3002;
        if (stands_for_ellipsis(copy_at(text, i), length) && (is_wide || stands_in_chinese(text, i, length)) &&
            copy_found(text, COPY_DOTS, i, true))
            set_two(text, i, length, 0x2026);
    }
}

/* --- —— ------------------------------------------------------------------------------------------- */

/* -- and --- may have a space at each side, as in English. */
static void look_at_hyphens(CopyText *text, int at, int length)
{
    int before, behind;
    gunichar left = copy_before(text, at, &before), right = copy_behind(text, at + length - 1, &behind);
    bool left_fits = is_chinese(left) || (copy_is_edge(left) && before == 0);
    bool right_fits = is_chinese(right) || (copy_is_edge(right) && behind == 0);
    if (!left_fits || !right_fits || (copy_is_edge(left) && copy_is_edge(right)) || before > 1 || behind > 1 ||
        !copy_found(text, COPY_DASHES, at, true))
        return;
    set_two(text, at, length, 0x2014);
    if (before > 0)
        copy_drop(text, at - 1);
    if (behind > 0)
        copy_drop(text, at + length);
}

/* 柳湾—东岸, 1998—2003年 and 《甲》—《乙》 are one em (GB/T 15834 4.13.3.2); behind a stop and at an edge it is a dash. */
static void look_at_single(CopyText *text, int at)
{
    gunichar left = copy_at(text, at - 1), right = copy_at(text, at + 1);
    bool begins = copy_is_edge(left) && (copy_is_han(right) || copy_is_opening(right));
    bool behind_stop = copy_is_stop(left) && (copy_is_han(right) || copy_is_opening(right));
    bool ends = copy_is_han(left) && (copy_is_edge(right) || right == 0x201D || copy_is_stop(right));
    if ((begins || behind_stop || ends) && copy_found(text, COPY_DASHES, at, true))
        set_two(text, at, 1, 0x2014);
}

/* 3~5天, 10%~12%, 3月~5月: of ～ only the half-width form is a slip. */
static void look_at_tilde(CopyText *text, int at)
{
    static const char units[] = "%℃°年月日时点元岁";
    gunichar left = copy_at(text, at - 1);
    bool counted = g_unichar_isdigit(left) || (left && g_utf8_strchr(units, -1, left) && g_unichar_isdigit(copy_at(text, at - 2)));
    if (counted && g_unichar_isdigit(copy_at(text, at + 1)) && copy_found(text, COPY_DASHES, at, true))
        copy_replace(text, at, 0xFF5E);
}

void copy_rule_dashes(CopyText *text)
{
    for (int i = 0, length; i < copy_length(text); i += length) {
        gunichar c = copy_at(text, i);
        length = run_length(text, i);
        if (c == '-' && (length == 2 || length == 3))
            look_at_hyphens(text, i, length);
        else if (c == 0x2014 && length == 1)
            look_at_single(text, i);
        else if (c == '~' && length == 1)
            look_at_tilde(text, i);
    }
}

/* --- １２Ａ ---------------------------------------------------------------------------------------- */

static bool is_wide_figure(gunichar c)
{
    return c >= 0xFF10 && c <= 0xFF19;
}

static bool is_wide_western(gunichar c)
{
    return is_wide_figure(c) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
}

/* ３．５, １２％: what belongs to a number goes with it. */
static bool goes_with_number(const CopyText *text, int at)
{
    gunichar c = copy_at(text, at);
    bool behind_figure = is_wide_figure(copy_at(text, at - 1));
    return behind_figure && (c == 0xFF05 || (c == 0xFF0E && is_wide_figure(copy_at(text, at + 1))));
}

void copy_rule_width(CopyText *text)
{
    for (int i = 0; i < copy_length(text); i++) {
        if (!is_wide_western(copy_at(text, i)))
            continue;
        bool mend = copy_found(text, COPY_WIDTH, i, true);
        for (; is_wide_western(copy_at(text, i)) || goes_with_number(text, i); i++)
            if (mend)
                copy_replace(text, i, copy_at(text, i) - 0xFEE0);
    }
}
