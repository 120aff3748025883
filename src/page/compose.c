/* compose.c - makes up all stories, then composes each page from them. */
#include "page/compose.h"

#include "page/dividers.h"
#include "page/furniture.h"
#include "page/grid.h"
#include "page/place.h"

static PageLayout page_layout(Arena *arena, Shaper *shaper, const Issue *issue, const Page *page,
                              Diagnostics *diagnostics)
{
    PageLayout layout = {.page = page, .story_count = page->placement_count};
    layout.stories = arena_new_array(arena, StoryLayout *, page->placement_count);
    for (int i = 0; i < page->placement_count; i++) {
        StoryLayoutSettings settings = {issue->design, &page->placements[i], page->number};
        layout.stories[i] = story_layout_new(arena, shaper, &settings, diagnostics);
    }
    check_blocks(arena, shaper, issue, page, diagnostics);
    return layout;
}

IssueLayout *issue_layout_new(Arena *arena, Shaper *shaper, const Issue *issue, Diagnostics *diagnostics)
{
    IssueLayout *layout = arena_new_object(arena, IssueLayout);
    layout->pages = arena_new_array(arena, PageLayout, issue->page_count);
    layout->page_count = issue->page_count;
    for (int i = 0; i < issue->page_count; i++)
        layout->pages[i] = page_layout(arena, shaper, issue, &issue->pages[i], diagnostics);
    return layout;
}

static DisplayGrid display_grid(const PageDesign *design, int page_number)
{
    Rect type_area = page_type_area(design, page_number);
    return (DisplayGrid){
        .origin = {type_area.x, type_area.y},
        .line_pitch = design->grid.line_pitch,
        .baseline_offset = font_baseline_offset(design->grid.em),
        .line_count = design->grid.line_count,
    };
}

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

static char *page_title(Arena *arena, const Page *page)
{
    return arena_printf(arena, "第%d版%s%s", page->number, *page->section ? " " : "", page->section);
}

static void place_outline(Arena *arena, DisplayBuilder *builder, const Issue *issue, const PageLayout *layout)
{
    const Page *page = layout->page;
    display_add_outline(builder, 0, page_title(arena, page), (Point){0, 0});
    for (int i = 0; i < layout->story_count; i++) {
        const StoryPlacement *placement = layout->stories[i]->placement;
        Rect area = area_rect(issue->design, page->number, placement->area);
        display_add_outline(builder, 1, placement_title(arena, placement), (Point){area.x, area.y});
        for (int brief = 0; brief < placement->story->brief_count; brief++)
            display_add_outline(builder, 2, story_title(arena, placement->story->briefs[brief]), (Point){area.x, area.y});
    }
}

DisplayList *page_compose(Arena *arena, Shaper *shaper, const Issue *issue, const PageLayout *layout,
                          const PrinterMarks *marks)
{
    const Page *page = layout->page;
    DisplayBuilder *builder =
        display_builder_new(arena, page->number, arena_printf(arena, "%d", page->number), issue->design->sheet);

    display_set_grid(builder, display_grid(issue->design, page->number));
    place_outline(arena, builder, issue, layout);
    place_furniture(arena, shaper, builder, issue, page);
    place_dividers(builder, issue, page, layout->stories, layout->story_count);
    for (int i = 0; i < layout->story_count; i++)
        place_story(arena, builder, layout->stories[i],
                    area_rect(issue->design, page->number, layout->stories[i]->placement->area));
    if (marks)
        place_printer_marks(arena, shaper, builder, issue, page, marks);
    return display_builder_finish(builder);
}
