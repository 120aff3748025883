/* issue_makeup.c - goes through the sections in order. */
#include "page/issue_makeup.h"

#include "page/page_fillers.h"
#include "page/story_sequence.h"

static bool needs_making_up(const Issue *issue)
{
    for (int i = 0; i < issue->page_count; i++)
        if (issue->pages[i].cover != COVER_NONE)
            return true;
    return issue->section_count > 0;
}

/* Where the story behind story `index` of section `section` starts; behind the last one there is none. */
static StoryStart next_start(const Issue *issue, int section, int index)
{
    const Section *own = &issue->sections[section];
    if (index + 1 < own->story_count)
        return own->stories[index + 1].start;
    while (++section < issue->section_count)
        if (issue->sections[section].story_count > 0)
            return issue->sections[section].stories[0].start;
    return START_PAGE;
}

static void make_pages(StorySequence *sequence, const Issue *issue)
{
    for (int section = 0; section < issue->section_count; section++) {
        const Section *own = &issue->sections[section];
        for (int i = 0; i < own->story_count; i++)
            story_sequence_add(sequence, &own->stories[i], own->name, next_start(issue, section, i));
    }
}

static GHashTable *layouts_of_pages(const MadePages *pages)
{
    GHashTable *layouts = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < pages->pages->len; i++) {
        const MadePage *page = pages->pages->pdata[i];
        for (int k = 0; k < page->page.placement_count; k++)
            g_hash_table_insert(layouts, &page->page.placements[k], (gpointer)page->layouts[k]);
    }
    return layouts;
}

MadeUpIssue issue_make_up(Arena *arena, Shaper *shaper, const Issue *issue, Diagnostics *diagnostics)
{
    if (!needs_making_up(issue))
        return (MadeUpIssue){.issue = issue, .layouts = g_hash_table_new(NULL, NULL)};
    MadePages pages = made_pages_new(arena, issue);
    StorySequence sequence = {.pages = &pages, .shaper = shaper, .diagnostics = diagnostics};
    make_pages(&sequence, issue);
    pages_fill(&pages, shaper, diagnostics);
    MadeUpIssue made = {.issue = made_pages_finish(&pages, diagnostics), .layouts = layouts_of_pages(&pages)};
    made_pages_close(&pages);
    return made;
}

void made_up_issue_close(MadeUpIssue *made)
{
    g_hash_table_unref(made->layouts);
}
