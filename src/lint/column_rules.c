/* column_rules.c - heads over their text, and columns (legs) too short or too long. */
#include "lint/lint_rules.h"
#include "lint/story_legs.h"

#include "page/grid.h"
#include "page/loose_lines.h"

static Length story_pitch(const StoryLayout *story)
{
    return story_grid(story->design, story->placement->area, story->mode).line_pitch;
}

/* The last line of a head: the next line belongs to another part. */
static bool ends_head(const StoryLayout *story, int line)
{
    return story->lines[line].part == PART_HEADLINE &&
           (line + 1 == story->line_count || story->lines[line + 1].part != PART_HEADLINE);
}

static bool ends_subhead(const StoryLayout *story, int line)
{
    return part_is_subhead(story->lines[line].part) &&
           (line + 1 == story->line_count || !part_is_subhead(story->lines[line + 1].part));
}

static void report_head_at_foot(const LintPage *page, const StoryLayout *story, int lines)
{
    diagnostics_report(page->diagnostics, page->severity, story->placement->origin,
                       "%s, area \"%s\": lines under the head at the foot of its column: %d, fewer than %d; let the "
                       "head span more columns, make it smaller or the area deeper [head_at_foot]",
                       "%s版块“%s”：题在栏末，题下只有 %d 行，不足 %d 行（背题）；请让题多跨几栏，或把题改小、"
                       "把版块加深 [head_at_foot]",
                       page_words_of(page).text, story_area_name(story), lines, LEAST_LINES_UNDER_HEAD);
}

static void report_subhead_at_foot(const LintPage *page, const StoryLayout *story, int line, int lines)
{
    diagnostics_report(page->diagnostics, page->severity, placed_line_origin(&story->lines[line]),
                       "%s, area \"%s\": lines under this subhead at the foot of its column: %d, fewer than %d; add or "
                       "cut lines above it, or raise keep_after_subhead [head_at_foot]",
                       "%s版块“%s”：小标题在栏末，题下只有 %d 行，不足 %d 行（背题）；请在它前面增删几行，"
                       "或加大 keep_after_subhead [head_at_foot]",
                       page_words_of(page).text, story_area_name(story), lines, LEAST_LINES_UNDER_SUBHEAD);
}

static void look_at_heads(const LintPage *page, const StoryLayout *story)
{
    for (int line = 0; line < story->line_count; line++) {
        bool is_head = ends_head(story, line);
        if (!is_head && !ends_subhead(story, line))
            continue;
        int lines = lines_under_head(story, line, story_pitch(story));
        if (lines < LEAST_LINES_UNDER_HEAD && is_head)
            report_head_at_foot(page, story, lines);
        else if (!is_head && lines < LEAST_LINES_UNDER_SUBHEAD)
            report_subhead_at_foot(page, story, line, lines);
    }
}

void lint_head_at_foot(const LintPage *page)
{
    for (int i = 0; i < page->layout->story_count; i++)
        look_at_heads(page, page->layout->stories[i]);
}

/* As its design wants it. */
static bool stands_beside_text(const Head *head)
{
    const StoryDesign *design = head->story->placement->design;
    return design->head_is_beside || design->head_is_half;
}

void lint_text_not_under_head(const LintPage *page)
{
    for (int i = 0; i < page->head_count; i++) {
        const Head *head = &page->heads[i];
        const PlacedFrame *frame = find_first_text_frame(head->story);
        if (frame && !stands_beside_text(head) && !text_begins_at_head(head, frame))
            diagnostics_report(page->diagnostics, page->severity, head->story->placement->origin,
                               "%s, area \"%s\": the text does not begin in a column under its head; let the head "
                               "span the story's first column (head_from, head_columns) [text_not_under_head]",
                               "%s版块“%s”：正文不从题下的栏开始（题文分离）；请让题跨住首栏（head_from、"
                               "head_columns） [text_not_under_head]",
                               page_words_of(page).text, story_area_name(head->story));
    }
}

/* 0 for a story in one column: a brief may be short. */
static int lines_of_shortest_leg(const StoryLayout *story)
{
    int shortest = 0, legs = 0;
    for (int frame = 0; frame < story->frame_count; frame++) {
        int lines = lines_of_leg(story, frame);
        if (lines > 0 && (legs++ == 0 || lines < shortest))
            shortest = lines;
    }
    return legs > 1 ? shortest : 0;
}

void lint_short_leg(const LintPage *page)
{
    int least = page->settings->short_leg_lines;
    for (int i = 0; i < page->layout->story_count; i++) {
        const StoryLayout *story = page->layout->stories[i];
        int lines = lines_of_shortest_leg(story);
        if (lines > 0 && lines < least)
            diagnostics_report(page->diagnostics, page->severity, story->placement->origin,
                               "%s, area \"%s\": lines in the story's shortest column: %d, fewer than %d; give the "
                               "story fewer columns or a deeper area [short_leg]",
                               "%s版块“%s”：最短的一栏正文只有 %d 行，不足 %d 行；请减少栏数，或把版块加深 "
                               "[short_leg]",
                               page_words_of(page).text, story_area_name(story), lines, least);
    }
}

/* A picture between rests the eye. */
static int lines_of_longest_frame(const StoryLayout *story)
{
    int longest = 0;
    for (int frame = 0; frame < story->frame_count; frame++)
        longest = story->frames[frame].used_lines > longest ? story->frames[frame].used_lines : longest;
    return longest;
}

void lint_long_leg(const LintPage *page)
{
    int most = page->settings->long_leg_lines;
    for (int i = 0; i < page->layout->story_count; i++) {
        const StoryLayout *story = page->layout->stories[i];
        int lines = lines_of_longest_frame(story);
        if (lines > most && story->placement->story->brief_count == 0) /* heads divide a column of briefs */
            diagnostics_report(page->diagnostics, page->severity, story->placement->origin,
                               "%s, area \"%s\": a column runs on for %d lines, more than %d; break it with a picture "
                               "or make the area less deep [long_leg]",
                               "%s版块“%s”：有一栏连排 %d 行，多于 %d 行；请插图，或把版块改浅 "
                               "[long_leg]",
                               page_words_of(page).text, story_area_name(story), lines, most);
    }
}
