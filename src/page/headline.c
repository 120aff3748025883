/* headline.c - the order of remedies for a head that is too long or too short. */
#include "page/headline.h"

#include "flow/part_marker.h"
#include "page/phrase_break.h"
#include "paragraph/line_breaker.h"

enum { MOST_HEADLINE_LINES = 4, SIZE_STEP = LENGTH_POINT / 2 };

/* Thousandths: condensed letters come in steps, and below TRACKED_SCALE they are not tracked closer (8.2). */
enum { SCALE_STEP = 5, TRACKED_SCALE = 950 };

/* With spread_short a head of so many characters may be spaced out by a whole em (8.2, CLREQ even spacing). */
enum { SPACED_OUT_CHARACTERS = 4 };

/* Lines of a head as they would be set. Remedies change the copy of the style. */
typedef struct HeadlineTrial {
    StoryMaker *maker;
    const RunText *lines;
    int line_count;
    const TextStyle *asked; /* the design's */
    TextStyle *style;
    Length size;
    Length width;  /* of the story, the style's indents taken off */
    Length indent; /* them */
} HeadlineTrial;

/* （下） is the smaller part of its line. */
static const RunText *lines_with_part_marker(StoryMaker *maker, const RunText *lines, int line_count)
{
    RunText *marked = arena_copy(maker->arena, lines, (size_t)line_count, sizeof(RunText));
    for (int i = 0; i < line_count; i++)
        marked[i] = text_with_part_marker(maker->arena, maker->design, &lines[i]);
    return marked;
}

static HeadlineTrial trial_of(StoryMaker *maker, const RunText *lines, int line_count, Length width)
{
    const TextStyle *asked = maker->design->styles[PART_HEADLINE];
    Length indent = asked->start_indent + asked->first_line_indent + asked->end_indent;
    indent = indent < width ? indent : 0;
    HeadlineTrial trial = {.maker = maker, .lines = lines_with_part_marker(maker, lines, line_count), .line_count = line_count, .asked = asked,
                           .size = asked->size, .width = width - indent, .indent = indent};
    trial.style = arena_copy(maker->arena, asked, 1, sizeof(TextStyle));
    trial.style->width_scale = 1000;
    return trial;
}

static const ShapedText *shaped_line(const HeadlineTrial *trial, int line)
{
    StoryMaker *maker = trial->maker;
    return shape_text_sized(maker->shaper, maker->arena, &trial->lines[line], trial->style, trial->size);
}

static Length widest_line(const HeadlineTrial *trial)
{
    Length widest = 0;
    for (int line = 0; line < trial->line_count; line++)
        widest = length_max(widest, shaped_text_width(shaped_line(trial, line), &trial->style->composition));
    return widest;
}

static bool fits(const HeadlineTrial *trial)
{
    return widest_line(trial) <= trial->width;
}

/* An amount of tracking at the style's own size, where the shaper counts it from. */
static Length at_style_size(const HeadlineTrial *trial, Length amount)
{
    return length_scale(amount, trial->asked->size, trial->size);
}

/*
 * How much each gap may open, or has to close, for every line to be at most `target` wide; at the
 * style's own size. INT32_MAX when no line has a gap.
 */
static Length tracking_for(const HeadlineTrial *trial, Length target)
{
    Length least = INT32_MAX;
    for (int line = 0; line < trial->line_count; line++) {
        const ShapedText *text = shaped_line(trial, line);
        Length room = target - shaped_text_width(text, &trial->style->composition);
        int gaps = text->cluster_count - 1;
        if (gaps > 0)
            least = length_min(least, room >= 0 ? room / gaps : -length_count_up(-room, gaps));
    }
    return least == INT32_MAX ? least : at_style_size(trial, least);
}

/* --- too long ----------------------------------------------------------------------------------- */

/* (1) A style for text may have been given to the headline. */
static void halve_marks(HeadlineTrial *trial)
{
    Length before = widest_line(trial);
    trial->style->composition.width_style = MARK_WIDTH_HALF;
    trial->style->composition.pair = 1000;
    if (widest_line(trial) == before)
        trial->style->composition = trial->asked->composition;
}

/* (2) One unit more than needed makes up for rounding. */
static bool fit_by_tracking(HeadlineTrial *trial)
{
    Length needed = tracking_for(trial, trial->width);
    Length own = trial->asked->tracking;
    trial->style->tracking = own + length_max(trial->asked->tracking_min, needed == INT32_MAX ? 0 : needed - 1);
    if (needed - 1 >= trial->asked->tracking_min && fits(trial))
        return true;
    trial->style->tracking = own;
    return false;
}

/* (3) Condenses as little as is needed, down to `least`; the tracking at hand stays. */
static bool condense_to(HeadlineTrial *trial, int least)
{
    Length widest = widest_line(trial);
    int estimate = (int)((int64_t)trial->width * 1000 / widest) / SCALE_STEP * SCALE_STEP;
    int first = estimate + 2 * SCALE_STEP; /* tracking and gaps of spaces do not shrink with the letters */
    for (int scale = first < 1000 ? first : 1000 - SCALE_STEP; scale >= least; scale -= SCALE_STEP) {
        trial->style->width_scale = scale;
        if (fits(trial))
            return true;
    }
    trial->style->width_scale = 1000;
    return false;
}

static int least_scale(const HeadlineTrial *trial)
{
    return trial->asked->condense_min ? trial->asked->condense_min : 1000;
}

static bool fit_by_condensing(HeadlineTrial *trial)
{
    int least = least_scale(trial);
    trial->style->tracking = trial->asked->tracking + trial->asked->tracking_min;
    if (condense_to(trial, least > TRACKED_SCALE ? least : TRACKED_SCALE))
        return true;
    trial->style->tracking = trial->asked->tracking;
    return condense_to(trial, least);
}

static bool fit_at_size(HeadlineTrial *trial)
{
    return fits(trial) || fit_by_tracking(trial) || fit_by_condensing(trial);
}

/* How much of a head's natural width all remedies at one size can leave, in thousandths: a lower bound. */
static int least_share(const HeadlineTrial *trial)
{
    int least = least_scale(trial);
    int tracked = (least > TRACKED_SCALE ? least : TRACKED_SCALE) +
                  (int)((int64_t)trial->asked->tracking_min * 2000 / trial->asked->size);
    return least < tracked ? least : tracked;
}

/* (4) The largest size by half points at which the head fits; widths are nearly proportional to the size. */
static bool fit_by_size(HeadlineTrial *trial)
{
    for (trial->size = trial->asked->size; trial->size >= trial->asked->size_min;) {
        if (fit_at_size(trial))
            return true;
        Length narrowest = length_scale(widest_line(trial), least_share(trial), 1000);
        Length estimate = length_scale(trial->size, trial->width, narrowest) / SIZE_STEP * SIZE_STEP;
        trial->size = length_min(estimate, trial->size - SIZE_STEP);
    }
    trial->size = trial->asked->size_min;
    return false;
}

/* The widest a phrase may be at the style's size so that all remedies together can fit it. */
static Length widest_phrase(const HeadlineTrial *trial)
{
    Length at_largest = length_scale(trial->width, trial->asked->size, trial->asked->size_min);
    return length_scale(at_largest, 1000, least_share(trial));
}

/* (5) A head of one string takes as many lines as it needs, cut at phrases. */
static bool fit_by_more_lines(HeadlineTrial *trial)
{
    const RunText *whole = trial->lines;
    trial->size = trial->asked->size;
    const ShapedText *text = shaped_line(trial, 0);
    for (int count = 2; count <= MOST_HEADLINE_LINES; count++) {
        const RunText *phrases = phrases_from_text(trial->maker->arena, text, count, widest_phrase(trial));
        trial->lines = phrases ? phrases : whole;
        trial->line_count = count;
        if (phrases && fit_by_size(trial))
            return true;
    }
    trial->lines = whole;
    trial->line_count = 1;
    trial->size = trial->asked->size_min;
    return false;
}

/* A head that was spaced out because it is short gives that back first. */
static bool shorten_to_fit(HeadlineTrial *trial)
{
    if (fits(trial))
        return true;
    trial->style->spread_short = false;
    if (fits(trial))
        return true;
    halve_marks(trial);
    return fit_by_size(trial) || (trial->line_count == 1 && fit_by_more_lines(trial));
}

/* --- too short ---------------------------------------------------------------------------------- */

static bool is_untouched(const HeadlineTrial *trial)
{
    return trial->style->tracking >= trial->asked->tracking && trial->style->width_scale == 1000 &&
           trial->size == trial->asked->size;
}

/* What the gaps of two or three characters already have by spread_short counts towards the em. */
static Length most_tracking(const HeadlineTrial *trial)
{
    Length em = trial->asked->size;
    int characters = trial->line_count == 1 ? shaped_line(trial, 0)->cluster_count : INT32_MAX;
    if (!trial->style->spread_short || characters > SPACED_OUT_CHARACTERS)
        return trial->asked->tracking_max;
    return characters == 4 ? em : characters == 3 ? em - em / 2 : 0;
}

static void lengthen_by_tracking(HeadlineTrial *trial, Length target)
{
    Length own = trial->style->tracking;
    Length room = tracking_for(trial, target);
    Length amount = length_min(room, most_tracking(trial));
    if (room == INT32_MAX || amount <= 0)
        return;
    trial->style->tracking = own + amount;
    if (!fits(trial))
        trial->style->tracking = own;
}

static void lengthen_by_expanding(HeadlineTrial *trial, Length target)
{
    for (int scale = 1000 + SCALE_STEP; scale <= trial->asked->expand_max; scale += SCALE_STEP) {
        trial->style->width_scale = scale;
        if (widest_line(trial) > target) {
            trial->style->width_scale = scale - SCALE_STEP;
            return;
        }
    }
}

static void lengthen_by_size(HeadlineTrial *trial, Length target)
{
    while (trial->size + SIZE_STEP <= trial->asked->size_max) {
        trial->size += SIZE_STEP;
        if (widest_line(trial) <= target)
            continue;
        trial->size -= SIZE_STEP;
        return;
    }
}

/* Up to the share of the width that the style asks for. */
static void lengthen_to_fill(HeadlineTrial *trial)
{
    Length target = length_scale(trial->width, trial->asked->fill, 1000);
    if (trial->asked->fill == 0 || widest_line(trial) >= target)
        return;
    bool untouched = is_untouched(trial);
    if (trial->style->tracking >= trial->asked->tracking && trial->style->width_scale == 1000)
        lengthen_by_tracking(trial, target);
    if (!untouched)
        return;
    lengthen_by_expanding(trial, target);
    lengthen_by_size(trial, target);
}

/* --- the result --------------------------------------------------------------------------------- */

static HeadlineFitting fitting_of(const HeadlineTrial *trial, int given_line_count)
{
    const Composition *asked = &trial->asked->composition, *taken = &trial->style->composition;
    int tracking = length_scale(trial->style->tracking - trial->asked->tracking, 1000, trial->asked->size);
    HeadlineFitting fitting = {
        .halves_marks = taken->width_style != asked->width_style,
        .tracking = tracking,
        .width_scale = trial->style->width_scale == 1000 ? 0 : trial->style->width_scale,
        .is_vertical = trial->asked->mode == WRITING_MODE_VERTICAL_RL,
        .size = trial->size == trial->asked->size ? 0 : trial->size,
        .style_size = trial->asked->size,
        .line_count = trial->line_count == given_line_count ? 0 : trial->line_count,
    };
    fitting.spreads = tracking > 0 && !fitting.width_scale && !fitting.size && !fitting.line_count;
    return fitting;
}

static FittedHeadline set_trial(const HeadlineTrial *trial, int given_line_count)
{
    StoryMaker *maker = trial->maker;
    FittedHeadline fitted = {
        .lines = arena_new_array(maker->arena, SetText, trial->line_count),
        .line_count = trial->line_count,
        .size = trial->size,
        .fitting = fitting_of(trial, given_line_count),
    };
    for (int line = 0; line < trial->line_count; line++) {
        fitted.lines[line] = maker_set_text_in_style(maker, &trial->lines[line], PART_HEADLINE, trial->style,
                                                     trial->size, trial->width + trial->indent);
        fitted.is_too_wide |= fitted.lines[line].lines.count > 1;
    }
    return fitted;
}

FittedHeadline headline_fit(StoryMaker *maker, const RunText *lines, int line_count, Length width)
{
    HeadlineTrial trial = trial_of(maker, lines, line_count, width);
    if (shorten_to_fit(&trial))
        lengthen_to_fill(&trial);
    return set_trial(&trial, line_count);
}
