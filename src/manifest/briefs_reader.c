/* briefs_reader.c - see briefs_reader.h. */
#include "manifest/briefs_reader.h"

#include "manifest/run_text_reader.h"

#include <glib.h>

typedef struct BriefJoiner {
    Arena *arena;
    Diagnostics *diagnostics;
    GArray *blocks;   /* Block */
    GArray *pictures; /* Picture */
} BriefJoiner;

/* --- text ----------------------------------------------------------------------------------------- */

/* What the manuscript's language says of all its text goes with each run: the column has none of its own. */
static RunText text_in_language(Arena *arena, const RunText *text, const char *lang)
{
    RunText copy = *text;
    if (!lang || text->count == 0)
        return copy;
    copy.runs = arena_copy(arena, text->runs, (size_t)text->count, sizeof(TextRun));
    for (int i = 0; i < copy.count; i++)
        if (!copy.runs[i].lang)
            copy.runs[i].lang = lang;
    return copy;
}

/* All lines in one text; what the editor has parted stays parted by a forced break or by a space. */
static RunText lines_joined(Arena *arena, const RunText *lines, int count, TextRun between)
{
    RunText joined = {0};
    for (int i = 0; i < count; i++)
        joined.count += lines[i].count + (i > 0);
    joined.runs = arena_new_array(arena, TextRun, joined.count);
    int next = 0;
    for (int i = 0; i < count; i++) {
        if (i > 0)
            joined.runs[next++] = between;
        for (int run = 0; run < lines[i].count; run++)
            joined.runs[next++] = lines[i].runs[run];
    }
    return joined;
}

static RunText summary_joined(Arena *arena, const Summary *summary)
{
    RunText label = lines_joined(arena, summary->label_lines, summary->label_line_count, (TextRun){.text = ""});
    for (int i = 0; i < label.count; i++)
        label.runs[i].marks |= RUN_STRONG;
    RunText both[] = {label, summary->text};
    if (label.count == 0)
        return summary->text;
    return lines_joined(arena, both, 2, (TextRun){.text = "　", .length = sizeof "　" - 1, .marks = RUN_ADDED});
}

/* --- one manuscript ----------------------------------------------------------------------------- */

static void add_block(BriefJoiner *joiner, const Story *story, int brief, BlockKind kind, const RunText *text)
{
    Block block = {.kind = kind, .brief = brief, .origin = story->origin};
    block.text = text_in_language(joiner->arena, text, story->lang);
    if (text->count > 0 || kind == BLOCK_BRIEF_GAP)
        g_array_append_val(joiner->blocks, block);
}

/* Editor's note, abstract and keywords stand there as a summary does. */
static void add_note(BriefJoiner *joiner, const Story *story, int brief, const EditorNote *note)
{
    Summary as_summary = {
        .label_lines = (RunText *)&note->label, .label_line_count = note->label.count > 0, .text = note->text};
    RunText joined = summary_joined(joiner->arena, &as_summary);
    add_block(joiner, story, brief, BLOCK_BRIEF_SUMMARY, &joined);
}

static void add_head(BriefJoiner *joiner, const Story *story, int brief)
{
    TextRun line_end = {.text = "", .marks = RUN_FORCED_BREAK};
    RunText head = lines_joined(joiner->arena, story->headline_lines, story->headline_line_count, line_end);
    RunText summary = summary_joined(joiner->arena, &story->summary);
    add_block(joiner, story, brief, BLOCK_BRIEF_KICKER, &story->kicker);
    add_block(joiner, story, brief, BLOCK_BRIEF_HEAD, &head);
    add_block(joiner, story, brief, BLOCK_BRIEF_DECK, &story->deck);
    if (story->summary.text.count)
        add_block(joiner, story, brief, BLOCK_BRIEF_SUMMARY, &summary);
    add_note(joiner, story, brief, &story->editor_note);
    add_block(joiner, story, brief, BLOCK_BRIEF_BYLINE, &story->byline);
    add_block(joiner, story, brief, BLOCK_BRIEF_INSTITUTION, &story->institution);
    add_note(joiner, story, brief, &story->abstract);
    add_note(joiner, story, brief, &story->keywords);
}

/* The dateline runs into the first paragraph; without one it is a paragraph itself. */
static void add_body(BriefJoiner *joiner, const Story *story, int brief)
{
    const RunText *dateline = &story->dateline;
    int first = 0;
    while (first < story->block_count && story->blocks[first].kind != BLOCK_PARAGRAPH)
        first++;
    if (first == story->block_count)
        add_block(joiner, story, brief, BLOCK_PARAGRAPH, dateline);
    for (int i = 0; i < story->block_count; i++) {
        Block block = story->blocks[i];
        block.brief = brief;
        block.text = text_in_language(joiner->arena, &block.text, story->lang);
        if (i == first)
            block.dateline = text_in_language(joiner->arena, dateline, story->lang);
        g_array_append_val(joiner->blocks, block);
    }
}

static void report_lost_rubric(const BriefJoiner *joiner, const Story *story)
{
    if (story->rubric.name.count == 0)
        return;
    diagnostics_report(joiner->diagnostics, SEVERITY_WARNING, story->rubric.origin,
                       "a brief has no rubric of its own, it is not printed; give rubric = \"...\" to the column, under "
                       "[[page.story]]",
                       "单条简讯不排栏目，这里的栏目不会印出；请在 [[page.story]] 下给整栏写 rubric = \"……\"");
}

static void add_manuscript(BriefJoiner *joiner, const Story *story, int brief)
{
    if (joiner->blocks->len > 0)
        add_block(joiner, story, brief, BLOCK_BRIEF_GAP, &(RunText){0});
    add_head(joiner, story, brief);
    add_body(joiner, story, brief);
    add_block(joiner, story, brief, BLOCK_BRIEF_CREDIT, &story->author_note);
    add_block(joiner, story, brief, BLOCK_BRIEF_SOURCE, &story->team);
    add_block(joiner, story, brief, BLOCK_BRIEF_SOURCE, &story->source);
    for (int i = 0; i < story->picture_count; i++) {
        Picture picture = story->pictures[i];
        picture.is_of_head = false; /* the head of a brief stands in its column */
        g_array_append_val(joiner->pictures, picture);
    }
    report_lost_rubric(joiner, story);
}

/* --- all of them -------------------------------------------------------------------------------- */

static const char *files_joined(Arena *arena, const Story *const *manuscripts, int count)
{
    const char *files = manuscripts[0]->file;
    for (int i = 1; i < count; i++)
        files = arena_printf(arena, "%s, %s", files, manuscripts[i]->file);
    return files;
}

Story briefs_joined(KeyReader *placement, const Story *const *manuscripts, int count)
{
    BriefJoiner joiner = {
        .arena = placement->arena,
        .diagnostics = placement->diagnostics,
        .blocks = g_array_new(FALSE, FALSE, sizeof(Block)),
        .pictures = g_array_new(FALSE, FALSE, sizeof(Picture)),
    };
    for (int i = 0; i < count; i++)
        add_manuscript(&joiner, manuscripts[i], i + 1);
    TextLines headline = read_text_lines(placement, "headline");
    Story story = {
        .id = "briefs",
        .file = files_joined(placement->arena, manuscripts, count),
        .headline_lines = headline.lines,
        .headline_line_count = headline.count,
        .blocks = arena_copy(placement->arena, joiner.blocks->data, joiner.blocks->len, sizeof(Block)),
        .block_count = (int)joiner.blocks->len,
        .pictures = arena_copy(placement->arena, joiner.pictures->data, joiner.pictures->len, sizeof(Picture)),
        .picture_count = (int)joiner.pictures->len,
        .briefs = arena_copy(placement->arena, manuscripts, (size_t)count, sizeof(Story *)),
        .brief_count = count,
        .origin = placement->table->origin,
    };
    g_array_unref(joiner.blocks);
    g_array_unref(joiner.pictures);
    return story;
}
