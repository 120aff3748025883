/* copy_spaces.c - spaces between Han characters and marks that nobody meant. A space may well be meant: in a name spread
 * to three characters, behind a number, between two halves of a slogan, before a credit; those are let alone. */
#include "story/copy_rules.h"

/* Characters between two spaces, marks or edges. */
typedef struct Word {
    int first;
    int end;
} Word;

static bool parts_words(gunichar character)
{
    return copy_is_edge(character) || character == ' ' || character == 0x3000 || copy_is_wide_mark(character);
}

static Word word_before(const CopyText *text, int space)
{
    Word word = {space, space};
    while (!parts_words(copy_at(text, word.first - 1)))
        word.first--;
    return word;
}

static Word word_behind(const CopyText *text, int space)
{
    Word word = {space + 1, space + 1};
    while (!parts_words(copy_at(text, word.end)))
        word.end++;
    return word;
}

static int length_of(Word word)
{
    return word.end - word.first;
}

/* 王 明, and each of 记者 王 明报道: a surname stands alone before what may be the rest of a name. */
static bool may_be_name(const CopyText *text, Word before, Word behind)
{
    static const char surnames[] =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟"
        "谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤祝曲季柳阮";
    if (length_of(before) == 1 && length_of(behind) == 1)
        return true;
    int lone = length_of(before) == 1 ? before.first : length_of(behind) == 1 ? behind.first : -1;
    return lone >= 0 && g_utf8_strchr(surnames, -1, copy_at(text, lone)) != NULL;
}

/* 第一章 总则, 一 缘起, 问 您每天, 本报讯 记者, 柳湾11月20日电 记者: what opens a paragraph is set off by a space. */
static bool is_opening_of_paragraph(const CopyText *text, Word before)
{
    static const char endings[] = "章节条回部分篇课集卷讯电按";
    if (!copy_is_edge(copy_at(text, before.first - 1)))
        return false;
    return length_of(before) <= 1 || g_utf8_strchr(endings, -1, copy_at(text, before.end - 1)) != NULL;
}

/* 春风化雨 润物无声: verse and slogans in halves of one length. */
static bool are_halves(Word before, Word behind)
{
    return length_of(before) >= 3 && length_of(before) == length_of(behind);
}

static bool is_part_of_chinese(gunichar character)
{
    return copy_is_han(character) || copy_is_stop(character) || copy_is_opening(character) || copy_is_closing(character);
}

static bool parts_sentence(gunichar character)
{
    return copy_is_edge(character) || copy_is_stop(character);
}

/* （孟溪 摄）, （王明 沈禾）: names in brackets, no sentence. */
static bool is_in_brackets(const CopyText *text, int space)
{
    int from = space - 1, to = space + 1;
    while (!parts_sentence(copy_at(text, from)) && copy_at(text, from) != 0xFF08)
        from--;
    while (!parts_sentence(copy_at(text, to)) && copy_at(text, to) != 0xFF09)
        to++;
    return copy_at(text, from) == 0xFF08 && copy_at(text, to) == 0xFF09;
}

/* ... behind the last stop of a paragraph, set off from it. */
static bool begins_signature(const CopyText *text, int space)
{
    int at = space + 1;
    if (copy_at(text, at) != 0xFF08)
        return false;
    while (!parts_sentence(copy_at(text, at)) && copy_at(text, at) != 0xFF09)
        at++;
    return copy_at(text, at) == 0xFF09 && copy_is_edge(copy_at(text, at + 1));
}

static bool is_stray(const CopyText *text, int space)
{
    gunichar left = copy_at(text, space - 1), right = copy_at(text, space + 1);
    if (!is_part_of_chinese(left) || !is_part_of_chinese(right) || begins_signature(text, space))
        return false;
    if (copy_is_stop(left) || copy_is_stop(right))
        return true;
    if (is_in_brackets(text, space))
        return false;
    Word before = word_before(text, space), behind = word_behind(text, space);
    return !may_be_name(text, before, behind) && !is_opening_of_paragraph(text, before) && !are_halves(before, behind);
}

/* Where prose ends: a caption's credit stands behind its last stop, lines without any stop are no prose. */
static int end_of_prose(const CopyText *text)
{
    int at = copy_length(text);
    while (at > 0 && copy_at(text, at - 1) != 0x3002 && copy_at(text, at - 1) != 0xFF01 && copy_at(text, at - 1) != 0xFF1F)
        at--;
    return at == 0 || text->part == COPY_PART_CAPTION ? at - 1 : copy_length(text);
}

void copy_rule_spaces(CopyText *text)
{
    if (text->part == COPY_PART_TYPED)
        return;
    int end = end_of_prose(text);
    for (int i = 1; i < end; i++)
        if (copy_at(text, i) == ' ' && is_stray(text, i) && copy_found(text, COPY_SPACES, i, true))
            copy_drop(text, i);
}
