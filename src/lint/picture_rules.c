/* picture_rules.c - pictures among the lines of a column, and their captions. */
#include "lint/lint_rules.h"

typedef struct TextRound {
    bool is_above;
    bool is_below;
} TextRound;

/* Where the columns of the picture have text. */
static TextRound text_round(const StoryLayout *story, const PlacedPicture *placed)
{
    TextRound round = {false, false};
    for (int i = 0; i < story->frame_count; i++) {
        const PlacedFrame *frame = &story->frames[i];
        if (frame->used_lines == 0 || !rects_share_column(&frame->rect, &placed->slot))
            continue;
        bool is_above = frame->rect.block_start < placed->slot.block_start;
        round.is_above |= is_above;
        round.is_below |= !is_above;
    }
    return round;
}

/* A picture over several columns is a bar of the page and no interruption of a leg. */
static bool is_one_column_wide(const StoryLayout *story, const PlacedPicture *placed)
{
    const LogicalRect *slot = &placed->slot;
    for (int i = 0; i < story->frame_count; i++)
        if (rects_share_column(&story->frames[i].rect, slot) &&
            slot->inline_extent > story->frames[i].rect.inline_extent)
            return false;
    return true;
}

static void look_at_foot(const LintPage *page, const StoryLayout *story, const PlacedPicture *placed)
{
    TextRound round = text_round(story, placed);
    if (round.is_above && !round.is_below)
        diagnostics_report(page->diagnostics, page->severity, placed->picture->origin,
                           "page %d, area \"%s\": the picture \"%s\" stands at the foot of a column with text above it; "
                           "move it to the top [picture_at_foot]",
                           "第 %d 版版块“%s”：图片“%s”压在栏末，上面是正文；请移到栏首 [picture_at_foot]",
                           story->page_number, story->placement->area->name, placed->picture->file);
}

static void look_in_leg(const LintPage *page, const StoryLayout *story, const PlacedPicture *placed)
{
    TextRound round = text_round(story, placed);
    if (round.is_above && round.is_below && is_one_column_wide(story, placed))
        diagnostics_report(page->diagnostics, page->severity, placed->picture->origin,
                           "page %d, area \"%s\": the picture \"%s\" cuts the text of a single column in two; move it to "
                           "the top or let it span more columns [picture_in_leg]",
                           "第 %d 版版块“%s”：图片“%s”把一栏正文截成两段；请移到栏首，或让它占多栏 [picture_in_leg]",
                           story->page_number, story->placement->area->name, placed->picture->file);
}

typedef void LookAtPicture(const LintPage *page, const StoryLayout *story, const PlacedPicture *placed);

static void look_at_pictures(const LintPage *page, LookAtPicture *look)
{
    for (int i = 0; i < page->layout->story_count; i++)
        for (int j = 0; j < page->layout->stories[i]->picture_count; j++)
            look(page, page->layout->stories[i], &page->layout->stories[i]->pictures[j]);
}

void lint_picture_at_foot(const LintPage *page)
{
    look_at_pictures(page, look_at_foot);
}

void lint_picture_in_leg(const LintPage *page)
{
    look_at_pictures(page, look_in_leg);
}

/* A caption beside its picture runs across the story's lines: the picture's depth is its room there. */
static bool caption_line_is_wide(const StoryLayout *story, const PlacedPicture *placed, const PlacedLine *line)
{
    if (line->text->source != &placed->picture->caption)
        return false;
    bool is_beside = line->text->style->mode != story->mode;
    Length room = is_beside ? placed->slot.block_extent : placed->slot.inline_extent;
    return line->line->indent + line->line->width > room;
}

static void look_at_caption(const LintPage *page, const StoryLayout *story, const PlacedPicture *placed)
{
    for (int i = 0; i < story->line_count; i++) {
        if (!caption_line_is_wide(story, placed, &story->lines[i]))
            continue;
        diagnostics_report(page->diagnostics, page->severity, placed_line_origin(&story->lines[i]),
                           "page %d, area \"%s\": the caption of \"%s\" is wider than the picture; break or shorten it, or "
                           "give the picture more room [caption_wider_than_picture]",
                           "第 %d 版版块“%s”：“%s”的图说宽于图片；请断行或删短，或把图片放大 "
                           "[caption_wider_than_picture]",
                           story->page_number, story->placement->area->name, placed->picture->file);
        return;
    }
}

void lint_caption_wider_than_picture(const LintPage *page)
{
    look_at_pictures(page, look_at_caption);
}
