/* han_western_gap.c - the gap is never a character: it belongs to the cluster before it and vanishes at line edges. */
#include "text/han_western_gap.h"

#include "issue/language.h"

#include <glib.h>
#include <string.h>

/* UTR59: ASCII brackets, degree sign and dots ask for no gap; %, ‰ and other marks do as part of their run. */
static bool asks_for_gap(const TextUnit *unit)
{
    uint32_t character = unit->characters[0];
    if (unit->is_cell) /* JLREQ 3.2.5: solid */
        return false;
    switch (unit->class) {
    case CLASS_DIGIT:
        return true;
    case CLASS_LETTER:
        return !(character < 0x80 && strchr("()[]{}<>\"'", (int)character)) && character != 0x2236;
    case CLASS_POSTFIX:
        return character == '%' || character == 0x2030 || character == 0x2031;
    case CLASS_PREFIX:
        return text_unit_is_western(unit);
    default:
        return false;
    }
}

/* Not across a change between base line and superior. */
static bool meets_with_gap(const TextUnit *first, const TextUnit *second)
{
    if ((first->marks ^ second->marks) & RUN_SUPERSCRIPT)
        return false;
    return (first->class == CLASS_HAN && asks_for_gap(second)) || (asks_for_gap(first) && second->class == CLASS_HAN);
}

static void open_gap(Cluster *cluster, Length em, const Composition *composition)
{
    cluster->gap_after = length_of_em(em, composition->autospace);
    cluster->gap_after_min = length_of_em(em, composition->autospace_min);
    cluster->gap_after_max = length_max(cluster->gap_after, length_of_em(em, composition->autospace_max));
    cluster->gap_after_min = length_min(cluster->gap_after, cluster->gap_after_min);
}

/* A run of Japanese or Korean in Chinese text has its own gaps. */
static void open_gap_in_region(Cluster *cluster, Length em, const Composition *composition, Region region)
{
    if (region == composition->region) {
        open_gap(cluster, em, composition);
        return;
    }
    Composition other = composition_for_language(composition, region_language(region));
    open_gap(cluster, em, &other);
}

/* 3.5.2, 3.6.1: a word space is a quarter of an em at least and half an em at most. */
static void open_word_space(Cluster *cluster, bool holds)
{
    Length least = length_of_em(cluster->em, 250);
    cluster->gap_after = holds ? 0 : length_max(0, cluster->body - least);
    cluster->gap_after_max = holds ? 0 : length_max(cluster->gap_after, length_of_em(cluster->em, 500) - least);
    cluster->body = least;
}

/* Korean and Western words have their usual spaces in heads too. */
static bool is_word_of_letters(const TextUnit *unit)
{
    return text_unit_is_western(unit) || unit->class == CLASS_HANGUL;
}

/* Between Han in a head the space means something: 张 三. Half an em there, a quarter in the body (4.3.3, 8.3). */
static void widen_head_space(Cluster *cluster, const TextUnit *units, int at, const TextStyle *style)
{
    bool is_in_head = typed_spaces_in_style(style) == TYPED_SPACES_OF_HEAD;
    bool between_han = at > 0 && units[at - 1].class == CLASS_HAN && units[at + 1].class == CLASS_HAN;
    bool between_phrases = is_in_head && at > 0 && !is_word_of_letters(&units[at - 1]) &&
                           !is_word_of_letters(&units[at + 1]);
    if (between_han || between_phrases)
        cluster->body = length_of_em(cluster->em, style->alignment == ALIGNMENT_JUSTIFY ? 250 : 500);
}

static void add_tracking(Cluster *cluster, Length tracking)
{
    cluster->gap_after += tracking;
    cluster->gap_after_min += tracking;
    cluster->gap_after_max += tracking;
}

void han_western_gaps_open(Cluster *clusters, const TextUnit *units, int count, const TextStyle *style, Length tracking)
{
    for (int i = 0; i + 1 < count; i++) {
        Cluster *cluster = &clusters[i];
        if (units[i].class == CLASS_SPACE) {
            open_word_space(cluster, !cluster->may_break_after);
            widen_head_space(cluster, units, i, style);
        } else if (meets_with_gap(&units[i], &units[i + 1])) {
            const TextUnit *han = units[i].class == CLASS_HAN ? &units[i] : &units[i + 1];
            open_gap_in_region(cluster, length_max(cluster->em, clusters[i + 1].em), &style->composition, han->region);
        }
        add_tracking(cluster, tracking);
    }
}
