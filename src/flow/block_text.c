/* block_text.c - see block_text.h. */
#include "flow/block_text.h"

#include "flow/list_text.h"
#include "flow/note_text.h"
#include "flow/part_marker.h"
#include "flow/run_in_head.h"
#include "flow/run_in_subhead.h"
#include "flow/run_in_text.h"

static const StoryPart part_of_kind[] = {
    [BLOCK_PARAGRAPH] = PART_BODY,
    [BLOCK_SUBHEAD] = PART_SUBHEAD,
    [BLOCK_QUOTE] = PART_QUOTE,
    [BLOCK_LIST_ITEM] = PART_LIST,
    [BLOCK_LYRIC] = PART_LYRIC,
    [BLOCK_SPEECH] = PART_SPEECH,
    [BLOCK_TABLE] = PART_TABLE,
    [BLOCK_TABLE_TITLE] = PART_TABLE_TITLE,
    [BLOCK_SECTION_BREAK] = PART_BODY,
    [BLOCK_NOTE] = PART_NOTE,
    [BLOCK_BRIEF_GAP] = PART_BRIEF_HEAD,
    [BLOCK_BRIEF_KICKER] = PART_KICKER,
    [BLOCK_BRIEF_HEAD] = PART_BRIEF_HEAD,
    [BLOCK_BRIEF_DECK] = PART_DECK,
    [BLOCK_BRIEF_BYLINE] = PART_BYLINE,
    [BLOCK_BRIEF_SUMMARY] = PART_SUMMARY,
    [BLOCK_BRIEF_CREDIT] = PART_AUTHOR_NOTE,
    [BLOCK_BRIEF_INSTITUTION] = PART_INSTITUTION,
    [BLOCK_BRIEF_SOURCE] = PART_SOURCE,
};

StoryPart part_of_block(const Block *block)
{
    return block->kind == BLOCK_SUBHEAD ? subhead_part(block->level) : part_of_kind[block->kind];
}

static RunText with_end_mark(Arena *arena, const RunText *paragraph, const char *mark)
{
    TextRun run = added_run(mark);
    return runs_joined(arena, paragraph, &run, &(RunText){0});
}

static RunText with_marker(Arena *arena, const char *marker, const RunText *paragraph)
{
    TextRun run = added_run(marker);
    return runs_joined(arena, &(RunText){0}, &run, paragraph);
}

int find_first_paragraph(const Story *story)
{
    for (int i = 0; i < story->block_count; i++)
        if (story->blocks[i].kind == BLOCK_PARAGRAPH)
            return i;
    return -1;
}

static bool is_behind_the_text(BlockKind kind)
{
    return kind == BLOCK_SECTION_BREAK || kind == BLOCK_SUBHEAD || kind == BLOCK_NOTE || kind == BLOCK_TABLE ||
           kind == BLOCK_BRIEF_CREDIT || kind == BLOCK_BRIEF_SOURCE;
}

/* Of the story, or of each of its briefs. */
static bool is_last_text(const Story *story, int index)
{
    int next = index + 1;
    while (next < story->block_count && is_behind_the_text(story->blocks[next].kind))
        next++;
    bool is_the_end = next == story->block_count || story->blocks[next].kind == BLOCK_BRIEF_GAP;
    return is_the_end && !is_behind_the_text(story->blocks[index].kind);
}

const RunText *dateline_of_block(const Story *story, int index)
{
    const Block *block = &story->blocks[index];
    bool is_first = story->dateline.count && index == find_first_paragraph(story);
    return is_first ? &story->dateline : &block->dateline;
}

bool begins_note(const Block *block)
{
    return block->kind == BLOCK_NOTE && !block->continued;
}

/* Each brief of a column numbers its own notes. */
static const char *manuscript_of(const BlockTextSettings *settings, const Block *block)
{
    return block->brief > 0 ? settings->story->briefs[block->brief - 1]->id : settings->story->id;
}

RunText text_of_block(const BlockTextSettings *settings, const Block *block)
{
    return text_with_note_marks(settings->arena, &block->text, settings->design->note_mark,
                                manuscript_of(settings, block));
}

static RunText with_note_number(const BlockTextSettings *settings, const Block *block, const RunText *text)
{
    TextRun run = note_number_run(settings->arena, settings->design->note_mark, block->number,
                                  manuscript_of(settings, block));
    return runs_joined(settings->arena, &(RunText){0}, &run, text);
}

static RunText with_run_in_subhead(const BlockTextSettings *settings, const RunText *text)
{
    RunText marked = text_of_block(settings, settings->run_in_subhead);
    return text_with_run_in_subhead(settings->arena, settings->design, settings->run_in_subhead, &marked, text);
}

RunText *block_text(const BlockTextSettings *settings, int index)
{
    const Story *story = settings->story;
    const Block *block = &story->blocks[index];
    const char *end_mark = settings->design->end_mark;
    RunText *text = arena_copy(settings->arena, &block->text, 1, sizeof(RunText));
    *text = text_of_block(settings, block);
    if (block->kind == BLOCK_BRIEF_HEAD)
        *text = text_with_part_marker(settings->arena, settings->design, text);
    if (block->marker)
        *text = with_marker(settings->arena, list_marker(settings->arena, block, settings->design->mode), text);
    if (begins_note(block))
        *text = with_note_number(settings, block, text);
    const RunText *dateline = dateline_of_block(story, index);
    if (dateline->count)
        *text = run_in_text(settings->arena, dateline, 1, text);
    if (settings->run_in_subhead)
        *text = with_run_in_subhead(settings, text);
    if (index == 0 && story_head_runs_in(settings->design, story))
        *text = text_with_run_in_head(settings->arena, story, text);
    if (end_mark && *end_mark && is_last_text(story, index))
        *text = with_end_mark(settings->arena, text, end_mark);
    return text;
}
