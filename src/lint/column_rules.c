/* column_rules.c - heads over their text, and columns (legs) too short or too long. */
#include "lint/lint_rules.h"

enum { LEAST_LINES_UNDER_HEAD = 3 }; /* 背题: fewer lines of text under a head at a column's foot */

/* The running text after line `head` in the frame where it begins; enough as soon as the story ends there. */
static int lines_under_head(const StoryLayout *story, int head)
{
    const PlacedFrame *frame = NULL;
    int count = 0;
    for (int i = head + 1; i < story->line_count; i++) {
        const PlacedLine *placed = &story->lines[i];
        const PlacedFrame *own = find_frame_of_line(story, placed);
        if (!own || !is_running_text(placed))
            continue;
        frame = frame ? frame : own;
        if (own != frame)
            return count;
        count++;
    }
    return LEAST_LINES_UNDER_HEAD;
}

/* The last line of a head: the next line belongs to another part. */
static bool ends_head(const StoryLayout *story, int line)
{
    StoryPart part = story->lines[line].part;
    return (part == PART_HEADLINE || part == PART_SUBHEAD) &&
           (line + 1 == story->line_count || story->lines[line + 1].part != part);
}

static void report_head_at_foot(const LintPage *page, const StoryLayout *story, const PlacedLine *head, int lines)
{
    diagnostics_report(page->diagnostics, page->severity, placed_line_origin(head),
                       "page %d, area \"%s\": only %d lines stand under this head at the foot of its column; add or cut "
                       "lines above it [head_at_foot]",
                       "第 %d 版版块“%s”：此题在栏末，题下只有 %d 行（背题）；请在它前面增删几行 [head_at_foot]",
                       story->page_number, story->placement->area->name, lines);
}

void lint_head_at_foot(const LintPage *page)
{
    for (int i = 0; i < page->layout->story_count; i++) {
        const StoryLayout *story = page->layout->stories[i];
        for (int line = 0; line < story->line_count; line++) {
            int lines = ends_head(story, line) ? lines_under_head(story, line) : LEAST_LINES_UNDER_HEAD;
            if (lines < LEAST_LINES_UNDER_HEAD)
                report_head_at_foot(page, story, &story->lines[line], lines);
        }
    }
}

static const PlacedFrame *find_first_text_frame(const StoryLayout *story)
{
    for (int i = 0; i < story->line_count; i++) {
        const PlacedFrame *frame = find_frame_of_line(story, &story->lines[i]);
        if (frame && is_running_text(&story->lines[i]))
            return frame;
    }
    return NULL;
}

/* The width that the head was given counts, not its ink: a short head stands over all its columns. */
static LogicalRect head_room(const Head *head)
{
    return (LogicalRect){.inline_start = head->first->inline_start,
                         .inline_extent = head->first->line->measure,
                         .block_start = head->first->block_start};
}

/* A vertical head of horizontal text stands beside all its columns: wherever they begin, they begin at their head. */
static bool text_begins_at_head(const Head *head, const PlacedFrame *frame)
{
    LogicalRect room = head_room(head);
    return head->style->mode != head->story->mode ||
           (rects_share_column(&room, &frame->rect) && frame->rect.block_start > room.block_start);
}

void lint_text_not_under_head(const LintPage *page)
{
    for (int i = 0; i < page->head_count; i++) {
        const Head *head = &page->heads[i];
        const PlacedFrame *frame = find_first_text_frame(head->story);
        if (frame && !text_begins_at_head(head, frame))
            diagnostics_report(page->diagnostics, page->severity, head->origin,
                               "page %d, area \"%s\": the text does not begin in a column under its head; let the head "
                               "span the story's first column (head_from, head_columns) [text_not_under_head]",
                               "第 %d 版版块“%s”：正文不从题下的栏开始（题文分离）；请让题跨住首栏（head_from、"
                               "head_columns） [text_not_under_head]",
                               page->page->number, head->story->placement->area->name);
    }
}

/* A column goes on below a picture that stands in it: its frames are one leg. 0 for all but the first of them. */
static int lines_of_leg(const StoryLayout *story, int frame)
{
    int lines = 0;
    for (int i = 0; i < story->frame_count; i++) {
        if (story->frames[i].rect.inline_start != story->frames[frame].rect.inline_start)
            continue;
        if (i < frame)
            return 0;
        lines += story->frames[i].used_lines;
    }
    return lines;
}

void lint_short_leg(const LintPage *page)
{
    int least = page->settings->short_leg_lines;
    for (int i = 0; i < page->layout->story_count; i++) {
        const StoryLayout *story = page->layout->stories[i];
        for (int frame = 0; frame < story->frame_count && story->frame_count > 1; frame++) {
            int lines = lines_of_leg(story, frame); /* a brief in one column may be short */
            if (lines > 0 && lines < least)
                diagnostics_report(page->diagnostics, page->severity, story->placement->area->origin,
                                   "page %d, area \"%s\": a column of the story has only %d lines; give the story fewer "
                                   "columns or a deeper area [short_leg]",
                                   "第 %d 版版块“%s”：有一栏正文只有 %d 行；请减少栏数，或把版块加深 [short_leg]",
                                   story->page_number, story->placement->area->name, lines);
        }
    }
}

void lint_long_leg(const LintPage *page)
{
    int most = page->settings->long_leg_lines;
    for (int i = 0; i < page->layout->story_count; i++) {
        const StoryLayout *story = page->layout->stories[i];
        for (int frame = 0; frame < story->frame_count; frame++) {
            int lines = story->frames[frame].used_lines; /* a picture between rests the eye */
            if (lines > most)
                diagnostics_report(page->diagnostics, page->severity, story->placement->area->origin,
                                   "page %d, area \"%s\": a column runs on for %d lines, more than %d; break it with a "
                                   "picture or give the story more columns [long_leg]",
                                   "第 %d 版版块“%s”：有一栏连排 %d 行，多于 %d 行；请插图，或增加栏数 [long_leg]",
                                   story->page_number, story->placement->area->name, lines, most);
        }
    }
}
