/* picture_rules.c - pictures among the lines of a column. A caption is broken at its picture's width: no rule sees it wider. */
#include "lint/lint_rules.h"
#include "lint/story_legs.h"

#include "page/grid.h"

static TextRound text_round_picture(const StoryLayout *story, const PlacedPicture *placed)
{
    return text_round(story, placed, story_grid(story->design, story->placement->area, story->mode).line_pitch);
}

static void look_at_foot(const LintPage *page, const StoryLayout *story, const PlacedPicture *placed)
{
    TextRound round = text_round_picture(story, placed);
    if (round.is_above && !round.is_below)
        diagnostics_report(page->diagnostics, page->severity, placed->picture->origin,
                           "%s, area \"%s\": the picture \"%s\" stands at the foot of a column with text above it; "
                           "move it to the top (place) [picture_at_foot]",
                           "%s版块“%s”：图片“%s”压在栏末，上面是正文；请移到栏首（place） [picture_at_foot]",
                           lint_page_name(page).text, story_area_name(story), placed->picture->file);
}

static void look_in_leg(const LintPage *page, const StoryLayout *story, const PlacedPicture *placed)
{
    TextRound round = text_round_picture(story, placed);
    if (round.is_above && round.is_below && picture_stands_in_one_leg(story, placed))
        diagnostics_report(page->diagnostics, page->severity, placed->picture->origin,
                           "%s, area \"%s\": the picture \"%s\" cuts the text of a single column in two; move it to "
                           "the top (place) or let it span more columns [picture_in_leg]",
                           "%s版块“%s”：图片“%s”把一栏正文截成两段；请移到栏首（place），或让它占多栏 "
                           "[picture_in_leg]",
                           lint_page_name(page).text, story_area_name(story), placed->picture->file);
}

/* A group speaks for its members. */
static void look_for_words(const LintPage *page, const StoryLayout *story, const PlacedPicture *placed)
{
    bool is_seen = placed->picture->path && !story_is_ornament(story->placement->story);
    if (!is_seen || picture_has_words(placed->picture) || picture_has_words(placed->group))
        return;
    diagnostics_report(page->diagnostics, page->severity, placed->picture->origin,
                       "%s, area \"%s\": nothing is said of the picture \"%s\" to those who cannot see it; give it a "
                       "caption, or words of its own (alt) [picture_without_words]",
                       "%s版块“%s”：图片“%s”没有给看不见的读者的文字；请加图说（caption）或替代文字（alt） "
                       "[picture_without_words]",
                       lint_page_name(page).text, story_area_name(story), placed->picture->file);
}

typedef void LookAtPicture(const LintPage *page, const StoryLayout *story, const PlacedPicture *placed);

/* Words of the text between rules may stand anywhere. */
static void look_at_pictures(const LintPage *page, LookAtPicture *look)
{
    for (int i = 0; i < page->layout->story_count; i++) {
        const StoryLayout *story = page->layout->stories[i];
        for (int j = 0; j < story->picture_count; j++)
            if (!story->pictures[j].picture->is_pull_quote)
                look(page, story, &story->pictures[j]);
    }
}

void lint_picture_at_foot(const LintPage *page)
{
    look_at_pictures(page, look_at_foot);
}

void lint_picture_in_leg(const LintPage *page)
{
    look_at_pictures(page, look_in_leg);
}

void lint_picture_without_words(const LintPage *page)
{
    look_at_pictures(page, look_for_words);
}
