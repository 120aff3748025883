/* lint_page.c - see lint_page.h. */
#include "lint/lint_page.h"

#include "page/grid.h"

#include <glib.h>

SourcePosition placed_line_origin(const PlacedLine *placed)
{
    const ShapedText *text = placed->text;
    const Cluster *first = &text->clusters[placed->line->first_cluster];
    return text_run_position(&text->source->runs[first->run], first->run_offset);
}

bool is_running_text(const PlacedLine *placed)
{
    return placed->part == PART_BODY || placed->part == PART_QUOTE || placed->part == PART_LIST;
}

bool rects_share_column(const LogicalRect *a, const LogicalRect *b)
{
    return a->inline_start < b->inline_start + b->inline_extent && b->inline_start < a->inline_start + a->inline_extent;
}

/* The middle of the line decides: a subhead stands off the line grid, a list is set in. */
const PlacedFrame *find_frame_of_line(const StoryLayout *story, const PlacedLine *placed)
{
    Length middle = placed->block_start + placed->size / 2;
    for (int i = 0; i < story->frame_count; i++) {
        const LogicalRect *rect = &story->frames[i].rect;
        if (placed->inline_start >= rect->inline_start &&
            placed->inline_start < rect->inline_start + rect->inline_extent && middle >= rect->block_start &&
            middle <= rect->block_start + rect->block_extent)
            return &story->frames[i];
    }
    return NULL;
}

/* The ink of a line on the page. A vertical line in a horizontal story runs down from its place. */
static Rect line_rect(const LintPage *page, const StoryLayout *story, const PlacedLine *placed)
{
    const Line *line = placed->line;
    bool is_turned = placed->text->style->mode != story->mode;
    LogicalRect logical = {
        .inline_start = placed->inline_start + (is_turned ? 0 : line->indent),
        .block_start = placed->block_start + (is_turned ? line->indent : 0),
        .inline_extent = is_turned ? placed->size : line->width,
        .block_extent = is_turned ? line->width : placed->size,
    };
    Rect area = area_rect(page->issue->design, page->page->number, story->placement->area);
    return rect_from_logical(story->mode, area, logical);
}

static Rect rect_round(Rect a, Rect b)
{
    Length x = length_min(a.x, b.x), y = length_min(a.y, b.y);
    return (Rect){x, y, length_max(rect_right(a), rect_right(b)) - x, length_max(rect_bottom(a), rect_bottom(b)) - y};
}

static Head head_of_line(const StoryLayout *story, const PlacedLine *placed)
{
    return (Head){
        .story = story,
        .first = placed,
        .style = placed->text->style,
        .origin = placed_line_origin(placed),
    };
}

/* False for a story without a head. */
static bool find_head(const LintPage *page, const StoryLayout *story, Head *head)
{
    *head = (Head){0};
    for (int i = 0; i < story->line_count; i++) {
        const PlacedLine *placed = &story->lines[i];
        if (placed->part != PART_HEADLINE)
            continue;
        Rect rect = line_rect(page, story, placed);
        if (!head->first)
            *head = head_of_line(story, placed);
        head->rect = head->line_count > 0 ? rect_round(head->rect, rect) : rect;
        head->size = length_max(head->size, placed->size);
        head->line_count++;
    }
    return head->first;
}

LintPage lint_page_new(Arena *arena, const Issue *issue, const PageLayout *layout, Diagnostics *diagnostics)
{
    LintPage page = {
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
