/* line_fit.c - prefix sums over clusters; a candidate line is two of them and its edges. */
#include "paragraph/line_fit.h"

#include "text/character_grid.h"
#include "text/punctuation_spacing.h"

static ShrinkTier blank_tier(CharacterClass class)
{
    switch (class) {
    case CLASS_INTERPUNCT:
        return SHRINK_INTERPUNCT;
    case CLASS_PAUSE:
        return SHRINK_PAUSE;
    case CLASS_STOP:
    case CLASS_EXCLAMATION:
        return SHRINK_STOP;
    default:
        return SHRINK_BRACKET;
    }
}

/* JLREQ 3.8.3: in Japanese no full stop inside a line ever gives. */
static bool tier_is_open(ShrinkTier tier, const Cluster *cluster, const Composition *composition)
{
    return tier != SHRINK_STOP || (composition->stop_shrink && cluster->region != REGION_JAPAN);
}

/* What a mark keeps of its blanks under `trim_floor`, on the side at hand. */
static Length blank_kept(const Cluster *cluster, const Composition *composition)
{
    Length kept = length_max(0, length_of_em(cluster->em, composition->trim_floor) - cluster->body);
    bool is_centred = mark_blank_side(cluster->class, cluster->region) == BLANK_BOTH;
    return is_centred ? (kept + 1) / 2 : kept;
}

static Length blank_gives(const Cluster *cluster, Length blank, const Composition *composition, ShrinkTier tier)
{
    if (!blank || composition->char_grid || blank_tier(cluster->class) != tier || !tier_is_open(tier, cluster, composition))
        return 0;
    return length_max(0, blank - blank_kept(cluster, composition));
}

Length shrink_before(const Cluster *cluster, const Composition *composition, ShrinkTier tier)
{
    return blank_gives(cluster, cluster->blank_before, composition, tier);
}

static Length gap_gives(const Cluster *cluster, ShrinkTier tier)
{
    ShrinkTier own = cluster->is_word_space ? SHRINK_WORD_SPACE : SHRINK_GAP;
    return tier == own ? cluster->gap_after - cluster->gap_after_min : 0;
}

Length shrink_after(const Cluster *cluster, const Composition *composition, ShrinkTier tier)
{
    return blank_gives(cluster, cluster->blank_after, composition, tier) + gap_gives(cluster, tier);
}

static Length all_shrink_before(const Cluster *cluster, const Composition *composition)
{
    return blank_gives(cluster, cluster->blank_before, composition, blank_tier(cluster->class));
}

static Length all_shrink_after(const Cluster *cluster, const Composition *composition)
{
    return blank_gives(cluster, cluster->blank_after, composition, blank_tier(cluster->class)) + cluster->gap_after - cluster->gap_after_min;
}

static Length cluster_width(const Cluster *cluster)
{
    return cluster->blank_before + cluster->body + cluster->blank_after + cluster->gap_after;
}

/* 5.1: stops do not count towards the last line; a figure or letter counts like a character. */
/* An end mark or a list's marker is no character of the text. */
static bool is_added(const ShapedText *text, const Cluster *cluster)
{
    return text->source && text->source->runs[cluster->run].marks & RUN_ADDED;
}

static bool counts_as_character(const ShapedText *text, const Cluster *cluster)
{
    if (is_added(text, cluster))
        return false;
    switch (cluster->class) {
    case CLASS_HAN: case CLASS_HANGUL: case CLASS_SYMBOL: case CLASS_LETTER: case CLASS_DIGIT: case CLASS_PREFIX: case CLASS_POSTFIX:
        return true;
    default:
        return false;
    }
}

static Length whole_measure(const LineSettings *settings, int line)
{
    return settings->measures[line < settings->measure_count ? line : settings->measure_count - 1];
}

Length line_indent(const LineSettings *settings, int line)
{
    Length indent = settings->start_indent + (line == 0 ? settings->first_line_indent : 0);
    return indent < whole_measure(settings, line) ? indent : 0;
}

Length line_measure(const LineSettings *settings, int line)
{
    return whole_measure(settings, line) - line_indent(settings, line) - settings->end_indent;
}

enum { NARROW_COLUMN = 10000 }; /* thousandths of an em: where `auto` hangs */

/* CLREQ 6.1.3: most Chinese publications do not; never in Taiwan and Hong Kong. Japan does as it likes (JLREQ 2.5.1). */
static bool hangs(const BreakProblem *problem, Length em, Length measure)
{
    const Composition *composition = problem->settings->composition;
    bool is_wont = composition->region == REGION_MAINLAND || composition->region == REGION_JAPAN;
    if (!is_wont || composition->char_grid || composition->hanging == HANGING_OFF)
        return false;
    return composition->hanging == HANGING_ON || measure < length_of_em(em, NARROW_COLUMN);
}

/* 2.4.4: one 、，。 alone may hang; never two marks, never brackets. */
static Length hanging_width(const BreakProblem *problem, int first, int visible_end, Length measure)
{
    const Cluster *last = &problem->text->clusters[visible_end - 1];
    bool may_hang = (last->class == CLASS_PAUSE || last->class == CLASS_STOP) && visible_end - 1 > first &&
                    mark_blank_side(last[-1].class, last[-1].region) == BLANK_NONE &&
                    hangs(problem, last->em, measure);
    return may_hang ? last->body + last[-1].gap_after : 0;
}

Length blank_at_start(const BreakProblem *problem, int first)
{
    const LineSettings *settings = problem->settings;
    const Cluster *cluster = &problem->text->clusters[first];
    if (settings->composition->char_grid && mark_blank_side(cluster->class, cluster->region) == BLANK_NONE)
        return grid_line_start(problem->text, first).before;
    return first > 0 ? blank_at_line_start(cluster, settings->composition)
                     : blank_at_paragraph_start(cluster, settings->composition, line_indent(settings, 0));
}

static ClusterSum *sums_new(Arena *arena, const ShapedText *text, const Composition *composition)
{
    ClusterSum *sums = arena_new_array(arena, ClusterSum, text->cluster_count + 1);
    for (int i = 0; i < text->cluster_count; i++) {
        const Cluster *cluster = &text->clusters[i];
        sums[i + 1] = (ClusterSum){
            .width = sums[i].width + cluster_width(cluster),
            .shrink = sums[i].shrink + all_shrink_before(cluster, composition) + all_shrink_after(cluster, composition),
            .gaps = sums[i].gaps + cluster->stretches_after,
            .characters = sums[i].characters + counts_as_character(text, cluster),
        };
    }
    return sums;
}

static LineEdge start_edge(const BreakProblem *problem, int first)
{
    const ClusterSum *sum = &problem->sums[first];
    const Cluster *start = &problem->text->clusters[first];
    bool on_grid = problem->settings->composition->char_grid;
    GridStart grid = on_grid ? grid_line_start(problem->text, first) : (GridStart){0};
    return (LineEdge){
        .width = sum->width + start->blank_before - blank_at_start(problem, first),
        .shrink = sum->shrink + all_shrink_before(start, problem->settings->composition),
        .gaps = sum->gaps,
        .padding = grid.more_after,
        .padding_end = grid.end,
    };
}

/* GB/T 15834 5.1.10: the blank at the end is gone; `fit` and `full` may give it back. A divided word shows its hyphen. */
static LineEdge end_edge(const BreakProblem *problem, int visible_end)
{
    const Composition *composition = problem->settings->composition;
    const ClusterSum *sum = &problem->sums[visible_end];
    const Cluster *last = &problem->text->clusters[visible_end - 1];
    return (LineEdge){
        .width = sum->width - last->blank_after - last->gap_after + last->hyphen,
        .shrink = sum->shrink - all_shrink_after(last, composition),
        .gaps = sum->gaps - last->stretches_after,
        .visible_end = visible_end,
        .blank = blank_at_line_end(last, composition, composition->line_end),
    };
}

BreakProblem break_problem_new(Arena *arena, const ShapedText *text, const LineSettings *settings)
{
    int count = text->cluster_count;
    BreakProblem problem = {
        .text = text,
        .settings = settings,
        .sums = sums_new(arena, text, settings->composition),
        .starts = arena_new_array(arena, LineEdge, count + 1),
        .ends = arena_new_array(arena, LineEdge, count + 1),
    };
    for (int i = 0; i < count; i++) {
        bool vanishes = text->clusters[i].is_word_space && i > 0;
        problem.starts[i] = start_edge(&problem, i);
        problem.ends[i + 1] = vanishes ? problem.ends[i] : end_edge(&problem, i + 1);
    }
    return problem;
}

/* `fit` leaves the last mark its whole em where there is room, `full` always. */
static void keep_last_blank(const BreakProblem *problem, Length blank, LineFit *fit, Length measure)
{
    LineEndTrim trim = line_end_trim(problem->settings->composition);
    bool keeps = trim == LINE_END_FULL || fit->natural + blank <= measure;
    fit->trim = keeps ? trim : LINE_END_HALF;
    fit->natural += keeps ? blank : 0;
}

/* A line that is nothing but word spaces shows the first of them. */
static LineFit fit_between(const BreakProblem *problem, int first, const LineEdge *end, Length measure)
{
    const LineEdge *start = &problem->starts[first];
    LineFit fit = {
        .visible_end = end->visible_end,
        .natural = (Length)(end->width - start->width),
        .capacity = (Length)(end->shrink - start->shrink),
        .gaps = end->gaps - start->gaps,
        .trim = LINE_END_HALF,
    };
    if (end->visible_end > start->padding_end)
        fit.natural += start->padding;
    if (end->blank)
        keep_last_blank(problem, end->blank, &fit, measure);
    if (fit.natural > measure && fit.natural - fit.capacity > measure)
        fit.hang = hanging_width(problem, first, fit.visible_end, measure);
    return fit;
}

LineFit line_fit(const BreakProblem *problem, int first, int end, Length measure)
{
    if (problem->ends[end].visible_end > first)
        return fit_between(problem, first, &problem->ends[end], measure);
    LineEdge edge = end_edge(problem, first + 1);
    return fit_between(problem, first, &edge, measure);
}

bool line_fits(const LineFit *fit, Length measure)
{
    return fit->natural - fit->hang <= measure || fit->natural - fit->capacity <= measure;
}

int forced_cut(const BreakProblem *problem, int first, int end, Length measure)
{
    int cut = first + 1;
    while (cut < end) {
        LineFit longer = line_fit(problem, first, cut + 1, measure);
        if (longer.natural > measure)
            break;
        cut++;
    }
    return cut;
}
