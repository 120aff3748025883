/* column_fill.c - chooses where a column ends: level feet first, then keeps, then widows. */
#include "flow/column_fill.h"

/* Lines of the paragraph that `unit` belongs to, which stand up to and after it. */
typedef struct ParagraphPlace {
    int lines_before_break;
    int lines_after_break;
} ParagraphPlace;

static ParagraphPlace paragraph_place(const FlowText *text, int unit)
{
    const FlowUnit *last = &text->units[unit];
    int line = last->first_line + last->line_count;
    return (ParagraphPlace){line, text->blocks[last->block].lines.count - line};
}

/* A subhead needs its lines: the column may not end within `keep_after_subhead` units behind it. */
static bool subhead_is_near(const FlowText *text, int last)
{
    for (int unit = last; unit >= 0 && unit > last - text->keep_after_subhead; unit--)
        if (text->units[unit].is_subhead)
            return true;
    return text->units[last].is_subhead;
}

ColumnBreak column_break_after(const FlowText *text, int last)
{
    if (last + 1 >= text->unit_count)
        return COLUMN_BREAK_GOOD;
    if (text->units[last].keeps_next || subhead_is_near(text, last))
        return COLUMN_BREAK_FORBIDDEN;
    ParagraphPlace place = paragraph_place(text, last);
    if (place.lines_after_break <= 0)
        return COLUMN_BREAK_GOOD;
    if (place.lines_after_break < text->widow_lines && text->units[last + 1].is_short)
        return COLUMN_BREAK_SHORT_WIDOW;
    if (place.lines_after_break < text->widow_lines || place.lines_before_break < text->orphan_lines)
        return COLUMN_BREAK_WIDOW;
    return COLUMN_BREAK_GOOD;
}

typedef struct Candidate {
    ColumnFill fill;
    int badness;
} Candidate;

/* A hole of one line at the foot weighs more than a widow, and that more than padding a subhead. */
enum { BADNESS_OF_HOLE = 100, BADNESS_OF_PADDING = 25 };

static const int badness_of_break[] = {
    [COLUMN_BREAK_GOOD] = 0,
    [COLUMN_BREAK_WIDOW] = 60,
    [COLUMN_BREAK_SHORT_WIDOW] = 90,
    [COLUMN_BREAK_FORBIDDEN] = 0, /* never a candidate */
};

/* A second line round a subhead shows; a third would look like a mistake. */
enum { MOST_PADDING = 2 };

static Candidate column_candidate(const FlowText *text, int end, int used, int subheads, int line_count)
{
    bool text_goes_on = end < text->unit_count;
    int room = text_goes_on ? line_count - used : 0; /* the last column of a story is levelled by balance.c */
    int most = MOST_PADDING * subheads;
    int padding = room < most ? room : most;
    int hole = room - padding;
    int badness = BADNESS_OF_HOLE * hole * hole + BADNESS_OF_PADDING * padding;
    if (padding > subheads)
        badness += BADNESS_OF_PADDING * (padding - subheads);
    badness += badness_of_break[column_break_after(text, end - 1)];
    return (Candidate){{end, used + padding, padding}, badness};
}

int column_first_shown(const FlowText *text, int first_unit)
{
    return first_unit < text->unit_count && text->units[first_unit].is_gap ? first_unit + 1 : first_unit;
}

int column_unit_lines(const FlowText *text, int unit, int first_unit)
{
    int shown = column_first_shown(text, first_unit);
    return unit < shown ? 0 : flow_unit_lines(text, unit, unit == shown);
}

ColumnFill column_fill(const FlowText *text, const int *extra_lines, int first_unit, int line_count)
{
    Candidate best = {{.end_unit = first_unit}, -1};
    int used = 0, subheads = 0;
    for (int unit = first_unit; unit < text->unit_count; unit++) {
        used += column_unit_lines(text, unit, first_unit) + extra_lines[unit];
        if (used > line_count)
            break;
        /* A subhead at the column's top has nothing above it to be set off from. */
        subheads += text->units[unit].is_subhead && unit > column_first_shown(text, first_unit);
        if (column_break_after(text, unit) == COLUMN_BREAK_FORBIDDEN)
            continue;
        Candidate candidate = column_candidate(text, unit + 1, used, subheads, line_count);
        if (best.badness < 0 || candidate.badness <= best.badness)
            best = candidate;
    }
    return best.fill;
}

/* A drop cap reaches down beside all of its lines, a cell of a table through all rows that it joins. */
static bool parts_what_is_whole(const FlowText *text, int last)
{
    const FlowUnit *unit = &text->units[last];
    if (unit->table)
        return unit->table->row_keeps_next[unit->first_line];
    return text->blocks[unit->block].part == PART_DROP_CAP || (unit->inline_offset > 0 && unit->keeps_next);
}

static ColumnFill without_part_of_whole(const FlowText *text, const int *extra_lines, int first_unit, ColumnFill fill)
{
    while (fill.end_unit > first_unit && parts_what_is_whole(text, fill.end_unit - 1)) {
        fill.end_unit--;
        fill.used_lines -= column_unit_lines(text, fill.end_unit, first_unit) + extra_lines[fill.end_unit];
    }
    return fill;
}

static ColumnFill column_fill_anyhow(const FlowText *text, const int *extra_lines, int first_unit, int line_count)
{
    ColumnFill fill = {.end_unit = first_unit};
    while (fill.end_unit < text->unit_count) {
        int lines = column_unit_lines(text, fill.end_unit, first_unit) + extra_lines[fill.end_unit];
        if (fill.used_lines + lines > line_count)
            break;
        fill.used_lines += lines;
        fill.end_unit++;
    }
    return without_part_of_whole(text, extra_lines, first_unit, fill);
}

ColumnFill frame_fill(const FlowText *text, const Frames *frames, const int *extra_lines, int first_unit, int frame)
{
    int line_count = frames->items[frame].line_count;
    ColumnFill fill = column_fill(text, extra_lines, first_unit, line_count);
    if (fill.end_unit > first_unit || !frames->are_the_last || line_count < frames_deepest(frames))
        return fill;
    return column_fill_anyhow(text, extra_lines, first_unit, line_count);
}

static int subheads_between(const FlowText *text, int first_unit, int end_unit)
{
    int count = 0;
    for (int unit = first_unit; unit < end_unit; unit++)
        count += text->units[unit].is_subhead;
    return count;
}

int column_padding_of_unit(const FlowText *text, int unit, ColumnFill fill, int padding_left)
{
    if (!text->units[unit].is_subhead)
        return 0;
    return padding_left / subheads_between(text, unit, fill.end_unit);
}
