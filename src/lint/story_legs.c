/* story_legs.c - see story_legs.h. */
#include "lint/story_legs.h"

static bool rects_share_column(const LogicalRect *a, const LogicalRect *b)
{
    return a->inline_start < b->inline_start + b->inline_extent && b->inline_start < a->inline_start + a->inline_extent;
}

/* What counts as lines under a head. */
static bool is_running_text(const PlacedLine *placed)
{
    return placed->part == PART_BODY || placed->part == PART_QUOTE || placed->part == PART_LIST;
}

/* The middle of the line decides: a subhead stands off the line grid, a list is set in. NULL outside the columns. */
static const PlacedFrame *find_frame_of_line(const StoryLayout *story, const PlacedLine *placed)
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

static const PlacedFrame *find_frame_of_text(const StoryLayout *story, int line)
{
    return is_running_text(&story->lines[line]) ? find_frame_of_line(story, &story->lines[line]) : NULL;
}

const PlacedFrame *find_first_text_frame(const StoryLayout *story)
{
    for (int i = 0; i < story->line_count; i++)
        if (find_frame_of_text(story, i))
            return find_frame_of_text(story, i);
    return NULL;
}

/* How far up the eye climbs from the last line of a column to where the text goes on. */
static Length climb_to(const PlacedFrame *next, const PlacedLine *last)
{
    return last->block_start + last->size - next->rect.block_start;
}

int lines_under_head(const StoryLayout *story, int head, Length line_pitch)
{
    enum { LEAST_CLIMB = 10 }; /* lines: in shallower columns everything is near the foot */
    const PlacedFrame *first = NULL;
    const PlacedLine *last = NULL;
    int count = 0;
    for (int i = head + 1; i < story->line_count && count < LEAST_LINES_UNDER_HEAD; i++) {
        const PlacedFrame *frame = find_frame_of_text(story, i);
        if (!frame)
            continue;
        first = first ? first : frame;
        if (frame->rect.inline_start != first->rect.inline_start)
            return climb_to(frame, last) > (LEAST_CLIMB - 1) * line_pitch ? count : LEAST_LINES_UNDER_HEAD;
        last = &story->lines[i];
        count++;
    }
    return LEAST_LINES_UNDER_HEAD;
}

int lines_of_leg(const StoryLayout *story, int frame)
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

/* A frame beside a narrow picture runs on from above it to below it. */
TextRound text_round(const StoryLayout *story, const PlacedPicture *placed, Length line_pitch)
{
    TextRound round = {false, false};
    for (int i = 0; i < story->frame_count; i++) {
        const PlacedFrame *frame = &story->frames[i];
        if (frame->used_lines == 0 || !rects_share_column(&frame->rect, &placed->slot))
            continue;
        Length text_end = frame->rect.block_start + frame->used_lines * line_pitch;
        round.is_above |= frame->rect.block_start < placed->slot.block_start;
        round.is_below |= text_end > placed->slot.block_start + placed->slot.block_extent + line_pitch;
    }
    return round;
}

bool picture_stands_in_one_leg(const StoryLayout *story, const PlacedPicture *placed)
{
    const PlacedFrame *leg = NULL;
    for (int i = 0; i < story->frame_count; i++) {
        const PlacedFrame *frame = &story->frames[i];
        if (!rects_share_column(&frame->rect, &placed->slot))
            continue;
        if (leg && leg->rect.inline_start != frame->rect.inline_start)
            return false;
        leg = frame;
    }
    return leg;
}
