/* fitting_search.c - see fitting_search.h. Knows nothing of stories: it counts steps and asks. */
#include "page/fitting_search.h"

#include <stdbool.h>

typedef struct Search {
    const FittingSpan *spans;
    FittingTrial *trial;
    void *context;
    int *levels;
    int distance; /* of the levels at hand */
} Search;

static int distance_at(const Search *search, int means, int level)
{
    int kept = search->levels[means];
    search->levels[means] = level;
    int distance = search->trial(search->context, search->levels);
    search->levels[means] = kept;
    return distance;
}

static void take(Search *search, int means, int level, int distance)
{
    search->levels[means] = level;
    search->distance = distance;
}

static int next_level(const FittingSpan *span, int level, int most)
{
    return level + span->stride < most ? level + span->stride : most;
}

/* A story that fits has to fit still; of another one the lines count that are over or free. */
static bool is_no_worse(const Search *search, int distance)
{
    if (search->distance == 0)
        return distance == 0;
    return distance >= 0 && distance / FITTING_LINE <= search->distance / FITTING_LINE;
}

/* The first of the levels that a stride has passed over, from behind `before` up to the one taken, if it does as well. */
static void take_first_passed_over(Search *search, int means, int before)
{
    for (int level = before + 1; level < search->levels[means]; level++) {
        int distance = distance_at(search, means, level);
        if (is_no_worse(search, distance)) {
            take(search, means, level, distance);
            return;
        }
    }
}

/* As far up as brings the story nearer, and no further than it fits. */
static void climb(Search *search, int means)
{
    const FittingSpan *span = &search->spans[means];
    for (int level = 0; level < span->most && search->distance > 0;) {
        int before = level;
        level = next_level(span, level, span->most);
        int distance = distance_at(search, means, level);
        if (distance == FITTING_EXHAUSTED)
            return;
        if (distance < search->distance)
            take(search, means, level, distance);
        if (distance == 0)
            take_first_passed_over(search, means, before);
    }
}

/* As far down as makes nothing worse. */
static void ease(Search *search, int means)
{
    const FittingSpan *span = &search->spans[means];
    int most = search->levels[means], before = -1;
    for (int level = 0; level < most; before = level, level = next_level(span, level, most)) {
        int distance = distance_at(search, means, level);
        if (!is_no_worse(search, distance))
            continue;
        take(search, means, level, distance);
        break;
    }
    take_first_passed_over(search, means, before);
}

int fitting_search(const FittingSpan spans[FITTING_MEANS_COUNT], FittingTrial *trial, void *context,
                   int levels[FITTING_MEANS_COUNT])
{
    for (int means = 0; means < FITTING_MEANS_COUNT; means++)
        levels[means] = 0;
    Search search = {spans, trial, context, levels, trial(context, levels)};
    for (int means = 0; means < FITTING_MEANS_COUNT; means++)
        climb(&search, means);
    for (int means = FITTING_MEANS_COUNT - 1; means >= 0; means--)
        ease(&search, means);
    return search.distance;
}
