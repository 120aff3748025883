/* cluster_rules.c - break rights, stretch rights, blanks, gaps, in this order. Last step of shaper.c. */
#include "text/cluster_rules.h"

#include "text/break_rules.h"
#include "text/character_grid.h"
#include "text/han_western_gap.h"
#include "text/korean_breaks.h"
#include "text/name_spacing.h"
#include "text/punctuation_spacing.h"

#include <glib.h>

/* CLREQ 6.2.2.4: nothing opens beside connectors and solidi. */
static bool is_rigid(CharacterClass class)
{
    return class == CLASS_CONNECTOR || class == CLASS_SOLIDUS;
}

/* Of the two sides of a word space only the one after it counts as a gap. */
static bool may_stretch(const Cluster *first, const Cluster *second, const BreakRight *right)
{
    return !right->is_joined && !is_rigid(first->class) && !is_rigid(second->class) && !second->is_word_space;
}

static void set_rights(Cluster *clusters, const BreakRight *rights, int count)
{
    for (int i = 0; i < count; i++) {
        clusters[i].may_break_after = rights[i].may_break;
        clusters[i].must_break_after = rights[i].must_break;
        clusters[i].break_penalty = rights[i].penalty;
        if (!rights[i].hyphenates || rights[i].must_break)
            clusters[i].hyphen = 0;
        clusters[i].stretches_after = i + 1 < count && may_stretch(&clusters[i], &clusters[i + 1], &rights[i]);
    }
}

/* JLREQ 3.1.6: the em space that is typed after ！ and ？ vanishes at the line's end. */
static bool is_pause_space(const TextUnit *units, int at)
{
    return units[at].class == CLASS_WIDE_SPACE && units[at].region == REGION_JAPAN && at > 0 &&
           units[at - 1].class == CLASS_EXCLAMATION;
}

/* The number of a note stands in the blank of the stop it follows, not behind it. */
static void close_up_note_marks(Cluster *clusters, const TextUnit *units, int count)
{
    for (int i = 0; i + 1 < count; i++)
        if (units[i + 1].marks & RUN_NOTE_MARK && !(units[i].marks & RUN_NOTE_MARK))
            clusters[i].blank_after = 0;
}

void cluster_rules_apply(Cluster *clusters, const TextUnit *units, int count, const TextStyle *style, Length tracking)
{
    BreakRight *rights = g_new0(BreakRight, (gsize)count + 1);
    break_rights_resolve(units, count, style->composition.level, rights);
    korean_breaks_close(units, count, style->composition.korean_break, rights);
    for (int i = 0; i < count; i++) {
        clusters[i].region = units[i].region;
        clusters[i].is_word_space = units[i].class == CLASS_SPACE || is_pause_space(units, i);
    }
    set_rights(clusters, rights, count);
    g_free(rights);
    punctuation_space(clusters, count, &style->composition);
    if (!style->composition.char_grid)
        close_up_note_marks(clusters, units, count);
    han_western_gaps_open(clusters, units, count, style, tracking);
    characters_align(clusters, count, style);
    names_spread(clusters, units, count, style);
}
