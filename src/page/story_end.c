/* story_end.c - where a few lines would be left for a page more, they are fitted into the part before. */
#include "page/story_fitting.h"
#include "page/story_part.h"

bool stands_now(const StoryOnItsWay *way, const PartPicture *pictures, int index)
{
    return way->is_placed[index] || way->is_refused[index] ||
           (pictures[index].is_chosen && pictures[index].end_row == 0);
}

int pictures_left(const StoryOnItsWay *way, const PartPicture *pictures)
{
    int count = 0;
    for (int i = 0; i < picture_count(way); i++)
        count += !stands_now(way, pictures, i);
    return count;
}

static int column_count(const StoryLayout *layout)
{
    int count = 0;
    for (int i = 0; i < layout->frame_count; i++)
        count = MAX(count, layout->frames[i].column + 1);
    return count;
}

/* Too little to open a page for: a few lines a column, or pictures without text. */
static bool little_is_left(const StoryOnItsWay *way, const StoryLayout *layout, const PartPicture *pictures)
{
    enum { FEW_LINES = 3, FEW_PICTURES = 2 };
    if (layout->frame_count == 0 || pictures_left(way, pictures) > FEW_PICTURES)
        return false;
    int characters = length_count(layout->frames[0].rect.inline_extent, layout->design->grid.em);
    return layout->carried_characters <= FEW_LINES * column_count(layout) * characters;
}

/* All that is left, whatever room there is. */
static PartPicture *all_that_is_left(const StoryOnItsWay *way, const StoryLayout *layout, const PartPicture *pictures)
{
    PartPicture *all = arena_copy(arena_of(way), pictures, (size_t)picture_count(way), sizeof(PartPicture));
    for (int i = 0; i < picture_count(way); i++)
        if (!stands_now(way, pictures, i))
            all[i] = (PartPicture){
                .is_chosen = true,
                .first_row = way->rows_placed[i],
                .near_column = column_count(layout),
            };
    return all;
}

/* What the design lets give, and lines of one or two characters, which may always be drawn into the line before. */
static FittingChoice choice_for_end(StoryOnItsWay *way, const Area *area, const PartPicture *pictures)
{
    StoryPlacement *placement = placement_of_part(way, area, pictures, NULL);
    StoryDesign *design = arena_copy(arena_of(way), placement->design, 1, sizeof(StoryDesign));
    design->fitting.last_lines = true;
    placement->design = design;
    StoryLayoutSettings settings = settings_of_part(way, placement);
    return story_fitting_choose(way->sequence->shaper, &settings);
}

bool fit_end(StoryOnItsWay *way, const Area *area, PartTrial *trial, PartPicture *pictures)
{
    if (!little_is_left(way, trial->layout, pictures))
        return false;
    PartPicture *all = all_that_is_left(way, trial->layout, pictures);
    way->choice = choice_for_end(way, area, all);
    PartTrial fitted = try_part(way, area, all, NULL);
    if (diagnostics_have_errors(fitted.diagnostics)) {
        trial_close(&fitted);
        way->choice = (FittingChoice){0};
        return false;
    }
    trial_replace(trial, fitted);
    for (int i = 0; i < picture_count(way); i++)
        pictures[i] = all[i];
    return true;
}
