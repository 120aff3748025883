/* punctuation_spacing.c - a mark is a body and a blank; squeezing takes blanks away and never touches a body. */
#include "text/punctuation_spacing.h"

#include <glib.h>

#define SET(class) (1u << (class))
enum {
    AFTER_BLANK = SET(CLASS_CLOSING) | SET(CLASS_PAUSE) | SET(CLASS_STOP) | SET(CLASS_EXCLAMATION),
    BEFORE_BLANK = SET(CLASS_OPENING),
};

typedef struct RegionRow {
    unsigned before; /* classes with their blank before the mark, */
    unsigned after;  /* after it */
    unsigned both;   /* and on either side */
    unsigned paired; /* classes that give their blank to a neighbour, or take it */
    const char *clause;
} RegionRow;

#define CENTRED (SET(CLASS_PAUSE) | SET(CLASS_STOP) | SET(CLASS_INTERPUNCT))
#define CENTRED_IN_JAPAN SET(CLASS_INTERPUNCT)
#define BRACKETS (SET(CLASS_OPENING) | SET(CLASS_CLOSING))
static const RegionRow region_rows[REGION_COUNT] = {
    [REGION_MAINLAND] = {BEFORE_BLANK, AFTER_BLANK, 0, ~0u, "CLREQ 6.3.2.1"},
    [REGION_TAIWAN] = {BEFORE_BLANK, SET(CLASS_CLOSING), CENTRED, BRACKETS, "CLREQ 5.1.1.2, 6.3.2.1"},
    [REGION_HONG_KONG] = {BEFORE_BLANK, SET(CLASS_CLOSING), CENTRED, BRACKETS, "CLREQ 5.1.1.2, 6.3.2.1"},
    /* ！？ fill their em and leave the blank beside them alone; an em space behind them is typed (JLREQ 3.1.6). */
    [REGION_JAPAN] = {BEFORE_BLANK, AFTER_BLANK & ~SET(CLASS_EXCLAMATION), CENTRED_IN_JAPAN,
                      ~SET(CLASS_EXCLAMATION), "JLREQ 3.1.2, 3.1.4"},
    [REGION_KOREA] = {BEFORE_BLANK, AFTER_BLANK, 0, ~0u, "KLREQ: marks of a full em are rare, brackets as in Chinese"},
};

BlankSide mark_blank_side(CharacterClass class, Region region)
{
    const RegionRow *row = &region_rows[region];
    if (SET(class) & row->before)
        return BLANK_BEFORE;
    if (SET(class) & row->both)
        return BLANK_BOTH;
    return SET(class) & row->after ? BLANK_AFTER : BLANK_NONE;
}

/* CLREQ 6.3.2.1: ：；！？ stand in the middle of their em in vertical text and have no blank to give. */
static bool is_centred_in_vertical(uint32_t character, CharacterClass class)
{
    return class == CLASS_EXCLAMATION || character == 0xFF1A || character == 0xFF1B;
}

Length mark_body(uint32_t character, CharacterClass class, Length em, WritingMode mode)
{
    return mode == WRITING_MODE_VERTICAL_RL && is_centred_in_vertical(character, class) ? em : em / 2;
}

typedef struct StyleRow {
    unsigned half_inside; /* classes whose blank is gone inside a line already */
    bool squeezes_pairs;
    bool keeps_edges; /* whatever line_start and line_end say */
    const char *clause;
} StyleRow;

static const StyleRow style_rows[] = {
    [MARK_WIDTH_FULL] = {0, true, false, "CLREQ 6.3.2: 全角式"},
    [MARK_WIDTH_KAIMING] = {SET(CLASS_OPENING) | SET(CLASS_CLOSING) | SET(CLASS_PAUSE), true, false, "开明式"},
    [MARK_WIDTH_HALF] = {BEFORE_BLANK | AFTER_BLANK, true, false, "半角式"},
    [MARK_WIDTH_LINE_END] = {0, false, false, "行末半角式"},
    [MARK_WIDTH_UNTOUCHED] = {0, false, true, "CLREQ none: edges too"},
};

typedef struct PairRow {
    unsigned first;
    unsigned second;
    BlankSide first_gives;  /* BLANK_AFTER: the trailing blank of the first mark goes */
    BlankSide second_gives; /* BLANK_BEFORE: the leading blank of the second mark goes */
    const char *clause;
} PairRow;

/* CLREQ. Nothing beside dash, ellipsis, connector and solidus: they are not adjustable. */
static const PairRow pair_rows[] = {
    {SET(CLASS_OPENING), SET(CLASS_OPENING), BLANK_NONE, BLANK_BEFORE, "CLREQ 6.3.2.2"},
    {AFTER_BLANK, SET(CLASS_OPENING), BLANK_NONE, BLANK_BEFORE, "CLREQ 6.3.2.2: one em between becomes half"},
    {AFTER_BLANK, SET(CLASS_CLOSING) | SET(CLASS_PAUSE) | SET(CLASS_STOP), BLANK_AFTER, BLANK_NONE, "CLREQ 6.3.2.2"},
    {AFTER_BLANK & ~SET(CLASS_EXCLAMATION), SET(CLASS_EXCLAMATION), BLANK_AFTER, BLANK_NONE, "CLREQ 6.3.2.2"},
    {AFTER_BLANK, SET(CLASS_INTERPUNCT) | SET(CLASS_WIDE_SPACE), BLANK_AFTER, BLANK_NONE, "CLREQ"},
    {SET(CLASS_INTERPUNCT) | SET(CLASS_WIDE_SPACE), SET(CLASS_OPENING), BLANK_NONE, BLANK_BEFORE, "css-text-4"},
};

static bool takes_part_in_pairs(const Cluster *cluster)
{
    return region_rows[cluster->region].paired & SET(cluster->class);
}

static const PairRow *find_pair(const Cluster *first, const Cluster *second)
{
    if (!takes_part_in_pairs(first) || !takes_part_in_pairs(second))
        return NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(pair_rows); i++)
        if (pair_rows[i].first & SET(first->class) && pair_rows[i].second & SET(second->class))
            return &pair_rows[i];
    return NULL;
}

static Length blank_on_side(const Cluster *cluster, BlankSide side)
{
    Length blank = side == BLANK_NONE ? 0 : length_max(0, cluster->em - cluster->body);
    return side == BLANK_BOTH ? blank / 2 : blank;
}

/* CLREQ 6.2.4: on the character grid every mark keeps its em, whatever the style. */
static const StyleRow *style_row(const Composition *composition)
{
    return &style_rows[composition->char_grid ? MARK_WIDTH_UNTOUCHED : composition->width_style];
}

/* The blank of a mark between two Han characters; of a centred one, on each of its sides. */
static Length lone_blank(const Cluster *cluster, const Composition *composition)
{
    const StyleRow *style = style_row(composition);
    BlankSide side = mark_blank_side(cluster->class, cluster->region);
    return style->half_inside & SET(cluster->class) ? 0 : blank_on_side(cluster, side);
}

static void set_lone_blanks(Cluster *cluster, const Composition *composition)
{
    Length blank = lone_blank(cluster, composition);
    BlankSide side = mark_blank_side(cluster->class, cluster->region);
    cluster->blank_before = side == BLANK_BEFORE || side == BLANK_BOTH ? blank : 0;
    cluster->blank_after = side == BLANK_AFTER || side == BLANK_BOTH ? blank : 0;
}

/* css-text-4: of an opening mark in a larger size the smaller neighbour gives. */
static bool second_is_larger_and_gives(const PairRow *row, const Cluster *first, const Cluster *second)
{
    return row->second_gives == BLANK_BEFORE && second->em > first->em && first->blank_after > 0;
}

static void squeeze_pair(Cluster *first, Cluster *second, const Composition *composition)
{
    const PairRow *row = find_pair(first, second);
    if (!row)
        return;
    bool solid = composition->pair <= 1000; /* the style of one em for two marks leaves no blank between */
    bool first_gives = row->first_gives == BLANK_AFTER || second_is_larger_and_gives(row, first, second);
    if (first_gives || solid)
        first->blank_after = 0;
    if (!first_gives || solid)
        second->blank_before = 0;
}

/* GB/T 15834 5.1.2: two ！？ take one em, three take two; a longer run the same, its last one full. */
static void space_exclamation_run(Cluster *clusters, int length)
{
    for (int i = 0; i + 1 < length; i++)
        clusters[i].blank_after = 0;
    if (length == 2)
        clusters[1].blank_after = 0;
}

static int exclamation_run_length(const Cluster *clusters, int count, int from)
{
    int length = 0;
    while (from + length < count && clusters[from + length].class == CLASS_EXCLAMATION)
        length++;
    return length;
}

static void space_exclamations(Cluster *clusters, int count)
{
    for (int i = 0; i < count; i++) {
        int length = exclamation_run_length(clusters, count, i);
        if (length >= 2)
            space_exclamation_run(clusters + i, length);
        i += length;
    }
}

void punctuation_space(Cluster *clusters, int count, const Composition *composition)
{
    for (int i = 0; i < count; i++)
        set_lone_blanks(&clusters[i], composition);
    if (!composition->char_grid)
        space_exclamations(clusters, count);
    if (!style_row(composition)->squeezes_pairs || composition->pair >= 2000)
        return;
    for (int i = 0; i + 1 < count; i++)
        squeeze_pair(&clusters[i], &clusters[i + 1], composition);
}

static bool keeps_edges(const Composition *composition)
{
    return style_row(composition)->keeps_edges;
}

LineEndTrim line_end_trim(const Composition *composition)
{
    return keeps_edges(composition) ? LINE_END_FULL : composition->line_end;
}

Length blank_at_line_start(const Cluster *cluster, const Composition *composition)
{
    BlankSide side = mark_blank_side(cluster->class, cluster->region);
    if (side == BLANK_BOTH)
        return lone_blank(cluster, composition);
    if (side != BLANK_BEFORE || (composition->trim_line_start && !keeps_edges(composition)))
        return 0;
    return lone_blank(cluster, composition); /* what a neighbour on the line before had squeezed comes back */
}

Length blank_at_paragraph_start(const Cluster *cluster, const Composition *composition, Length indent)
{
    if (mark_blank_side(cluster->class, cluster->region) != BLANK_BEFORE)
        return blank_at_line_start(cluster, composition);
    switch (composition->paragraph_start) {
    case PARAGRAPH_START_HANG:
        return -length_min(indent, blank_on_side(cluster, BLANK_BEFORE));
    case PARAGRAPH_START_KEEP:
        return lone_blank(cluster, composition);
    default: /* half an em less would take the line off the character grid */
        return composition->char_grid ? lone_blank(cluster, composition) : 0;
    }
}

/*
 * GB/T 15834 5.1.10 speaks of marks that stand at the start of their em. A centred one (Taiwan, Hong
 * Kong) loses the quarter behind it and keeps the one before: three quarters at the line's end, so
 * that it stays as far from its word as inside the line.
 */
Length blank_at_line_end(const Cluster *cluster, const Composition *composition, LineEndTrim trim)
{
    BlankSide side = mark_blank_side(cluster->class, cluster->region);
    if ((side != BLANK_AFTER && side != BLANK_BOTH) || (trim == LINE_END_HALF && !keeps_edges(composition)))
        return 0;
    return cluster->class == CLASS_EXCLAMATION ? cluster->blank_after : lone_blank(cluster, composition);
}
