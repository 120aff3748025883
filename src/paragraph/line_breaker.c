/* line_breaker.c - from a shaped paragraph to lines: cut at forced breaks, choose line ends, justify, align. */
#include "paragraph/line_breaker.h"

#include "paragraph/break_choice.h"
#include "paragraph/break_memo.h"
#include "paragraph/justification.h"

#include <assert.h>

static int end_of_stretch(const ShapedText *text, int first)
{
    int end = first + 1;
    while (end < text->cluster_count && !text->clusters[end - 1].must_break_after)
        end++;
    return end;
}

static bool is_whole_paragraph(const BreakProblem *problem, BreakStretch stretch)
{
    return stretch.first == 0 && stretch.end == problem->text->cluster_count;
}

/* Only justified lines can share their unevenness; the others take what fits. */
static void choose_ends(const BreakProblem *problem, BreakStretch stretch, GArray *ends)
{
    const LineSettings *settings = problem->settings;
    if (settings->breaking == LINE_BREAKING_LADDER || settings->alignment != ALIGNMENT_JUSTIFY)
        choose_by_ladder(problem, stretch, ends);
    else
        choose_by_total_fit(problem, stretch, ends);
    if (settings->line_change && settings->alignment == ALIGNMENT_JUSTIFY && is_whole_paragraph(problem, stretch))
        change_line_count(problem, stretch, ends, 0, settings->line_change);
}

static Length alignment_offset(Alignment alignment, Length room)
{
    switch (alignment) {
    case ALIGNMENT_CENTRE:
        return room / 2;
    case ALIGNMENT_END:
        return room;
    default:
        return 0;
    }
}

static Line line_from(Arena *arena, const BreakProblem *problem, int number, int first, int end, bool is_last)
{
    const LineSettings *settings = problem->settings;
    Line line = {
        .first_cluster = first,
        .end_cluster = end,
        .measure = line_measure(settings, number),
        .is_last = is_last,
    };
    bool is_spread = settings->alignment == ALIGNMENT_SPREAD;
    line_justify(arena, problem, &line, is_spread || (settings->alignment == ALIGNMENT_JUSTIFY && !is_last));
    if (is_spread)
        line.loosest_gap = 0; /* asked for: nothing to mend */
    line.indent = line_indent(settings, number) +
                  alignment_offset(settings->alignment, length_max(0, line.measure - line.width));
    return line;
}

static void append_lines(Arena *arena, const BreakProblem *problem, BreakStretch stretch, const GArray *ends,
                         GArray *lines)
{
    int first = stretch.first;
    for (guint i = 0; i < ends->len; i++) {
        int end = g_array_index(ends, int, i);
        assert(end > first);
        Line line = line_from(arena, problem, stretch.first_line + (int)i, first, end, end == stretch.end);
        g_array_append_val(lines, line);
        first = end;
    }
}

static Length narrowest_measure(const LineSettings *settings)
{
    Length narrowest = settings->measures[0];
    for (int i = 1; i < settings->measure_count; i++)
        narrowest = length_min(narrowest, settings->measures[i]);
    return narrowest;
}

/* Indents that would leave a line less than one character of room are ignored. */
static LineSettings with_room_for_text(const ShapedText *text, const LineSettings *settings)
{
    LineSettings sound = *settings;
    Length em = text->cluster_count > 0 ? text->clusters[0].em : 0;
    Length narrowest = narrowest_measure(settings);
    if (narrowest - sound.start_indent - sound.end_indent < em)
        sound.end_indent = 0;
    if (narrowest - sound.start_indent - sound.end_indent - sound.first_line_indent < em)
        sound.first_line_indent = 0;
    if (sound.first_cluster > 0)
        sound.first_line_indent = 0;
    if (narrowest - sound.start_indent < em) {
        sound.start_indent = 0;
        sound.first_line_indent = length_max(sound.first_line_indent, 0); /* nothing to hang out of */
    }
    return sound;
}

static Lines break_text(Arena *arena, const ShapedText *text, const LineSettings *asked)
{
    LineSettings sound = with_room_for_text(text, asked);
    const LineSettings *settings = &sound;
    Arena *scratch = arena_new(); /* what the search knows of each cluster is more than what comes of it */
    BreakProblem problem = break_problem_new(scratch, text, settings);
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(Line));
    GArray *ends = g_array_new(FALSE, FALSE, sizeof(int));
    for (int first = settings->first_cluster; first < text->cluster_count;) {
        BreakStretch stretch = {first, end_of_stretch(text, first), (int)lines->len};
        g_array_set_size(ends, 0);
        choose_ends(&problem, stretch, ends);
        append_lines(arena, &problem, stretch, ends, lines);
        first = stretch.end;
    }
    Lines result = {.items = arena_copy(arena, lines->data, lines->len, sizeof(Line)), .count = (int)lines->len};
    arena_free(scratch);
    g_array_unref(lines);
    g_array_unref(ends);
    return result;
}

Lines paragraph_break(Arena *arena, const ShapedText *text, const LineSettings *settings)
{
    Lines lines;
    assert(settings->measure_count >= 1);
    if (break_memo_find(arena, text, settings, &lines))
        return lines;
    lines = break_text(arena, text, settings);
    break_memo_keep(text, settings, lines);
    return lines;
}

static Length width_of(const ShapedText *text, const Composition *composition)
{
    Arena *scratch = arena_new();
    Length measure = INT32_MAX;
    LineSettings settings = {.measures = &measure, .measure_count = 1, .composition = composition};
    BreakProblem problem = break_problem_new(scratch, text, &settings);
    Length width = line_fit(&problem, 0, text->cluster_count, measure).natural;
    arena_free(scratch);
    return width;
}

Length shaped_text_width(const ShapedText *text, const Composition *composition)
{
    if (!text->cluster_count)
        return 0;
    Length width = width_memo_find(text, composition);
    if (width >= 0)
        return width;
    width = width_of(text, composition);
    width_memo_keep(text, composition, width);
    return width;
}
