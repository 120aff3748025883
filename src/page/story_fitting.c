/* story_fitting.c - turns the limits of a design into steps of a search, and judges each trial. */
#include "page/story_fitting.h"

#include "issue/page_words.h"
#include "page/fitting_search.h"
#include "page/mark_room.h"
#include "paragraph/looseness.h"

#include <limits.h>

enum { TRACKING_STRIDE = 5, SIZE_STEP = LENGTH_POINT / 2 };

/* A trial that loses a picture or opens lines too wide is none. */
enum { DISTANCE_OUT_OF_THE_QUESTION = INT_MAX };

/* How a make-up came out. */
typedef struct Outcome {
    int overset_characters;
    int overset_lines;
    int free_lines;   /* beyond those that nobody minds */
    int padded_lines; /* round subheads: what comes first takes them away */
    int pictures;
    int loose_lines;
    bool gives_no_more;
} Outcome;

typedef struct StoryFitting {
    Shaper *shaper;
    const StoryLayoutSettings *settings;
    bool is_over;  /* else it is short */
    Outcome plain; /* with nothing used */
} StoryFitting;

/* --- making up, unheard ------------------------------------------------------------------------ */

static int loose_line_count(const StoryMaker *maker)
{
    int count = 0;
    for (guint i = 0; i < maker->lines->len; i++) {
        const PlacedLine *placed = &g_array_index(maker->lines, PlacedLine, i);
        count += line_looseness(placed->line, placed->text) > 0;
    }
    return count;
}

static Outcome outcome_of(const StoryMaker *maker)
{
    return (Outcome){
        .overset_characters = maker->overset_characters,
        .overset_lines = (int)maker->overset->len,
        .free_lines = MAX(0, maker->free_lines - maker_unseen_lines(maker)),
        .padded_lines = maker->padded_lines,
        .pictures = (int)maker->pictures->len,
        .loose_lines = loose_line_count(maker),
        .gives_no_more = maker->gives_no_more,
    };
}

static Outcome make_up_unheard(Shaper *shaper, const StoryLayoutSettings *settings, FittingChoice choice)
{
    Arena *scratch = arena_new();
    Diagnostics *unheard = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    StoryMaker maker = maker_made_up(scratch, shaper, settings, choice, unheard);
    Outcome outcome = outcome_of(&maker);
    maker_close(&maker);
    diagnostics_free(unheard);
    arena_free(scratch);
    return outcome;
}

/* --- steps -------------------------------------------------------------------------------------- */

static bool picture_may_give(const Picture *picture)
{
    return !picture->is_pull_quote && !picture->is_of_head && picture->lines == 0 && picture->contour == CONTOUR_NONE;
}

static int pictures_that_give(const Story *story)
{
    int count = 0;
    for (int i = 0; i < story->picture_count; i++)
        count += picture_may_give(&story->pictures[i]);
    return count;
}

int fitting_picture_lines(const Story *story, const Picture *picture, int all_lines)
{
    int count = pictures_that_give(story), index = 0;
    if (all_lines == 0 || !picture_may_give(picture))
        return 0;
    for (const Picture *before = story->pictures; before < picture; before++)
        index += picture_may_give(before);
    int rest = all_lines % count, odd = ABS(rest) > index;
    return all_lines / count + (rest < 0 ? -odd : odd);
}

static int thousandth_of(Length tracking, Length em)
{
    return (int)((int64_t)ABS(tracking) * 1000 / em);
}

/* How far a range goes in the direction of the fitting. */
static int side_of_range(const StoryFitting *fitting, FittingRange range)
{
    return fitting->is_over ? -range.least : range.most;
}

static int head_size_steps(const StoryFitting *fitting, const StoryDesign *design)
{
    Length size = design->styles[PART_HEADLINE]->size;
    const FittingLimits *limits = &design->fitting;
    if (limits->head_size_least == 0 || design->styles[PART_HEADLINE]->mode != design->mode)
        return 0;
    return length_count(fitting->is_over ? size - limits->head_size_least : limits->head_size_most - size, SIZE_STEP);
}

/* Characters on a grid of ems keep to it. */
static int tracking_steps(const StoryFitting *fitting, const StoryDesign *design)
{
    if (design->styles[PART_BODY]->composition.char_grid)
        return 0;
    return thousandth_of(side_of_range(fitting, design->fitting.tracking), fitting->settings->design->grid.em);
}

/* Only the trial can tell which pitches fill the body: any number of lines is tried until it is beyond the limits. */
static int pitch_steps(const StoryFitting *fitting, const StoryDesign *design)
{
    const StoryPlacement *placement = fitting->settings->placement;
    if (side_of_range(fitting, design->fitting.pitch) == 0)
        return 0;
    if (fitting->is_over && body_has_marks_between_lines(placement->story, design->mode))
        return 0;
    return placement->area->line_count;
}

/* Where only the trial can tell how far a means goes, it is allowed more than any story has. */
static void spans_of_limits(const StoryFitting *fitting, FittingSpan spans[FITTING_MEANS_COUNT])
{
    const StoryDesign *design = fitting->settings->placement->design;
    const Story *story = fitting->settings->placement->story;
    const FittingLimits *limits = &design->fitting;
    bool head_is_above = design->styles[PART_HEADLINE]->mode == design->mode;
    for (int means = 0; means < FITTING_MEANS_COUNT; means++)
        spans[means] = (FittingSpan){0, 1};
    spans[FITTING_LAST_LINES].most = limits->last_lines ? story->block_count : 0;
    spans[FITTING_PICTURES].most = pictures_that_give(story) * side_of_range(fitting, limits->picture_lines);
    spans[FITTING_TRACKING] = (FittingSpan){tracking_steps(fitting, design), TRACKING_STRIDE};
    spans[FITTING_HEAD_LINES].most = head_is_above ? side_of_range(fitting, limits->head_lines) : 0;
    spans[FITTING_HEAD_SIZE].most = head_size_steps(fitting, design);
    spans[FITTING_PITCH].most = pitch_steps(fitting, design);
}

static FittingChoice choice_of_levels(const StoryFitting *fitting, const int levels[FITTING_MEANS_COUNT])
{
    int sign = fitting->is_over ? -1 : 1;
    return (FittingChoice){
        .last_lines = sign * levels[FITTING_LAST_LINES],
        .picture_lines = sign * levels[FITTING_PICTURES],
        .tracking = length_of_em(fitting->settings->design->grid.em, sign * levels[FITTING_TRACKING]),
        .head_lines = sign * levels[FITTING_HEAD_LINES],
        .head_size = sign * levels[FITTING_HEAD_SIZE] * SIZE_STEP,
        .body_lines = -sign * levels[FITTING_PITCH],
    };
}

/* --- judging ------------------------------------------------------------------------------------ */

/* Text that is lost is worse than any hole, and a hole as wide as a line better than a line that has no room. */
static int distance_of(const StoryFitting *fitting, const Outcome *outcome)
{
    enum { OVERSET = FITTING_LINE << 10 };
    if (outcome->gives_no_more)
        return FITTING_EXHAUSTED;
    if (outcome->pictures < fitting->plain.pictures || outcome->loose_lines > fitting->plain.loose_lines)
        return DISTANCE_OUT_OF_THE_QUESTION;
    if (outcome->overset_lines > 0)
        return OVERSET + outcome->overset_lines * FITTING_LINE + MIN(outcome->overset_characters, FITTING_LINE - 1);
    if (outcome->free_lines == 0)
        return 0;
    return MIN(outcome->free_lines * FITTING_LINE + outcome->padded_lines, OVERSET);
}

static int try_levels(void *context, const int levels[FITTING_MEANS_COUNT])
{
    const StoryFitting *fitting = context;
    Outcome outcome = make_up_unheard(fitting->shaper, fitting->settings, choice_of_levels(fitting, levels));
    return distance_of(fitting, &outcome);
}

static bool limits_let_give(const FittingLimits *limits)
{
    return limits->last_lines || limits->picture_lines.least || limits->picture_lines.most || limits->tracking.least ||
           limits->tracking.most || limits->head_lines.least || limits->head_lines.most || limits->head_size_least ||
           limits->pitch.least || limits->pitch.most;
}

FittingChoice story_fitting_choose(Shaper *shaper, const StoryLayoutSettings *settings)
{
    int levels[FITTING_MEANS_COUNT];
    FittingSpan spans[FITTING_MEANS_COUNT];
    StoryFitting fitting = {.shaper = shaper, .settings = settings};
    if (!limits_let_give(&settings->placement->design->fitting))
        return (FittingChoice){0};
    fitting.plain = make_up_unheard(shaper, settings, (FittingChoice){0});
    fitting.is_over = fitting.plain.overset_lines > 0;
    if (!fitting.is_over && fitting.plain.free_lines == 0)
        return (FittingChoice){0};
    spans_of_limits(&fitting, spans);
    fitting_search(spans, try_levels, &fitting, levels);
    return choice_of_levels(&fitting, levels);
}

/* --- what is used ------------------------------------------------------------------------------- */

static const TextStyle *headline_of_size(Arena *arena, const TextStyle *style, Length size)
{
    TextStyle *changed = arena_copy(arena, style, 1, sizeof(TextStyle));
    changed->size = size;
    changed->size_min = length_min(style->size_min, size);
    changed->size_max = size; /* a short line of it is not made larger than the others again */
    changed->line_pitch = length_scale(style->line_pitch, size, style->size);
    changed->tracking = length_scale(style->tracking, size, style->size);
    changed->tracking_min = length_scale(style->tracking_min, size, style->size);
    changed->tracking_max = length_scale(style->tracking_max, size, style->size);
    return changed;
}

const StoryDesign *design_fitted(Arena *arena, const StoryDesign *design, const FittingChoice *choice)
{
    if (choice->head_size == 0)
        return design;
    StoryDesign *changed = arena_copy(arena, design, 1, sizeof(StoryDesign));
    const TextStyle *headline = design->styles[PART_HEADLINE];
    changed->styles[PART_HEADLINE] = headline_of_size(arena, headline, headline->size + choice->head_size);
    return changed;
}

FittingUse fitting_use_of(const StoryMaker *maker)
{
    return (FittingUse){
        .choice = maker->choice,
        .em = maker_em(maker),
        .head_size = maker->design->styles[PART_HEADLINE]->size,
        .pitch = maker_pitch(maker),
        .is_vertical = maker->grid.mode == WRITING_MODE_VERTICAL_RL,
    };
}

void report_fitting_use(const StoryLayout *layout, Diagnostics *diagnostics)
{
    PageWords page = page_words(diagnostics, layout->page_number, layout->cover);
    const StoryPlacement *placement = layout->placement;
    MessageLanguage language = diagnostics_language(diagnostics);
    if (!fitting_is_used(&layout->fitting_used.choice))
        return;
    Arena *scratch = arena_new();
    diagnostics_report(diagnostics, SEVERITY_NOTE, placement->origin, "%s, area \"%s\": \"%s\" is fitted: %s",
                       "%s版块“%s”：稿件“%s”已调整：%s", page.text, placement->area->name,
                       placement->story->file, fitting_use_text(scratch, &layout->fitting_used, language));
    arena_free(scratch);
}
