/* copy_marks.c - half-width marks and brackets in Chinese text, and stops that stand twice. */
#include "story/copy_rules.h"

/* --- , ; : ! ? . ---------------------------------------------------------------------------------- */

static gunichar wide_form(gunichar mark)
{
    return mark == '.' ? 0x3002 : mark - 0x21 + 0xFF01;
}

/* Chinese text ends before this: a Han character, a mark that closes, or a half-width one that will. */
static bool ends_chinese(const CopyText *text, int at)
{
    int spaces;
    gunichar c = copy_at(text, at);
    if (c == ')' || c == '"')
        return copy_is_han(copy_before(text, at, &spaces));
    return copy_is_han(c) || copy_is_closing(c);
}

static bool begins_chinese(const CopyText *text, int at)
{
    gunichar c = copy_at(text, at);
    if (c == '(' || c == '"')
        return copy_is_han(copy_at(text, at + 1)) || copy_is_edge(copy_at(text, at + 1));
    return copy_is_han(c) || copy_is_opening(c) || copy_is_closing(c);
}

/* !! and ?! stand for one another's neighbours. */
static int past_same(const CopyText *text, int at, int step)
{
    gunichar c = copy_at(text, at);
    bool is_loud = c == '!' || c == '?';
    at += step;
    while (is_loud && (copy_at(text, at) == '!' || copy_at(text, at) == '?'))
        at += step;
    return at;
}

static int past_spaces(const CopyText *text, int at, int step)
{
    while (copy_at(text, at) == ' ')
        at += step;
    return at;
}

/* 一. 甲. at the start is a number, and 第一. no end of a sentence either. */
static bool is_number_point(const CopyText *text, int at)
{
    static const char numerals[] = "一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸";
    int first = at;
    while (g_utf8_strchr(numerals, -1, copy_at(text, first - 1)) && copy_at(text, first - 1))
        first--;
    return first < at && copy_is_edge(copy_at(text, first - 1));
}

/* Behind a figure or letter only what cannot be part of a number, name or formula. */
static bool is_comma_behind_western(const CopyText *text, int at)
{
    gunichar mark = copy_at(text, at), last = copy_at(text, at - 1);
    bool western = copy_is_western(last) || last == '%';
    return western && (mark == ',' || mark == ';') && copy_is_han(copy_at(text, at + 1));
}

static void drop_spaces(CopyText *text, int from, int to)
{
    for (int i = from; i < to; i++)
        if (copy_at(text, i) == ' ')
            copy_drop(text, i);
}

static bool is_mark_in_chinese(const CopyText *text, int at, int before, int behind)
{
    bool spaced = behind > past_same(text, at, 1);
    gunichar next = copy_at(text, behind);
    if (!ends_chinese(text, before))
        return false;
    if (begins_chinese(text, behind) || copy_is_edge(next))
        return true;
    return copy_at(text, at) != '.' && (g_unichar_isdigit(next) || (!spaced && copy_is_western(next)));
}

/* 列夫.托尔斯泰: between two Han characters a point may stand for 。 or for ·. */
static bool point_is_clear(const CopyText *text, int at, int behind)
{
    return copy_at(text, at) != '.' || behind > at + 1 || !copy_is_han(copy_at(text, at + 1));
}

static void look_at_mark(CopyText *text, int at)
{
    int before = past_spaces(text, past_same(text, at, -1), -1);
    int behind = past_spaces(text, past_same(text, at, 1), 1);
    bool is_point = copy_at(text, at) == '.';
    if (is_point && (copy_at(text, at - 1) == '.' || copy_at(text, at + 1) == '.' || is_number_point(text, at)))
        return;
    if (!is_comma_behind_western(text, at) && !is_mark_in_chinese(text, at, before, behind))
        return;
    if (copy_found(text, COPY_PUNCTUATION, at, point_is_clear(text, at, behind))) {
        copy_replace(text, at, wide_form(copy_at(text, at)));
        drop_spaces(text, before + 1, behind);
    }
}

/* --- 。。 ----------------------------------------------------------------------------------------- */

/* ！！ and ？！ are meant, 。。。 is …… */
static void look_at_doubled(CopyText *text, int at)
{
    gunichar c = copy_at(text, at);
    bool may_double = c == 0x3002 || c == 0xFF0C || c == 0x3001 || c == 0xFF1B || c == 0xFF1A;
    if (!may_double || copy_at(text, at + 1) != c || copy_at(text, at - 1) == c)
        return;
    if (c == 0x3002 && copy_at(text, at + 2) == c)
        return;
    bool mend = copy_found(text, COPY_PUNCTUATION, at + 1, true);
    for (int i = at + 1; mend && copy_at(text, i) == c; i++)
        copy_drop(text, i);
}

void copy_rule_marks(CopyText *text)
{
    static const char marks[] = ",.;:!?";
    for (int i = 0; i < copy_length(text); i++) {
        if (copy_at(text, i) < 0x80 && g_utf8_strchr(marks, -1, copy_at(text, i)))
            look_at_mark(text, i);
        look_at_doubled(text, i);
    }
}

/* --- ( ) ------------------------------------------------------------------------------------------ */

static bool holds_han(const CopyText *text, int opening, int closing)
{
    for (int i = opening + 1; i < closing; i++)
        if (copy_is_han(copy_at(text, i)))
            return true;
    return false;
}

/* WHO, COVID-19: but not mm, (1), f(x). */
static bool holds_name(const CopyText *text, int opening, int closing)
{
    if (closing - opening < 4 || !g_unichar_isupper(copy_at(text, opening + 1)))
        return false;
    for (int i = opening + 1; i < closing; i++)
        if (!copy_is_western(copy_at(text, i)) && !g_utf8_strchr(" -&.", -1, copy_at(text, i)))
            return false;
    return true;
}

static bool are_of_chinese(const CopyText *text, int opening, int closing)
{
    int spaces;
    gunichar before = copy_before(text, opening, &spaces), behind = copy_behind(text, closing, &spaces);
    bool chinese_before = copy_is_han(before) || copy_is_wide_mark(before);
    bool chinese_behind = copy_is_han(behind) || copy_is_wide_mark(behind);
    if (holds_han(text, opening, closing))
        return chinese_before || chinese_behind || (copy_is_edge(before) && copy_is_edge(behind));
    return chinese_before && chinese_behind && holds_name(text, opening, closing);
}

static void drop_space_outside(CopyText *text, int opening, int closing)
{
    int spaces;
    if (copy_is_han(copy_before(text, opening, &spaces)))
        drop_spaces(text, opening - spaces, opening);
    if (copy_is_han(copy_behind(text, closing, &spaces)))
        drop_spaces(text, closing + 1, closing + 1 + spaces);
}

static void take_brackets(CopyText *text, int opening, int closing)
{
    if (!are_of_chinese(text, opening, closing) || !copy_found(text, COPY_PUNCTUATION, opening, true))
        return;
    copy_replace(text, opening, 0xFF08);
    copy_replace(text, closing, 0xFF09);
    drop_space_outside(text, opening, closing);
}

void copy_rule_brackets(CopyText *text)
{
    GArray *open = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < copy_length(text); i++) {
        if (copy_at(text, i) == '(')
            g_array_append_val(open, i);
        if (copy_at(text, i) != ')' || open->len == 0)
            continue;
        int opening = g_array_index(open, int, open->len - 1);
        g_array_set_size(open, open->len - 1);
        take_brackets(text, opening, i);
    }
    g_array_unref(open);
}
