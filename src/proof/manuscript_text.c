/* manuscript_text.c - walks the runs of the Story model, and nothing that layout has made of them. */
#include "proof/manuscript_text.h"

#include "flow/run_in_head.h"

/* Where the characters go, and which of them are asked for. */
typedef struct Collection {
    GArray *characters;
    TextLayer layer;
    GHashTable *seen; /* annotations and remarks that are there: all runs of a base share them */
} Collection;

static void append_run(GArray *characters, const TextRun *run, int piece)
{
    for (const char *c = run->text; c < run->text + run->length; c = g_utf8_next_char(c)) {
        ManuscriptCharacter character = {g_utf8_get_char(c), piece, run, (int)(c - run->text)};
        if (run->origin.file && character_counts(character.character))
            g_array_append_val(characters, character);
    }
}

static void append_runs(GArray *characters, const RunText *text, int piece)
{
    for (int i = 0; i < text->count; i++)
        append_run(characters, &text->runs[i], piece);
}

/* All readings of a base where it begins. Those that do not fit it are none; that was reported. */
static void append_readings(Collection *into, const TextRun *run, int piece)
{
    const Annotation *annotation = run->annotation;
    if (!annotation || !g_hash_table_add(into->seen, (gpointer)annotation))
        return;
    for (int i = 0; i < annotation->reading_count; i++)
        append_runs(into->characters, &annotation->readings[i], piece);
}

static void append_layer_of_run(Collection *into, const TextRun *run, int piece)
{
    if (into->layer == LAYER_READINGS)
        append_readings(into, run, piece);
    else if (into->layer == LAYER_REMARKS && run->remark && g_hash_table_add(into->seen, (gpointer)run->remark))
        append_runs(into->characters, run->remark, piece);
    else if (into->layer == LAYER_TEXT && !(run->marks & RUN_NOTE_MARK)) /* the number of a note is the program's */
        append_run(into->characters, run, piece);
}

static void append_text(Collection *into, const RunText *text, int piece)
{
    for (int i = 0; i < text->count; i++)
        append_layer_of_run(into, &text->runs[i], piece);
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

static void append_blocks(Collection *into, const Story *story, TextStream stream)
{
    for (int i = 0; i < story->block_count; i++)
        if (stream_of_block(&story->blocks[i]) == stream)
            append_text(into, &story->blocks[i].text, story->blocks[i].brief);
}

static void append_flow(Collection *into, const Story *story)
{
    int dateline = block_of_dateline(story);
    if (story->block_count == 0)
        append_text(into, &story->dateline, 0);
    for (int i = 0; i < story->block_count; i++) {
        if (i == dateline)
            append_text(into, &story->dateline, 0);
        append_text(into, &story->blocks[i].dateline, 0);
        if (stream_of_block(&story->blocks[i]) == STREAM_FLOW)
            append_text(into, &story->blocks[i].text, 0);
    }
    append_text(into, &story->author_note, 0);
    append_text(into, &story->team, 0);
    append_text(into, &story->source, 0);
}

static void append_lines(Collection *into, const RunText *lines, int count)
{
    for (int i = 0; i < count; i++)
        append_text(into, &lines[i], 0);
}

static void append_note(Collection *into, const EditorNote *note, int piece)
{
    append_text(into, &note->label, piece);
    append_text(into, &note->text, piece);
}

static void append_pictures(Collection *into, const Story *story, TextStream stream)
{
    int piece = 0;
    for (int i = 0; i < story->picture_count; i++) {
        const Picture *picture = &story->pictures[i];
        for (int member = 0; stream == STREAM_CAPTION && member < picture->member_count; member++)
            append_text(into, &picture->members[member].caption, piece++);
        append_text(into, stream == STREAM_CAPTION ? &picture->caption : &picture->credit, piece++);
    }
}

static void collect_stream(Collection *into, const StoryPlacement *placement, TextStream stream)
{
    const Story *story = placement->story;
    bool runs_in = placement->design && story_head_runs_in(placement->design, story);
    if (stream != STREAM_FLOW)
        append_blocks(into, story, stream);
    switch (stream) {
    case STREAM_FLOW:
        if (runs_in)
            append_lines(into, story->headline_lines, story->headline_line_count);
        append_flow(into, story);
        break;
    case STREAM_KICKER: append_text(into, &story->kicker, 0); break;
    case STREAM_HEADLINE:
        if (!runs_in)
            append_lines(into, story->headline_lines, story->headline_line_count);
        break;
    case STREAM_DECK: append_text(into, &story->deck, 0); break;
    case STREAM_BYLINE: append_text(into, &story->byline, 0); break;
    case STREAM_INSTITUTION: append_text(into, &story->institution, 0); break;
    case STREAM_SUMMARY:
        if (story->summary.text.count) /* no label is printed without its text */
            append_lines(into, story->summary.label_lines, story->summary.label_line_count);
        append_text(into, &story->summary.text, 0);
        break;
    case STREAM_EDITOR_NOTE:
        append_note(into, &story->editor_note, 0);
        break;
    case STREAM_ABSTRACT:
        append_note(into, &story->abstract, 0);
        append_note(into, &story->keywords, 1);
        break;
    case STREAM_RUBRIC: append_text(into, &placement->rubric.name, 0); break;
    case STREAM_RUBRIC_PINYIN: append_text(into, &placement->rubric.pinyin, 0); break;
    case STREAM_NOTE: break; /* blocks alone */
    case STREAM_CAPTION:
    case STREAM_CREDIT: append_pictures(into, story, stream); break;
    case STREAM_COUNT: break;
    }
}

void manuscript_collect(const StoryPlacement *placement, TextStream stream, TextLayer layer, GArray *characters)
{
    Collection into = {characters, layer, g_hash_table_new(NULL, NULL)};
    collect_stream(&into, placement, stream);
    g_hash_table_unref(into.seen);
}

SourcePosition manuscript_position(const ManuscriptCharacter *character)
{
    return text_run_position(character->run, character->offset);
}
