/* headline.c - the order of remedies for a head that is too long or too short. */
#include "page/headline.h"

#include "page/phrase_break.h"
#include "paragraph/line_breaker.h"

enum { MOST_HEADLINE_LINES = 4, SIZE_STEP = LENGTH_POINT / 2 };

/* Lines of a head in one size and tracking. */
typedef struct HeadlineTrial {
    const RunText *lines;
    int line_count;
    const TextStyle *style; /* tracking in it */
    Length size;
} HeadlineTrial;

static Length line_width(StoryMaker *maker, const HeadlineTrial *trial, int line)
{
    const ShapedText *text =
        shape_text_sized(maker->shaper, maker->arena, &trial->lines[line], trial->style, trial->size);
    return shaped_text_width(text, &trial->style->composition);
}

static Length widest_line(StoryMaker *maker, const HeadlineTrial *trial)
{
    Length widest = 0;
    for (int line = 0; line < trial->line_count; line++)
        widest = length_max(widest, line_width(maker, trial, line));
    return widest;
}

/* The largest size by half points, at most the style's, at which no line is wider than `width`; 0 if none. */
static Length size_that_fits(StoryMaker *maker, HeadlineTrial *trial, Length width)
{
    for (trial->size = trial->style->size; trial->size >= trial->style->size_min;) {
        Length widest = widest_line(maker, trial);
        if (widest <= width)
            return trial->size;
        /* Widths are nearly proportional to the size: jump to the estimate, at least one step. */
        Length estimate = length_scale(trial->size, width, widest) / SIZE_STEP * SIZE_STEP;
        trial->size = length_min(estimate, trial->size - SIZE_STEP);
    }
    return 0;
}

static int most_characters_in_a_line(const HeadlineTrial *trial)
{
    int most = 0;
    for (int line = 0; line < trial->line_count; line++) {
        int count = run_text_character_count(&trial->lines[line]);
        most = count > most ? count : most;
    }
    return most;
}

static const TextStyle *style_with_tracking(Arena *arena, const TextStyle *style, Length tracking)
{
    TextStyle *copy = arena_copy(arena, style, 1, sizeof(TextStyle));
    copy->tracking += tracking;
    return copy;
}

/* Spreads a head that leaves its width too empty, up to the style's limit. */
static void track_to_fill(StoryMaker *maker, HeadlineTrial *trial, Length width)
{
    const TextStyle *style = trial->style;
    int gaps = most_characters_in_a_line(trial) - 1;
    Length wanted = length_scale(width, style->fill, 1000) - widest_line(maker, trial);
    if (style->fill == 0 || style->tracking_max <= 0 || gaps < 1 || wanted <= 0)
        return;
    Length most = length_scale(style->tracking_max, trial->size, style->size);
    HeadlineTrial spread = *trial;
    spread.style = style_with_tracking(maker->arena, style, length_min(wanted / gaps, most));
    if (widest_line(maker, &spread) <= width)
        *trial = spread;
}

static FittedHeadline set_trial(StoryMaker *maker, const HeadlineTrial *trial, Length width)
{
    FittedHeadline fitted = {
        .lines = arena_new_array(maker->arena, SetText, trial->line_count),
        .line_count = trial->line_count,
        .size = trial->size,
        .tracking = trial->style->tracking,
    };
    for (int line = 0; line < trial->line_count; line++) {
        fitted.lines[line] = maker_set_text_in_style(maker, &trial->lines[line], PART_HEADLINE, trial->style,
                                                     trial->size, width);
        fitted.is_too_wide |= fitted.lines[line].lines.count > 1;
    }
    return fitted;
}

/* A head of one string takes as many lines as it needs, cut at phrases. */
static bool fit_by_more_lines(StoryMaker *maker, HeadlineTrial *trial, Length width)
{
    const RunText *whole = trial->lines;
    for (int count = 2; count <= MOST_HEADLINE_LINES; count++) {
        const RunText *phrases = phrases_from_text(maker->arena, whole, count);
        if (!phrases)
            return false;
        trial->lines = phrases;
        trial->line_count = count;
        if (size_that_fits(maker, trial, width))
            return true;
    }
    trial->lines = whole;
    trial->line_count = 1;
    return false;
}

FittedHeadline headline_fit(StoryMaker *maker, const RunText *lines, int line_count, Length width)
{
    HeadlineTrial trial = {lines, line_count, maker->design->styles[PART_HEADLINE], 0};
    bool fits = size_that_fits(maker, &trial, width) > 0;
    if (!fits && line_count == 1)
        fits = fit_by_more_lines(maker, &trial, width);
    if (fits)
        track_to_fill(maker, &trial, width);
    else
        trial.size = trial.style->size_min;
    return set_trial(maker, &trial, width);
}
