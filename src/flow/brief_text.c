/* brief_text.c - subheads and heads of briefs in even lines; credits that end the text on its own last line. */
#include "flow/brief_text.h"

#include "paragraph/line_breaker.h"

#include <string.h>

static Lines lines_of_measure(Arena *arena, const FlowBlock *block, Length measure)
{
    LineSettings settings = block->line_settings;
    settings.measures = arena_copy(arena, &measure, 1, sizeof(Length));
    settings.measure_count = 1;
    return paragraph_break(arena, block->text, &settings);
}

/* Lines that were broken for less stand in the whole measure as their style has them. */
static void move_into_measure(Lines *lines, const LineSettings *settings, Length narrower)
{
    Length room = settings->measures[0] - narrower;
    for (int i = 0; i < lines->count; i++) {
        lines->items[i].measure += room;
        if (settings->alignment == ALIGNMENT_CENTRE)
            lines->items[i].indent += room / 2;
        else if (settings->alignment == ALIGNMENT_END)
            lines->items[i].indent += room;
    }
}

/* Lines that end at a comma, where the words part anyhow; none counts where that leaves a character or two alone. */
static int lines_that_pause(const FlowBlock *block, const Lines *lines)
{
    enum { LEAST_LAST_EMS = 3 };
    int pauses = 0;
    for (int i = 0; i + 1 < lines->count; i++)
        pauses += block->text->clusters[lines->items[i].visible_end - 1].class == CLASS_PAUSE;
    bool is_alone = lines->items[lines->count - 1].natural_width < LEAST_LAST_EMS * block->style->size;
    return is_alone ? 0 : pauses;
}

void subhead_lines_even(Arena *arena, FlowBlock *block)
{
    const LineSettings *settings = &block->line_settings;
    Length whole = settings->measures[0], em = block->style->size;
    bool is_ragged = settings->alignment == ALIGNMENT_START || settings->alignment == ALIGNMENT_CENTRE ||
                     settings->alignment == ALIGNMENT_END;
    int count = block->lines.count;
    if (count < 2 || !is_ragged)
        return;
    int pauses = lines_that_pause(block, &block->lines);
    for (Length measure = whole - em; measure >= whole / 2 && measure >= em; measure -= em) {
        Lines narrower = lines_of_measure(arena, block, measure);
        if (narrower.count > count)
            return;
        if (lines_that_pause(block, &narrower) < pauses)
            continue;
        pauses = lines_that_pause(block, &narrower);
        move_into_measure(&narrower, settings, measure);
        block->lines = narrower;
    }
}

/* --- closing credits ----------------------------------------------------------------------------- */

const RunText *text_in_brackets(Arena *arena, const RunText *text)
{
    if (g_str_has_prefix(text->runs[0].text, "（"))
        return text;
    RunText *enclosed = arena_new_object(arena, RunText);
    *enclosed = (RunText){.runs = arena_new_array(arena, TextRun, text->count + 2), .count = text->count + 2};
    enclosed->runs[0] = added_run("（");
    for (int i = 0; i < text->count; i++)
        enclosed->runs[i + 1] = text->runs[i];
    enclosed->runs[text->count + 1] = added_run("）");
    return enclosed;
}

static bool is_in_brackets(const ShapedText *text)
{
    return g_str_has_prefix(text->text, "（") && g_str_has_suffix(text->text, "）");
}

static bool ends_with_a_line_of_text(const FlowBlock *block)
{
    return block->text && block->lines.count > 0 &&
           (block->part == PART_BODY || block->part == PART_QUOTE || block->part == PART_LIST);
}

bool closing_credit_shares_line(const GArray *blocks, int index)
{
    const FlowBlock *block = &g_array_index(blocks, FlowBlock, index);
    const FlowBlock *before = index > 0 ? block - 1 : NULL;
    bool is_credit = block->part == PART_AUTHOR_NOTE || block->part == PART_BYLINE || block->part == PART_SOURCE ||
                     block->part == PART_INSTITUTION;
    if (!is_credit || block->lines.count != 1 || !before || !ends_with_a_line_of_text(before))
        return false;
    if (block->line_settings.alignment != ALIGNMENT_END || !is_in_brackets(block->text))
        return false;
    const Line *last = &before->lines.items[before->lines.count - 1], *credit = &block->lines.items[0];
    Length used = last->indent + last->natural_width + before->style->size;
    return used <= credit->indent && block->style->size <= before->style->line_pitch;
}

FlowUnit unit_on_line_before(const FlowTextSettings *settings, GArray *units, FlowUnit unit)
{
    FlowUnit *before = &g_array_index(units, FlowUnit, units->len - 1);
    before->keeps_next = true;
    unit.grid_lines = 0;
    unit.first_offset -= settings->line_pitch;
    return unit;
}
