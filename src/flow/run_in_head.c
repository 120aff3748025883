/* run_in_head.c - see run_in_head.h. */
#include "flow/run_in_head.h"

#include <string.h>

bool story_head_runs_in(const StoryDesign *design, const Story *story)
{
    return design->head_runs_in && story->headline_line_count > 0 && story->block_count > 0 &&
           story->blocks[0].kind == BLOCK_PARAGRAPH;
}

/* The program's own: no character of the manuscript. */
static TextRun full_space(void)
{
    const char *space = "\u3000";
    return (TextRun){.text = space, .length = (int)strlen(space), .marks = RUN_ADDED};
}

static int run_capacity(const Story *story, const RunText *paragraph)
{
    int count = paragraph->count;
    for (int line = 0; line < story->headline_line_count; line++)
        count += story->headline_lines[line].count + 1;
    return count;
}

RunText text_with_run_in_head(Arena *arena, const Story *story, const RunText *paragraph)
{
    RunText joined = {.runs = arena_new_array(arena, TextRun, run_capacity(story, paragraph))};
    for (int line = 0; line < story->headline_line_count; line++) {
        const RunText *head = &story->headline_lines[line];
        for (int i = 0; i < head->count; i++) {
            joined.runs[joined.count] = head->runs[i];
            joined.runs[joined.count++].marks |= RUN_STRONG;
        }
        joined.runs[joined.count++] = full_space();
    }
    for (int i = 0; i < paragraph->count; i++)
        joined.runs[joined.count++] = paragraph->runs[i];
    return joined;
}

const TextStyle *style_with_run_in_head(Arena *arena, const TextStyle *style, const TextStyle *headline)
{
    TextStyle *opening = arena_copy(arena, style, 1, sizeof(TextStyle));
    opening->strong_font = headline->font;
    opening->strong_weight = headline->weight;
    return opening;
}
