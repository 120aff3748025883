/* page_outline.c - see page_outline.h. */
#include "page/page_outline.h"

#include "issue/spread.h"
#include "issue/story_pages.h"
#include "page/grid.h"

/* What a reader of the PDF sees in its outline: the head of the story, its lines joined. */
static char *story_title(Arena *arena, const Story *story)
{
    char *title = arena_strdup(arena, "");
    for (int i = 0; i < story->headline_line_count; i++)
        title = arena_printf(arena, "%s%s%s", title, i > 0 ? " " : "",
                             run_text_to_string(arena, &story->headline_lines[i]));
    return *title ? title : arena_strdup(arena, story->id);
}

/* A column of briefs without a head is known by its rubric. */
static char *placement_title(Arena *arena, const StoryPlacement *placement)
{
    bool is_by_rubric = placement->story->brief_count && !placement->story->headline_line_count;
    if (is_by_rubric && placement->rubric.name.count)
        return run_text_to_string(arena, &placement->rubric.name);
    return story_title(arena, placement->story);
}

static const char *page_title(Arena *arena, const Page *page)
{
    if (page->label)
        return page->label;
    return arena_printf(arena, "第%s版%s%s", page_label(arena, page), *page->section ? " " : "", page->section);
}

/* A page as stories see it: from number to number. */
static bool section_has_story(const Issue *issue, const Section *section, int first_page, int last_page)
{
    for (int i = 0; i < issue->page_count; i++) {
        const Page *page = &issue->pages[i];
        for (int k = 0; page->number >= first_page && page->number <= last_page && k < page->placement_count; k++)
            if (!page->placements[k].jump_in && find_section(issue, &page->placements[k]) == section)
                return true;
    }
    return false;
}

static bool stands_inside_section(const Issue *issue, const Page *page)
{
    enum { NO_PAGE = 100000 };
    for (int i = 0; i < issue->section_count; i++)
        if (section_has_story(issue, &issue->sections[i], -NO_PAGE, page->number - 1) &&
            section_has_story(issue, &issue->sections[i], page_last_number(page) + 1, NO_PAGE))
            return true;
    return false;
}

static void add_story(Arena *arena, DisplayBuilder *builder, const StoryPlacement *placement, int level, Point point)
{
    display_add_outline(builder, level, placement_title(arena, placement), point);
    for (int brief = 0; brief < placement->story->brief_count; brief++)
        display_add_outline(builder, level + 1, story_title(arena, placement->story->briefs[brief]), point);
}

/* Whether `placement` is the first of its section on its page, and none stands on pages before. */
static bool begins_section(const Issue *issue, const Section *section, const PageLayout *layout, int index)
{
    for (int i = 0; i < index; i++)
        if (find_section(issue, layout->stories[i]->placement) == section)
            return false;
    return !section_has_story(issue, section, -100000, layout->page->number - 1);
}

static Point place_of(const Issue *issue, const Page *page, const StoryPlacement *placement)
{
    Rect area = area_rect(page_design_of(issue, page), page->number, placement->area);
    return (Point){area.x, area.y};
}

/* Later parts of a story in sequence are no entries. */
static void add_sequence(Arena *arena, DisplayBuilder *builder, const Issue *issue, const PageLayout *layout)
{
    for (int i = 0; i < layout->story_count; i++) {
        const StoryPlacement *placement = layout->stories[i]->placement;
        const Section *section = placement->jump_in ? NULL : find_section(issue, placement);
        if (!section)
            continue;
        if (begins_section(issue, section, layout, i))
            display_add_outline(builder, 0, section->name, (Point){0, 0});
        add_story(arena, builder, placement, 1, place_of(issue, layout->page, placement));
    }
}

void page_outline_place(Arena *arena, DisplayBuilder *builder, const Issue *issue, const PageLayout *layout)
{
    const Page *page = layout->page;
    if (page->is_made) {
        add_sequence(arena, builder, issue, layout);
        return;
    }
    int level = stands_inside_section(issue, page) ? 1 : 0;
    display_add_outline(builder, level, page_title(arena, page), (Point){0, 0});
    for (int i = 0; i < layout->story_count; i++) {
        const StoryPlacement *placement = layout->stories[i]->placement;
        add_story(arena, builder, placement, level + 1, place_of(issue, page, placement));
    }
}
