/* run_in_subhead.c - see run_in_subhead.h. */
#include "flow/run_in_subhead.h"

#include "flow/run_in_text.h"

#include <glib.h>

bool subhead_runs_in(const StoryDesign *design, const Story *story, int index)
{
    const Block *block = &story->blocks[index], *next = block + 1;
    return block->kind == BLOCK_SUBHEAD && design->run_in_subheads > 0 && block->level >= design->run_in_subheads &&
           index + 1 < story->block_count && next->kind == BLOCK_PARAGRAPH && next->brief == block->brief;
}

static bool ends_with_stop(const RunText *text)
{
    const TextRun *last = &text->runs[text->count - 1];
    const char *end = last->text + last->length;
    return last->length > 0 && g_utf8_strchr("。．！？：；….!?:", -1, g_utf8_get_char(g_utf8_prev_char(end)));
}

/* Lines of the editor's own are for a subhead that stands alone. */
static RunText subhead_in_its_face(Arena *arena, const StoryDesign *design, const Block *subhead, const RunText *marked)
{
    RunText text = {arena_copy(arena, marked->runs, (size_t)marked->count, sizeof(TextRun)), marked->count};
    for (int i = 0; i < text.count; i++) {
        text.runs[i].marks &= ~(unsigned)RUN_FORCED_BREAK;
        text.runs[i].face = design->styles[subhead_part(subhead->level)];
    }
    return text;
}

RunText text_with_run_in_subhead(Arena *arena, const StoryDesign *design, const Block *subhead, const RunText *marked,
                                 const RunText *paragraph)
{
    RunText head = subhead_in_its_face(arena, design, subhead, marked);
    TextRun space = added_run("　");
    return runs_joined(arena, &head, ends_with_stop(&subhead->text) ? NULL : &space, paragraph);
}
