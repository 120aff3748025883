/* lint_page.c - see lint_page.h. */
#include "lint/lint_page.h"

#include "page/grid.h"

const char *story_area_name(const StoryLayout *story)
{
    return story->placement->area->name;
}

/* The room that a line was given, on the page. A vertical line in a horizontal story runs down from its place. */
static Rect line_room(const LintPage *page, const StoryLayout *story, const PlacedLine *placed)
{
    bool is_turned = placed->text->style->mode != story->mode;
    LogicalRect logical = {
        .inline_start = placed->inline_start,
        .block_start = placed->block_start,
        .inline_extent = is_turned ? placed->size : placed->line->measure,
        .block_extent = is_turned ? placed->line->measure : placed->size,
    };
    return rect_from_logical(story->mode, area_rect(story->design, page->page->number, story->placement->area),
                             logical);
}

/* False for a story without a head. */
static bool find_head(const LintPage *page, const StoryLayout *story, Head *head)
{
    *head = (Head){.story = story};
    for (int i = 0; i < story->line_count; i++) {
        const PlacedLine *placed = &story->lines[i];
        if (placed->part != PART_HEADLINE)
            continue;
        Rect room = line_room(page, story, placed);
        head->room = head->line_count > 0 ? rect_round(head->room, room) : room;
        head->first = head->first ? head->first : placed;
        head->style = head->first->text->style;
        head->size = length_max(head->size, placed->size);
        head->line_count++;
    }
    return head->first;
}

LintPage lint_page_new(Arena *arena, const Issue *issue, const PageLayout *layout, Diagnostics *diagnostics)
{
    LintPage page = {
        .arena = arena,
        .issue = issue,
        .settings = &issue->design->lint,
        .layout = layout,
        .page = layout->page,
        .diagnostics = diagnostics,
    };
    Head *heads = arena_new_array(arena, Head, layout->story_count);
    for (int i = 0; i < layout->story_count; i++)
        if (find_head(&page, layout->stories[i], &heads[page.head_count]))
            page.head_count++;
    page.heads = heads;
    return page;
}

PageWords page_words_of(const LintPage *page)
{
    return page_words(page->diagnostics, page->page->number, page->page->cover);
}
