/*
 * random_text.h - manuscripts that nobody would type, from a seed: words, paragraphs, tables, notes, and what stands
 * before the text.
 */
#ifndef TYPESET_TESTS_RANDOM_TEXT_H
#define TYPESET_TESTS_RANDOM_TEXT_H

#include <glib.h>
#include <stdbool.h>
#include <string.h>

enum { MOST_NOTES = 6 };

/* A folder with one random issue, written file by file. */
typedef struct Desk {
    char *folder;
    GRand *chance;
    int columns; /* of the grid */
    int story_count;        /* written so far: their names are their numbers */
    bool may_go_on;         /* the last story written, into another area */
    bool comes_from_before; /* area "a" has the rest of a story of the page before */
    bool has_readings;      /* and remarks, in every text: more than narrow columns have room for */
} Desk;

static int any(const Desk *desk, int least, int most)
{
    return g_rand_int_range(desk->chance, least, most + 1);
}

static bool once_in(const Desk *desk, int times)
{
    return any(desk, 1, times) == 1;
}

static const char *one_of(const Desk *desk, const char *const *words, int count)
{
    return words[any(desk, 0, count - 1)];
}

/* --- text ------------------------------------------------------------------------------------- */

static void append_han(const Desk *desk, GString *text, int count)
{
    static const char han[] = "晚上七点船厂巷三号的铁门拉开台灯一盏接一盏亮起来屋子不大从前是家属院的锅炉房烟囱拆去半截";
    int characters = (int)g_utf8_strlen(han, -1);
    for (int i = 0; i < count; i++) {
        const char *at = g_utf8_offset_to_pointer(han, any(desk, 0, characters - 1));
        g_string_append_len(text, at, g_utf8_next_char(at) - at);
    }
}

static void append_words(const Desk *desk, GString *text)
{
    static const char *const words[] = {"2026年", "3.5%", "GDP", "https://example.com/a/b?c=d", "COVID-19", "re-read it",
                                        "“引文”", "[名字]{.name}", "[重]{.dot}", "[汉字]{ruby=\"hàn zì\"}", "（注）", "《书名》", "——", "……", "１２", "𠮷", "é", "A", "1,000,000",
                                        "3:00—4:30", "“（《", "》）”", "！？", "**重点**", "*楷体*", "[链接](http://a.b)",
                                        "\"英文引号\"", "12,5元", "...", "Abc ,", "responsibilities", "under\u00ADstanding", "コーヒー", "한국어 "};
    g_string_append(text, one_of(desk, words, G_N_ELEMENTS(words)));
}

static void append_each(const Desk *desk, GString *text, const char *const *words, int word_count, int count)
{
    for (int i = 0; i < count; i++)
        g_string_append_printf(text, "%s%s", i > 0 ? " " : "", one_of(desk, words, word_count));
}

/* Han characters, and between them what takes no reading. */
static void append_base(const Desk *desk, GString *text, int count)
{
    static const char *const further[] = {"，", "“", "　", "  ", "\u200B", "\u00AD", "\u2060", "A b", "`c`", "*d*", "3.5%", "——"};
    for (int i = 0; i < count; i++) {
        if (once_in(desk, 8))
            g_string_append(text, one_of(desk, further, G_N_ELEMENTS(further)));
        append_han(desk, text, 1);
    }
}

/* A base with readings of some kind, a remark of up to three lines, or both; for strings of TOML, too. */
static void append_beside(const Desk *desk, GString *text)
{
    static const char *const pinyin[] = {"hàn", "zì", "ān", "dù", "zhuāng", "é", "lǘ"};
    static const char *const zhuyin[] = {"ㄗˋ", "ㄏㄢˋ", "ㄢ", "˙ㄉㄜ", "ㄓㄨㄤ"};
    static const char *const keys[] = {"ruby", "by=word ruby", "gloss", "zhuyin"};
    enum { BY_CHARACTER, BY_WORD, GLOSS, ZHUYIN, NO_READING };
    int kind = any(desk, BY_CHARACTER, NO_READING + 1), count = any(desk, 1, once_in(desk, 5) ? 12 : 3);
    g_string_append_c(text, '[');
    append_base(desk, text, count);
    g_string_append(text, "]{");
    if (kind < NO_READING) {
        g_string_append_printf(text, "%s='", keys[kind]);
        if (kind == ZHUYIN)
            append_each(desk, text, zhuyin, G_N_ELEMENTS(zhuyin), count);
        else
            append_each(desk, text, pinyin, G_N_ELEMENTS(pinyin), kind == BY_CHARACTER ? count : any(desk, 1, 4));
        g_string_append(text, "' ");
    }
    if (kind >= NO_READING || once_in(desk, 4)) {
        g_string_append(text, "remark='");
        append_han(desk, text, any(desk, 1, once_in(desk, 4) ? 60 : 9));
        g_string_append(text, once_in(desk, 3) ? "，responsibilities。'" : "'");
    }
    g_string_append_c(text, '}');
}

/* Of a head, a cell, a caption. */
static void append_phrase(const Desk *desk, GString *text, int count)
{
    append_han(desk, text, count);
    if (desk->has_readings && once_in(desk, 6))
        append_beside(desk, text);
}

static void append_sentence(const Desk *desk, GString *text)
{
    static const char *const marks[] = {"。", "，", "、", "；", "：", "？", "！"};
    append_han(desk, text, any(desk, 1, 18));
    if (once_in(desk, 3))
        append_words(desk, text);
    if (desk->has_readings && once_in(desk, 5))
        append_beside(desk, text);
    append_han(desk, text, any(desk, 0, 6));
    g_string_append(text, one_of(desk, marks, G_N_ELEMENTS(marks)));
    if (once_in(desk, 12))
        g_string_append_printf(text, "[^%d]", any(desk, 1, MOST_NOTES));
    if (once_in(desk, 30) && desk->story_count > 1) /* to a story that exists, which may stand nowhere */
        g_string_append_printf(text, "见第{page:%d}页", any(desk, 0, desk->story_count - 1));
}

/* Some without a mark, some marks without a note, some longer than their page. */
static void append_notes(const Desk *desk, GString *text)
{
    for (int note = 1; note <= any(desk, 0, MOST_NOTES + 2); note++) {
        g_string_append_printf(text, "[^%d]: ", note);
        for (int sentences = any(desk, 1, once_in(desk, 4) ? 40 : 4); sentences > 0; sentences--) {
            append_han(desk, text, any(desk, 1, 20));
            append_words(desk, text);
        }
        g_string_append(text, once_in(desk, 4) ? "\n\n    又一段。\n\n" : "\n\n");
    }
}

/* Rows of unlike length, cells that join others where that goes and where it does not. */
static void append_table(const Desk *desk, GString *text)
{
    int columns = any(desk, 1, 7), rows = any(desk, 0, 12);
    if (once_in(desk, 2))
        g_string_append(text, "表1　渡口\n\n");
    for (int row = -2; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
            g_string_append(text, "| ");
            if (row == -1)
                g_string_append(text, once_in(desk, 2) ? "---" : ":-:");
            else if (once_in(desk, 8))
                g_string_append_c(text, once_in(desk, 2) ? '<' : '^');
            else
                append_phrase(desk, text, any(desk, 0, once_in(desk, 6) ? 60 : 6));
        }
        g_string_append(text, " |\n");
    }
    g_string_append(text, "\n");
}

static void append_fence(const Desk *desk, GString *text)
{
    bool is_lyric = once_in(desk, 2);
    g_string_append(text, is_lyric ? "```lyric\n" : "```speech\n");
    for (int lines = any(desk, 0, 9); lines > 0; lines--) {
        if (!is_lyric && once_in(desk, 2))
            g_string_append(text, "老秦：");
        append_phrase(desk, text, any(desk, 0, is_lyric ? 20 : 80));
        g_string_append(text, "\n");
    }
    g_string_append(text, "```\n\n");
}

static void append_numbered_lines(const Desk *desk, GString *text)
{
    static const char *const numbers[] = {"一、", "（二）", "3.", "④", "10、", "(五) "};
    for (int lines = any(desk, 1, 6); lines > 0; lines--) {
        g_string_append(text, one_of(desk, numbers, G_N_ELEMENTS(numbers)));
        append_sentence(desk, text);
        g_string_append(text, "\n");
    }
    g_string_append(text, "\n");
}

static void append_block(const Desk *desk, GString *text)
{
    static void (*const further[])(const Desk *, GString *) = {append_table, append_fence, append_numbered_lines};
    if (once_in(desk, 6)) {
        further[any(desk, 0, 2)](desk, text);
        return;
    }
    static const char *const openings[] = {"", "", "", "", "", "", "> ", "- ", "1. ", "## ", "### ", "#### ", "##### "};
    const char *opening = one_of(desk, openings, G_N_ELEMENTS(openings));
    bool is_subhead = *opening == '#';
    g_string_append(text, opening);
    for (int sentences = is_subhead ? 1 : any(desk, 1, 9); sentences > 0; sentences--)
        append_sentence(desk, text);
    g_string_append(text, once_in(desk, 20) ? "\n\n---\n\n" : "\n\n");
}

/* --- front matter ------------------------------------------------------------------------------ */

static void append_head(const Desk *desk, GString *text, const char *key, int most)
{
    if (once_in(desk, 2))
        return;
    g_string_append_printf(text, "%s = \"", key);
    append_phrase(desk, text, any(desk, 1, most));
    g_string_append(text, "\"\n");
}

static void append_authors(const Desk *desk, GString *text)
{
    g_string_append(text, "authors = [");
    for (int authors = any(desk, 1, 4); authors > 0; authors--) {
        g_string_append(text, "{ name = \"");
        append_phrase(desk, text, any(desk, 1, 3));
        if (once_in(desk, 2)) {
            g_string_append(text, "\", institution = \"");
            append_phrase(desk, text, any(desk, 1, 14));
        }
        g_string_append(text, "\" }, ");
    }
    g_string_append(text, "]\n");
}

/* What stories of a monthly have. */
static void append_article_parts(const Desk *desk, GString *text)
{
    if (once_in(desk, 3))
        append_authors(desk, text);
    else
        append_head(desk, text, "byline", 12);
    if (once_in(desk, 3))
        append_head(desk, text, "abstract", 200);
    if (once_in(desk, 3))
        append_head(desk, text, "keywords", 20);
    if (once_in(desk, 3))
        append_head(desk, text, "team", 60);
    if (once_in(desk, 3))
        append_head(desk, text, "source", 20);
    if (once_in(desk, 4))
        append_head(desk, text, "part", 2);
}

static void append_text_box(const Desk *desk, GString *text)
{
    static const char *const places[] = {"automatic", "top", "middle", "foot"};
    g_string_append_printf(text, "[[boxes]]\ncolumns = %d\nplace = \"%s\"\ntitle = \"", any(desk, 1, 3),
                           one_of(desk, places, 4));
    append_phrase(desk, text, any(desk, 1, 12));
    g_string_append(text, "\"\ntext = \"\"\"\n");
    for (int paragraphs = any(desk, 1, 4); paragraphs > 0; paragraphs--) {
        g_string_append(text, once_in(desk, 4) ? "- " : "");
        append_phrase(desk, text, any(desk, 1, 80));
        g_string_append(text, "\n\n");
    }
    g_string_append(text, "\"\"\"\n");
}

#endif
