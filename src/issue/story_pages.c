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

const StoryPage *find_story_page(const StoryPages *pages, const char *id)
{
    for (int i = 0; i < pages->count; i++)
        if (strcmp(pages->items[i].id, id) == 0)
            return &pages->items[i];
    return NULL;
}

static void add_story(GArray *found, const char *id, int page, const char *anchor)
{
    StoryPages so_far = {(StoryPage *)(void *)found->data, (int)found->len};
    StoryPage item = {id, page, anchor};
    if (!find_story_page(&so_far, id))
        g_array_append_val(found, item);
}

static void add_placement(Arena *arena, GArray *found, const StoryPlacement *placement, int page)
{
    const Story *story = placement->story;
    const char *anchor = story_anchor(arena, story->id);
    add_story(found, story->id, page, anchor);
    for (int i = 0; i < story->brief_count; i++)
        add_story(found, story->briefs[i]->id, page, anchor);
}

StoryPages story_pages_of_issue(Arena *arena, const Issue *issue)
{
    GArray *found = g_array_new(FALSE, FALSE, sizeof(StoryPage));
    for (int i = 0; i < issue->page_count; i++)
        for (int k = 0; k < issue->pages[i].placement_count; k++) {
            const StoryPlacement *placement = &issue->pages[i].placements[k];
            if (!placement->jump_in && placement->story)
                add_placement(arena, found, placement, placement_page_number(issue, &issue->pages[i], placement));
        }
    StoryPages pages = {arena_copy(arena, found->data, found->len, sizeof(StoryPage)), (int)found->len};
    g_array_unref(found);
    return pages;
}

/* Only what is led to has an anchor. */
static void set_anchors(Arena *arena, Issue *issue, GHashTable *anchors)
{
    for (int i = 0; i < issue->page_count; i++) {
        Page *page = &issue->pages[i];
        for (int k = 0; k < page->placement_count; k++) {
            StoryPlacement *placement = &page->placements[k];
            const char *anchor = placement->story && !placement->jump_in ? story_anchor(arena, placement->story->id) : NULL;
            if (anchor && g_hash_table_remove(anchors, anchor)) /* of a story that is printed twice the first */
                placement->anchor = anchor;
        }
    }
}

Issue *issue_with_page_numbers(Arena *arena, const Issue *issue)
{
    GHashTable *anchors = g_hash_table_new(g_str_hash, g_str_equal);
    StoryPages pages = story_pages_of_issue(arena, issue);
    Issue *referred = references_resolve(arena, issue, &pages);
    Issue *result = contents_resolve(arena, referred, &pages);
    references_collect_anchors(result, &pages, anchors);
    contents_collect_anchors(result, anchors);
    set_anchors(arena, result, anchors);
    g_hash_table_unref(anchors);
    return result;
}
