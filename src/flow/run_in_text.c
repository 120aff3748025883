/* run_in_text.c - see run_in_text.h. */
#include "flow/run_in_text.h"


RunText runs_joined(Arena *arena, const RunText *before, const TextRun *middle, const RunText *after)
{
    int middle_count = middle ? 1 : 0;
    RunText joined = {.count = before->count + middle_count + after->count};
    joined.runs = arena_new_array(arena, TextRun, joined.count);
    for (int i = 0; i < before->count; i++)
        joined.runs[i] = before->runs[i];
    if (middle)
        joined.runs[before->count] = *middle;
    for (int i = 0; i < after->count; i++)
        joined.runs[before->count + middle_count + i] = after->runs[i];
    return joined;
}

RunText run_in_text(Arena *arena, const RunText *lines, int line_count, const RunText *text)
{
    RunText label = {0};
    for (int i = 0; i < line_count; i++)
        label = runs_joined(arena, &label, NULL, &lines[i]);
    for (int i = 0; i < label.count; i++)
        label.runs[i].marks |= RUN_STRONG;
    TextRun space = added_run("　");
    return runs_joined(arena, &label, &space, text);
}

const TextStyle *run_in_style(Arena *arena, const TextStyle *text, const TextStyle *label)
{
    TextStyle *style = arena_copy(arena, text, 1, sizeof(TextStyle));
    style->strong_font = label->font;
    style->strong_weight = label->weight;
    return style;
}
