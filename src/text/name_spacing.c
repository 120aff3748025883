/* name_spacing.c - gap = (3 em - n) / (n - 1) for names (CLREQ even spacing). */
#include "text/name_spacing.h"

#include <glib.h>

/* What stands in a byline, has two characters and is nobody's name. */
static const char *const other_words[] = {"记者", "报道", "摄影", "编辑", "图文", "文图", "整理", "供图",
                                          "绘图", "制图", "撰文", "实习", "综合", "采写", "口述", "翻译"};

/* Characters between two spaces. */
typedef struct Token {
    int first;
    int end;
} Token;

static bool is_space(const TextUnit *unit)
{
    return unit->class == CLASS_SPACE || unit->class == CLASS_WIDE_SPACE;
}

static Token token_from(const TextUnit *units, int count, int first)
{
    Token token = {first, first};
    while (token.end < count && !is_space(&units[token.end]))
        token.end++;
    return token;
}

static bool is_han_of(const TextUnit *units, Token token, int length)
{
    if (token.end - token.first != length)
        return false;
    for (int i = token.first; i < token.end; i++)
        if (units[i].class != CLASS_HAN)
            return false;
    return true;
}

static bool is_other_word(const TextUnit *units, Token token)
{
    for (size_t i = 0; i < G_N_ELEMENTS(other_words); i++) {
        const char *word = other_words[i];
        if (g_utf8_get_char(word) == units[token.first].characters[0] &&
            g_utf8_get_char(g_utf8_next_char(word)) == units[token.first + 1].characters[0])
            return true;
    }
    return false;
}

static void open_gap(Cluster *cluster, Length amount)
{
    cluster->gap_after += amount;
    cluster->gap_after_min += amount;
    cluster->gap_after_max += amount;
}

/* The space at `at`, where there is one, is an em at least. */
static void widen_space(Cluster *clusters, const TextUnit *units, int count, int at)
{
    if (at >= 0 && at < count && units[at].class == CLASS_SPACE)
        clusters[at].body = length_max(clusters[at].body, clusters[at].em);
}

static void widen_spaces_beside(Cluster *clusters, const TextUnit *units, int count, Token name)
{
    widen_space(clusters, units, count, name.first - 1);
    widen_space(clusters, units, count, name.end);
}

static bool is_lone_han(const TextUnit *units, int count, int at)
{
    return at >= 0 && at < count && (at == 0 || is_space(&units[at - 1])) &&
           is_han_of(units, token_from(units, count, at), 1);
}

/* A space typed between two lone characters: 曲 宏, but not 曲 宏 伟. */
static bool is_typed_apart(const TextUnit *units, int count, int first)
{
    return is_lone_han(units, count, first) && is_lone_han(units, count, first + 2) &&
           !is_lone_han(units, count, first - 2) && !is_lone_han(units, count, first + 4);
}

static void spread_names(Cluster *clusters, const TextUnit *units, int count)
{
    for (int i = 0; i < count; i++) {
        Token token = token_from(units, count, i);
        if (is_typed_apart(units, count, i)) {
            widen_space(clusters, units, count, token.end);
            token.end += 2;
            widen_spaces_beside(clusters, units, count, token);
        } else if (is_han_of(units, token, 2) && (token.first > 0 || token.end == count) &&
                   !is_other_word(units, token)) {
            open_gap(&clusters[token.first], clusters[token.first].em);
            widen_spaces_beside(clusters, units, count, token);
        }
        i = token.end;
    }
}

/* 8.3: two characters 1 em, three half an em. */
static void spread_short(Cluster *clusters, const TextUnit *units, int count)
{
    if ((count != 2 && count != 3) || !is_han_of(units, (Token){0, count}, count))
        return;
    for (int i = 0; i + 1 < count; i++)
        open_gap(&clusters[i], count == 2 ? clusters[i].em : clusters[i].em / 2);
}

void names_spread(Cluster *clusters, const TextUnit *units, int count, const TextStyle *style)
{
    if (style->spread_names)
        spread_names(clusters, units, count);
    if (style->spread_short)
        spread_short(clusters, units, count);
}
