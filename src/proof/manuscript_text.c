/* manuscript_text.c - walks the runs of the Story model, and nothing that layout has made of them. */
#include "proof/manuscript_text.h"

#include "flow/run_in_head.h"

static void append_text(GArray *characters, const RunText *text, int piece)
{
    for (int i = 0; i < text->count; i++) {
        const TextRun *run = &text->runs[i];
        if (run->marks & RUN_NOTE_MARK) /* the number of a note is the program's */
            continue;
        for (const char *c = run->text; c < run->text + run->length; c = g_utf8_next_char(c)) {
            ManuscriptCharacter character = {g_utf8_get_char(c), piece, run, (int)(c - run->text)};
            if (run->origin.file && character_counts(character.character))
                g_array_append_val(characters, character);
        }
    }
}

/* The dateline opens the first paragraph; without one it stands before everything. */
static int block_of_dateline(const Story *story)
{
    for (int i = 0; i < story->block_count; i++)
        if (story->blocks[i].kind == BLOCK_PARAGRAPH)
            return i;
    return 0;
}

/* Parts of the briefs' heads are of the streams of those; all else runs on as the body does. */
static TextStream stream_of_block(const Block *block)
{
    switch (block->kind) {
    case BLOCK_BRIEF_KICKER: return STREAM_KICKER;
    case BLOCK_BRIEF_DECK: return STREAM_DECK;
    case BLOCK_BRIEF_BYLINE: return STREAM_BYLINE;
    case BLOCK_BRIEF_INSTITUTION: return STREAM_INSTITUTION;
    case BLOCK_BRIEF_SUMMARY: return STREAM_SUMMARY;
    case BLOCK_NOTE: return STREAM_NOTE;
    default: return STREAM_FLOW;
    }
}

static void append_blocks(GArray *characters, const Story *story, TextStream stream)
{
    for (int i = 0; i < story->block_count; i++)
        if (stream_of_block(&story->blocks[i]) == stream)
            append_text(characters, &story->blocks[i].text, story->blocks[i].brief);
}

static void append_flow(GArray *characters, const Story *story)
{
    int dateline = block_of_dateline(story);
    if (story->block_count == 0)
        append_text(characters, &story->dateline, 0);
    for (int i = 0; i < story->block_count; i++) {
        if (i == dateline)
            append_text(characters, &story->dateline, 0);
        append_text(characters, &story->blocks[i].dateline, 0);
        if (stream_of_block(&story->blocks[i]) == STREAM_FLOW)
            append_text(characters, &story->blocks[i].text, 0);
    }
    append_text(characters, &story->author_note, 0);
    append_text(characters, &story->team, 0);
    append_text(characters, &story->source, 0);
}

static void append_lines(GArray *characters, const RunText *lines, int count)
{
    for (int i = 0; i < count; i++)
        append_text(characters, &lines[i], 0);
}

static void append_note(GArray *characters, const EditorNote *note, int piece)
{
    append_text(characters, &note->label, piece);
    append_text(characters, &note->text, piece);
}

static void append_pictures(GArray *characters, const Story *story, TextStream stream)
{
    int piece = 0;
    for (int i = 0; i < story->picture_count; i++) {
        const Picture *picture = &story->pictures[i];
        for (int member = 0; stream == STREAM_CAPTION && member < picture->member_count; member++)
            append_text(characters, &picture->members[member].caption, piece++);
        append_text(characters, stream == STREAM_CAPTION ? &picture->caption : &picture->credit, piece++);
    }
}

void manuscript_collect(const StoryPlacement *placement, TextStream stream, GArray *characters)
{
    const Story *story = placement->story;
    bool runs_in = placement->design && story_head_runs_in(placement->design, story);
    if (stream != STREAM_FLOW)
        append_blocks(characters, story, stream);
    switch (stream) {
    case STREAM_FLOW:
        if (runs_in)
            append_lines(characters, story->headline_lines, story->headline_line_count);
        append_flow(characters, story);
        break;
    case STREAM_KICKER: append_text(characters, &story->kicker, 0); break;
    case STREAM_HEADLINE:
        if (!runs_in)
            append_lines(characters, story->headline_lines, story->headline_line_count);
        break;
    case STREAM_DECK: append_text(characters, &story->deck, 0); break;
    case STREAM_BYLINE: append_text(characters, &story->byline, 0); break;
    case STREAM_INSTITUTION: append_text(characters, &story->institution, 0); break;
    case STREAM_SUMMARY:
        if (story->summary.text.count) /* no label is printed without its text */
            append_lines(characters, story->summary.label_lines, story->summary.label_line_count);
        append_text(characters, &story->summary.text, 0);
        break;
    case STREAM_EDITOR_NOTE:
        append_note(characters, &story->editor_note, 0);
        break;
    case STREAM_ABSTRACT:
        append_note(characters, &story->abstract, 0);
        append_note(characters, &story->keywords, 1);
        break;
    case STREAM_RUBRIC: append_text(characters, &placement->rubric.name, 0); break;
    case STREAM_RUBRIC_PINYIN: append_text(characters, &placement->rubric.pinyin, 0); break;
    case STREAM_NOTE: break; /* blocks alone */
    case STREAM_CAPTION:
    case STREAM_CREDIT: append_pictures(characters, story, stream); break;
    case STREAM_COUNT: break;
    }
}

SourcePosition manuscript_position(const ManuscriptCharacter *character)
{
    return text_run_position(character->run, character->offset);
}
