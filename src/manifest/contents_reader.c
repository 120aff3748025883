/* contents_reader.c - see contents_reader.h. */
#include "manifest/contents_reader.h"

#include "manifest/run_text_reader.h"
#include "manifest/suggestion_clause.h"

#include <string.h>

typedef struct ContentsReading {
    Arena *arena;
    Issue *issue;
    Diagnostics *diagnostics;
    int anchor_count;
} ContentsReading;

/* The first area that a story stands in. */
typedef struct FoundStory {
    const Page *page;
    StoryPlacement *placement;
} FoundStory;

static FoundStory find_story(const Issue *issue, const char *file)
{
    for (int i = 0; i < issue->page_count; i++)
        for (int k = 0; k < issue->pages[i].placement_count; k++) {
            StoryPlacement *placement = &issue->pages[i].placements[k];
            if (!placement->jump_in && strcmp(placement->story->file, file) == 0)
                return (FoundStory){&issue->pages[i], placement};
        }
    return (FoundStory){0};
}

static void report_unknown_story(const ContentsReading *reading, const TomlValue *file)
{
    const Issue *issue = reading->issue;
    const char **names = arena_new_array(reading->arena, const char *, issue->story_count);
    for (int i = 0; i < issue->story_count; i++)
        names[i] = issue->stories[i].file;
    diagnostics_report(reading->diagnostics, SEVERITY_ERROR, file->origin,
                       "no story \"%s\" in this issue; announce what is not in it as { text = \"...\", page = 5 }%s",
                       "这一期没有稿件“%s”；不在本清单里的请写成 { text = \"……\", page = 5 }%s", file->string,
                       suggestion_clause(reading->arena, reading->diagnostics, file->string, names, issue->story_count));
}

/* The lines of the head, one after the other. */
static RunText head_of_story(Arena *arena, const Story *story)
{
    RunText head = {0};
    for (int i = 0; i < story->headline_line_count; i++)
        head.count += story->headline_lines[i].count;
    head.runs = arena_new_array(arena, TextRun, 2 * head.count);
    head.count = 0;
    for (int i = 0; i < story->headline_line_count; i++) {
        if (i > 0)
            head.runs[head.count++] = (TextRun){.text = "　", .length = (int)strlen("　")};
        for (int run = 0; run < story->headline_lines[i].count; run++)
            head.runs[head.count++] = story->headline_lines[i].runs[run];
    }
    return head;
}

static void lead_to(ContentsReading *reading, const FoundStory *found, ContentsEntry *entry)
{
    if (!found->placement->anchor)
        found->placement->anchor = arena_printf(reading->arena, "contents-%d", ++reading->anchor_count);
    entry->anchor = found->placement->anchor;
    entry->page = found->page->number;
    if (!entry->text.count)
        entry->text = head_of_story(reading->arena, found->placement->story);
}

/* False when the story that is named is not there; that is reported. */
static bool find_named(ContentsReading *reading, const TomlValue *file, ContentsEntry *entry)
{
    FoundStory found = find_story(reading->issue, file->string);
    if (found.placement)
        lead_to(reading, &found, entry);
    else
        report_unknown_story(reading, file);
    return found.placement;
}

static bool read_entry_table(ContentsReading *reading, const TomlValue *table, ContentsEntry *entry)
{
    KeyReader reader = key_reader_for(reading->arena, table, reading->diagnostics);
    const TomlValue *file = read_value_of_kind(&reader, "story", TOML_STRING);
    if (!file) {
        require_key(&reader, "text", "text = \"...\", or story = \"stories/lead.md\"");
        require_key(&reader, "page", "page = 5");
    }
    entry->text = read_run_text(&reader, "text");
    entry->page = read_whole_number(&reader, "page", (WholeNumberRange){1, 9999, 0});
    int page = entry->page;
    report_wrong_keys(&reader);
    if (file && !find_named(reading, file, entry))
        return false;
    entry->page = page > 0 ? page : entry->page;
    return entry->text.count > 0 && entry->page > 0;
}

static bool read_entry(ContentsReading *reading, const TomlValue *value, ContentsEntry *entry)
{
    *entry = (ContentsEntry){0};
    if (value->kind == TOML_STRING)
        return find_named(reading, value, entry);
    if (value->kind == TOML_TABLE)
        return read_entry_table(reading, value, entry);
    diagnostics_report(reading->diagnostics, SEVERITY_ERROR, value->origin,
                       "an entry is a story's file, or { story = \"stories/lead.md\", text = \"...\" }",
                       "导读的每一条是稿件文件名，或 { story = \"stories/lead.md\", text = \"……\" }");
    return false;
}

static void read_entries(ContentsReading *reading, const TomlValue *listed, BlockPlacement *block)
{
    block->contents = arena_new_array(reading->arena, ContentsEntry, listed->count);
    for (int i = 0; i < listed->count; i++)
        block->contents_count += read_entry(reading, &listed->items[i], &block->contents[block->contents_count]);
}

/* Without a list the first story of each other page is announced. */
static void announce_pages(ContentsReading *reading, int own_page, BlockPlacement *block)
{
    Issue *issue = reading->issue;
    block->contents = arena_new_array(reading->arena, ContentsEntry, issue->page_count);
    for (int i = 0; i < issue->page_count; i++) {
        FoundStory found = {&issue->pages[i], NULL};
        for (int k = issue->pages[i].placement_count - 1; k >= 0; k--)
            if (!issue->pages[i].placements[k].jump_in)
                found.placement = &issue->pages[i].placements[k];
        if (i != own_page && found.placement)
            lead_to(reading, &found, &block->contents[block->contents_count++]);
    }
}

static bool has_contents(const BlockDesign *design)
{
    for (int i = 0; i < design->item_count; i++)
        if (design->items[i].kind == FURNITURE_CONTENTS)
            return true;
    return false;
}

static void report_no_list(const ContentsReading *reading, const ContentsWish *wish, const BlockDesign *design)
{
    diagnostics_report(reading->diagnostics, SEVERITY_WARNING, wish->listed->items ? wish->listed->origin : wish->origin,
                       "the block \"%s\" has no contents, so that \"contents\" is not printed; name a block that has",
                       "部件“%s”里没有导读，“contents”印不出来；请换一个有导读的部件", design->name);
}

void contents_read(Arena *arena, const ContentsWish *wishes, int count, Issue *issue, Diagnostics *diagnostics)
{
    ContentsReading reading = {.arena = arena, .issue = issue, .diagnostics = diagnostics};
    for (int i = 0; i < count; i++) {
        BlockPlacement *block = &issue->pages[wishes[i].page].blocks[wishes[i].block];
        if (!has_contents(block->block)) {
            if (wishes[i].listed)
                report_no_list(&reading, &wishes[i], block->block);
        } else if (wishes[i].listed) {
            read_entries(&reading, wishes[i].listed, block);
        } else {
            announce_pages(&reading, wishes[i].page, block);
        }
    }
}
