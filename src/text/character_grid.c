/* character_grid.c - padding is a blank on the stretch, not a gap of the Han before it: a gap would vanish at the line's end. */
#include "text/character_grid.h"

#include "text/punctuation_spacing.h"

/* Half-width · / and kana are padded as a stretch is; marks with a blank fill their em. */
static bool is_off_grid(const Cluster *cluster, Length em)
{
    switch (cluster->class) {
    case CLASS_LETTER: case CLASS_DIGIT: case CLASS_PREFIX: case CLASS_POSTFIX: case CLASS_SPACE:
        return cluster->setting != GLYPHS_UPRIGHT || cluster->body % em != 0; /* 纵中横 stands in a cell */
    default:
        return mark_blank_side(cluster->class, cluster->region) == BLANK_NONE && cluster->body % em != 0;
    }
}

static Length cluster_width(const Cluster *cluster)
{
    return cluster->blank_before + cluster->body + cluster->blank_after + cluster->gap_after;
}

static int stretch_end(const Cluster *clusters, int first, int count, Length em)
{
    int end = first;
    while (end < count && is_off_grid(&clusters[end], em))
        end++;
    return end;
}

static Length stretch_width(const Cluster *clusters, int first, int end)
{
    Length width = 0;
    for (int i = first; i < end; i++)
        width += cluster_width(&clusters[i]);
    return width;
}

static Length lack_of_whole_ems(Length width, Length em)
{
    return (em - width % em) % em;
}

/* Word spaces keep their natural width, since what they gave or took would move the Han behind them. */
static void fix_gap(Cluster *cluster)
{
    cluster->stretches_after = false;
    if (!cluster->is_word_space)
        cluster->gap_after = 0;
    cluster->gap_after_min = cluster->gap_after_max = cluster->gap_after;
}

static void pad_stretch(Cluster *clusters, int first, int end, Length em)
{
    Length lack = lack_of_whole_ems(stretch_width(clusters, first, end), em);
    clusters[first].blank_before += lack / 2;
    clusters[end - 1].blank_after += lack - lack / 2;
}

static bool has_grid(const TextStyle *style)
{
    bool is_condensed = style->width_scale != 0 && style->width_scale != 1000;
    return style->composition.char_grid && style->size > 0 && style->tracking == 0 && !is_condensed;
}

void characters_align(Cluster *clusters, int count, const TextStyle *style)
{
    if (!has_grid(style))
        return;
    for (int i = 0; i < count; i++)
        fix_gap(&clusters[i]);
    for (int first = 0; first < count;) {
        int end = stretch_end(clusters, first, count, style->size);
        if (end > first)
            pad_stretch(clusters, first, end, style->size);
        first = end > first ? end : first + 1;
    }
}

GridStart grid_line_start(const ShapedText *text, int first)
{
    const Cluster *clusters = text->clusters;
    Length em = text->style->size;
    if (!has_grid(text->style))
        return (GridStart){.end = first};
    int end = stretch_end(clusters, first, text->cluster_count, em);
    if (end == first || end == text->cluster_count)
        return (GridStart){.end = end};
    Length after = clusters[end - 1].blank_after;
    Length lack = lack_of_whole_ems(stretch_width(clusters, first, end) - clusters[first].blank_before - after, em);
    return (GridStart){.before = lack / 2, .more_after = lack - lack / 2 - after, .end = end};
}
