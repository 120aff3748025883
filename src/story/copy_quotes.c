/* copy_quotes.c - straight quotation marks, paired within their paragraph. Minutes, inches and apostrophes are none. */
#include "story/copy_rules.h"

typedef struct QuotePair {
    int opening;
    int closing;
} QuotePair;

/* 27" and 5'10": behind a figure, and no quotation is open. */
static bool is_measure(const CopyText *text, int at)
{
    return g_unichar_isdigit(copy_at(text, at - 1));
}

static bool may_open(const CopyText *text, int at)
{
    gunichar next = copy_at(text, at + 1), last = copy_at(text, at - 1);
    return !copy_is_edge(next) && next != ' ' && !copy_is_stop(next) && !copy_is_closing(next) &&
           !(copy_at(text, at) == '\'' && copy_is_western(last));
}

static bool may_close(const CopyText *text, int at)
{
    gunichar last = copy_at(text, at - 1), next = copy_at(text, at + 1);
    return !copy_is_edge(last) && last != ' ' && !copy_is_opening(last) &&
           !(copy_at(text, at) == '\'' && copy_is_western(next));
}

static bool is_chinese_side(gunichar character)
{
    return copy_is_han(character) || copy_is_wide_mark(character);
}

/* "OPEC" among Han is a quotation, "hello" in an English sentence is the author's. */
static bool stands_in_chinese(const CopyText *text, QuotePair pair)
{
    int spaces;
    for (int i = pair.opening + 1; i < pair.closing; i++)
        if (copy_is_han(copy_at(text, i)))
            return true;
    return is_chinese_side(copy_before(text, pair.opening, &spaces)) || is_chinese_side(copy_behind(text, pair.closing, &spaces));
}

static void set_mark(CopyText *text, int at, bool opens)
{
    static const gunichar marks[2][2][2] = {{{0x201D, 0x201C}, {0x300D, 0x300C}}, {{0x2019, 0x2018}, {0x300F, 0x300E}}};
    bool is_single = copy_at(text, at) == '\'';
    copy_replace(text, at, marks[is_single][text->is_traditional][opens]);
}

/* One end may be curly already: only the straight one is found. */
static void take_pair(CopyText *text, QuotePair pair, gunichar straight)
{
    if (!stands_in_chinese(text, pair))
        return;
    if (copy_at(text, pair.opening) == straight && copy_found(text, COPY_QUOTES, pair.opening, true))
        set_mark(text, pair.opening, true);
    if (copy_at(text, pair.closing) == straight && copy_found(text, COPY_QUOTES, pair.closing, true))
        set_mark(text, pair.closing, false);
}

static void leave_alone(CopyText *text, int at)
{
    gunichar last = copy_at(text, at - 1), next = copy_at(text, at + 1);
    bool western = copy_is_western(last) || copy_is_western(next);
    if (!western && (is_chinese_side(last) || is_chinese_side(next)))
        copy_found(text, COPY_QUOTES, at, false);
}

/* The value of an attribute that the text speaks of, remark="…": its last quotation mark, or the first one alone. */
static int end_of_value(const CopyText *text, int at)
{
    int end = at + 1;
    while (copy_at(text, end) && copy_at(text, end) != copy_at(text, at))
        end++;
    return copy_at(text, end) ? end : at;
}

static void pair_marks(CopyText *text, gunichar straight, gunichar curly_opening, gunichar curly_closing)
{
    int open = -1;
    for (int i = 0; i < copy_length(text); i++) {
        gunichar c = copy_at(text, i);
        if (c == straight && copy_at(text, i - 1) == '=') {
            i = end_of_value(text, i);
            continue;
        }
        bool opens = c == curly_opening || (c == straight && open < 0 && may_open(text, i) && !is_measure(text, i));
        bool closes = open >= 0 && (c == curly_closing || (c == straight && may_close(text, i)));
        if (closes) {
            take_pair(text, (QuotePair){open, i}, straight);
            open = -1;
        } else if (opens) {
            if (open >= 0 && copy_at(text, open) == straight)
                leave_alone(text, open);
            open = i;
        } else if (c == straight && !is_measure(text, i)) {
            leave_alone(text, i);
        }
    }
    if (open >= 0 && copy_at(text, open) == straight)
        leave_alone(text, open);
}

void copy_rule_quotes(CopyText *text)
{
    pair_marks(text, '"', 0x201C, 0x201D);
    pair_marks(text, '\'', 0x2018, 0x2019);
}
