/* story_pages.c - see story_pages.h. */
#include "issue/story_pages.h"

#include "issue/contents.h"
#include "issue/page_mention.h"
#include "issue/page_references.h"
#include "issue/spread.h"

#include <glib.h>
#include <string.h>

int placement_page_number(const Issue *issue, const Page *page, const StoryPlacement *placement)
{
    if (!page->spread || !placement->area)
        return page->number;
    bool is_right = area_is_right_of_fold(&page_design_of(issue, page)->grid, placement->area);
    return is_right ? page_last_number(page) : page->number;
}

const char *placement_page_label(Arena *arena, const Issue *issue, const Page *page, const StoryPlacement *placement)
{
    return page->label ? page->label : arena_printf(arena, "%d", placement_page_number(issue, page, placement));
}

const Section *find_section(const Issue *issue, const StoryPlacement *placement)
{
    for (int i = 0; placement->is_in_sequence && i < issue->section_count; i++)
        for (int k = 0; k < issue->sections[i].story_count; k++)
            if (strcmp(issue->sections[i].stories[k].placement.story->id, placement->story->id) == 0)
                return &issue->sections[i];
    return NULL;
}

bool story_pages_agree(const StoryPages *a, const StoryPages *b)
{
    for (int i = 0; i < a->count; i++) {
        const StoryPage *other = find_story_page(b, a->items[i].id);
        if (!other || strcmp(other->label, a->items[i].label) != 0)
            return false;
    }
    return a->count == b->count;
}

const StoryPage *find_story_page(const StoryPages *pages, const char *id)
{
    for (int i = 0; i < pages->count; i++)
        if (strcmp(pages->items[i].id, id) == 0)
            return &pages->items[i];
    return NULL;
}

static void add_story(GArray *found, StoryPage item)
{
    StoryPages so_far = {(StoryPage *)(void *)found->data, (int)found->len};
    if (!find_story_page(&so_far, item.id))
        g_array_append_val(found, item);
}

static void add_placement(Arena *arena, GArray *found, const Issue *issue, const Page *page,
                          const StoryPlacement *placement)
{
    const Story *story = placement->story;
    StoryPage item = {
        .id = story->id,
        .page = placement_page_number(issue, page, placement),
        .label = placement_page_label(arena, issue, page, placement),
        .placement = placement,
        .anchor = story_anchor(arena, story->id),
    };
    add_story(found, item);
    for (int i = 0; i < story->brief_count; i++) {
        item.id = story->briefs[i]->id;
        add_story(found, item);
    }
}

StoryPages story_pages_of_issue(Arena *arena, const Issue *issue)
{
    GArray *found = g_array_new(FALSE, FALSE, sizeof(StoryPage));
    for (int i = 0; i < issue->page_count; i++)
        for (int k = 0; k < issue->pages[i].placement_count; k++) {
            const StoryPlacement *placement = &issue->pages[i].placements[k];
            if (!placement->jump_in && placement->story)
                add_placement(arena, found, issue, &issue->pages[i], placement);
        }
    StoryPages pages = {arena_copy(arena, found->data, found->len, sizeof(StoryPage)), (int)found->len};
    g_array_unref(found);
    return pages;
}

/* Only what is led to has an anchor. */
static void link_placements(Arena *arena, const StoryPages *pages, const GHashTable *anchors, Issue *issue)
{
    const StoryPlacement **linked = arena_new_array(arena, const StoryPlacement *, pages->count);
    issue->linked = linked;
    issue->linked_count = 0;
    for (int i = 0; i < pages->count; i++) {
        bool is_brief = strcmp(pages->items[i].id, pages->items[i].placement->story->id) != 0;
        if (!is_brief && g_hash_table_contains((GHashTable *)anchors, pages->items[i].anchor))
            linked[issue->linked_count++] = pages->items[i].placement;
    }
}

Issue *issue_with_contents(Arena *arena, const Issue *issue)
{
    GHashTable *anchors = g_hash_table_new(g_str_hash, g_str_equal);
    StoryPages pages = story_pages_of_issue(arena, issue);
    Issue *result = contents_resolve(arena, issue, &pages);
    references_collect_anchors(result, &pages, anchors);
    contents_collect_anchors(result, anchors);
    link_placements(arena, &pages, anchors, result);
    g_hash_table_unref(anchors);
    return result;
}
