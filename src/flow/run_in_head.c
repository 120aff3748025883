/* run_in_head.c - see run_in_head.h. */
#include "flow/run_in_head.h"

#include "flow/run_in_text.h"

bool story_head_runs_in(const StoryDesign *design, const Story *story)
{
    return design->head_runs_in && story->headline_line_count > 0 && story->block_count > 0 &&
           story->blocks[0].kind == BLOCK_PARAGRAPH;
}

RunText text_with_run_in_head(Arena *arena, const Story *story, const RunText *paragraph)
{
    RunText text = *paragraph;
    for (int line = story->headline_line_count - 1; line >= 0; line--)
        text = run_in_text(arena, &story->headline_lines[line], 1, &text);
    return text;
}
