/* contents.c - see contents.h. */
#include "issue/contents.h"

#include "issue/page_mention.h"

#include <string.h>

typedef struct ListedStory {
    const StoryPlacement *placement;
    const Page *on;
    const char *section; /* "" for none */
    int page;
} ListedStory;

typedef struct ContentsMaking {
    Arena *arena;
    const Issue *issue;
    const StoryPages *pages;
} ContentsMaking;

RunText headline_in_one(Arena *arena, const RunText *lines, int count)
{
    RunText head = {0};
    for (int i = 0; i < count; i++)
        head.count += lines[i].count + (i > 0);
    head.runs = arena_new_array(arena, TextRun, head.count);
    int next = 0;
    for (int i = 0; i < count; i++) {
        if (i > 0)
            head.runs[next++] = (TextRun){.text = "　", .length = (int)strlen("　")};
        for (int run = 0; run < lines[i].count; run++)
            head.runs[next++] = lines[i].runs[run];
    }
    return head;
}

/* --- one entry ---------------------------------------------------------------------------------- */

/* A column of briefs without a head is known by its rubric. */
static void give_title(const ContentsMaking *making, const StoryPlacement *placement, ContentsEntry *entry)
{
    const Story *story = placement->story;
    entry->lines = story->contents_line_count ? story->contents_lines : story->headline_lines;
    entry->line_count = story->contents_line_count ? story->contents_line_count : story->headline_line_count;
    if (entry->line_count == 0 && placement->rubric.name.count > 0) {
        entry->lines = arena_copy(making->arena, &placement->rubric.name, 1, sizeof(RunText));
        entry->line_count = 1;
    }
    entry->text = headline_in_one(making->arena, entry->lines, entry->line_count);
}

static ContentsEntry entry_of_story(const ContentsMaking *making, const Page *page, const StoryPlacement *placement)
{
    ContentsEntry entry = {
        .story = placement->story,
        .kicker = placement->story->kicker,
        .author = placement->story->authors.count ? placement->story->authors : placement->story->byline,
        .page = placement_page_number(making->issue, page, placement),
        .page_label = placement_page_label(making->arena, making->issue, page, placement),
        .anchor = story_anchor(making->arena, placement->story->id),
    };
    give_title(making, placement, &entry);
    return entry;
}

/* --- the whole issue ---------------------------------------------------------------------------- */

/* What stands where pages are made and is of no section fills white room (补白). */
static bool is_filler(const Issue *issue, const StoryPlacement *placement)
{
    return placement->is_in_sequence && !find_section(issue, placement);
}

static bool is_listed(const Issue *issue, const StoryPlacement *placement)
{
    const Story *story = placement->story;
    return story && !is_filler(issue, placement) && !placement->jump_in && !story->is_unlisted &&
           (story->contents_line_count > 0 || story->headline_line_count > 0 || placement->rubric.name.count > 0);
}

static bool is_before(const ListedStory *a, const ListedStory *b)
{
    return a->page < b->page;
}

/* Pages may stand in the manifest in any order; stories of one page keep theirs. */
static void insert_by_page(GArray *stories, const ListedStory *story)
{
    guint at = stories->len;
    while (at > 0 && is_before(story, &g_array_index(stories, ListedStory, at - 1)))
        at--;
    g_array_insert_vals(stories, at, story, 1);
}

static bool holds_story(const GArray *stories, const Story *story)
{
    for (guint i = 0; i < stories->len; i++)
        if (g_array_index(stories, ListedStory, i).placement->story == story)
            return true;
    return false;
}

/* A story may begin on the page of another section, below that. */
static const char *section_name(const Issue *issue, const Page *page, const StoryPlacement *placement)
{
    const Section *section = find_section(issue, placement);
    return section ? section->name : page->section ? page->section : "";
}

static GArray *stories_by_page(const Issue *issue)
{
    GArray *stories = g_array_new(FALSE, FALSE, sizeof(ListedStory));
    for (int i = 0; i < issue->page_count; i++) {
        const Page *page = &issue->pages[i];
        for (int k = 0; k < page->placement_count; k++) {
            const StoryPlacement *placement = &page->placements[k];
            ListedStory story = {placement, page, section_name(issue, page, placement),
                                 placement_page_number(issue, page, placement)};
            if (is_listed(issue, placement) && !holds_story(stories, placement->story))
                insert_by_page(stories, &story);
        }
    }
    return stories;
}

/* Where the entries of the section end; one without a name is joined with nothing further up. */
static guint end_of_section(const GArray *entries, const char *section)
{
    bool inside = false;
    guint end = entries->len;
    for (guint i = 0; *section && i < entries->len; i++) {
        const ContentsEntry *entry = &g_array_index(entries, ContentsEntry, i);
        if (!entry->section)
            continue;
        if (inside)
            return i;
        inside = strcmp(entry->section, section) == 0;
    }
    return end;
}

static bool has_section(const GArray *entries, const char *section)
{
    for (guint i = 0; i < entries->len; i++) {
        const ContentsEntry *entry = &g_array_index(entries, ContentsEntry, i);
        if (entry->section && strcmp(entry->section, section) == 0)
            return true;
    }
    return false;
}

/* Sections in the order of their first pages; what stands before and between them without one has no heading. */
static void add_listed(const ContentsMaking *making, GArray *entries, const ListedStory *story, const char *before)
{
    ContentsEntry heading = {.section = story->section};
    ContentsEntry entry = entry_of_story(making, story->on, story->placement);
    bool is_new = *story->section ? !has_section(entries, story->section) : before && *before;
    if (is_new)
        g_array_append_val(entries, heading);
    g_array_insert_vals(entries, end_of_section(entries, story->section), &entry, 1);
}

static GArray *entries_of_issue(const ContentsMaking *making)
{
    GArray *stories = stories_by_page(making->issue);
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(ContentsEntry));
    const char *before = NULL;
    for (guint i = 0; i < stories->len; i++) {
        const ListedStory *story = &g_array_index(stories, ListedStory, i);
        add_listed(making, entries, story, before);
        before = story->section;
    }
    g_array_unref(stories);
    return entries;
}

/* --- front pages -------------------------------------------------------------------------------- */

static const StoryPlacement *first_story(const Page *page)
{
    for (int i = 0; i < page->placement_count; i++)
        if (page->placements[i].story && !page->placements[i].jump_in)
            return &page->placements[i];
    return NULL;
}

/* Without a list the first story of each other page is announced. */
static GArray *entries_of_pages(const ContentsMaking *making, const Page *own)
{
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(ContentsEntry));
    for (int i = 0; i < making->issue->page_count; i++) {
        const Page *page = &making->issue->pages[i];
        const StoryPlacement *placement = page->number != own->number ? first_story(page) : NULL;
        if (!placement)
            continue;
        ContentsEntry entry = entry_of_story(making, page, placement);
        g_array_append_val(entries, entry);
    }
    return entries;
}

/* What the editor lists, with the pages that are known by now. */
static GArray *entries_of_list(const ContentsMaking *making, const BlockPlacement *block)
{
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(ContentsEntry));
    for (int i = 0; i < block->contents_count; i++) {
        ContentsEntry entry = block->contents[i];
        const StoryPage *found = entry.story ? find_story_page(making->pages, entry.story->id) : NULL;
        if (found)
            entry.anchor = found->anchor;
        entry.page = entry.own_page > 0 ? entry.own_page : found ? found->page : 0;
        entry.page_label = entry.own_page > 0 ? arena_printf(making->arena, "%d", entry.own_page)
                           : found            ? found->label
                                              : NULL;
        if (entry.page_label)
            g_array_append_val(entries, entry);
    }
    return entries;
}

static GArray *entries_of_block(const ContentsMaking *making, const Page *page, const BlockPlacement *block)
{
    switch (block->contents_kind) {
    case CONTENTS_OF_ISSUE:
    case CONTENTS_CONTINUED: return entries_of_issue(making);
    case CONTENTS_OF_PAGES: return entries_of_pages(making, page);
    case CONTENTS_LISTED:
    case CONTENTS_NONE: break;
    }
    return entries_of_list(making, block);
}

Issue *contents_resolve(Arena *arena, const Issue *issue, const StoryPages *pages)
{
    ContentsMaking making = {arena, issue, pages};
    Issue *copy = arena_copy(arena, issue, 1, sizeof(Issue));
    copy->pages = arena_copy(arena, issue->pages, (size_t)issue->page_count, sizeof(Page));
    for (int i = 0; i < copy->page_count; i++) {
        Page *page = &copy->pages[i];
        page->blocks = arena_copy(arena, page->blocks, (size_t)page->block_count, sizeof(BlockPlacement));
        for (int k = 0; k < page->block_count; k++) {
            GArray *entries = entries_of_block(&making, page, &page->blocks[k]);
            page->blocks[k].contents = arena_copy(arena, entries->data, entries->len, sizeof(ContentsEntry));
            page->blocks[k].contents_count = (int)entries->len;
            g_array_unref(entries);
        }
    }
    return copy;
}

void contents_collect_anchors(const Issue *issue, GHashTable *anchors)
{
    for (int i = 0; i < issue->page_count; i++)
        for (int k = 0; k < issue->pages[i].block_count; k++)
            for (int entry = 0; entry < issue->pages[i].blocks[k].contents_count; entry++) {
                const char *anchor = issue->pages[i].blocks[k].contents[entry].anchor;
                if (anchor)
                    g_hash_table_add(anchors, (gpointer)anchor);
            }
}
