/* test_fitting_search.c - which means are used, and how much of each, for stories that are only numbers. */
#include "page/fitting_search.h"

#include <glib.h>

/* A story that is `lines` over, or short; a level of each means is worth so many 1024ths of a line. */
typedef struct Copy {
    int lines;
    int parts; /* of a line, beyond those */
    int worth[FITTING_MEANS_COUNT];
    int exhausted_from; /* of the last lines; 0: never */
    int stumbles_at;    /* a level of tracking that does nothing; 0: none */
    int trials;
} Copy;

static int distance_of_copy(void *context, const int levels[FITTING_MEANS_COUNT])
{
    Copy *copy = context;
    int left = copy->lines * FITTING_LINE + copy->parts;
    copy->trials++;
    if (copy->exhausted_from && levels[FITTING_LAST_LINES] >= copy->exhausted_from)
        return FITTING_EXHAUSTED;
    for (int means = 0; means < FITTING_MEANS_COUNT; means++)
        if (means != FITTING_TRACKING || !copy->stumbles_at || levels[means] != copy->stumbles_at)
            left -= levels[means] * copy->worth[means];
    return MAX(0, left);
}

static const FittingSpan all_spans[FITTING_MEANS_COUNT] = {{4, 1}, {3, 1}, {30, 5}, {2, 1}, {8, 1}, {6, 1}};

static void expect_levels(Copy *copy, const FittingSpan *spans, const int expected[FITTING_MEANS_COUNT], int distance)
{
    int levels[FITTING_MEANS_COUNT];
    g_assert_cmpint(fitting_search(spans, distance_of_copy, copy, levels), ==, distance);
    for (int means = 0; means < FITTING_MEANS_COUNT; means++)
        g_assert_cmpint(levels[means], ==, expected[means]);
}

static void test_a_story_that_fits_is_asked_about_once(void)
{
    Copy copy = {.lines = 0, .worth = {1024, 1024, 1024, 1024, 1024, 1024}};
    int levels[FITTING_MEANS_COUNT];
    g_assert_cmpint(fitting_search(all_spans, distance_of_copy, &copy, levels), ==, 0);
    g_assert_cmpint(copy.trials, ==, 1);
    expect_levels(&copy, all_spans, (const int[]){0, 0, 0, 0, 0, 0}, 0);
}

static void test_the_least_visible_means_is_enough(void)
{
    Copy copy = {.lines = 3, .worth = {1024, 1024, 1024, 1024, 1024, 1024}};
    expect_levels(&copy, all_spans, (const int[]){3, 0, 0, 0, 0, 0}, 0);
}

static void test_the_next_one_helps_where_it_is_not(void)
{
    Copy copy = {.lines = 6, .worth = {1024, 1024, 100, 1024, 1024, 1024}};
    expect_levels(&copy, all_spans, (const int[]){4, 2, 0, 0, 0, 0}, 0);
}

/* Two lines are 2048 parts: 21 steps of a hundred. */
static void test_strides_end_at_the_smallest_amount(void)
{
    Copy copy = {.lines = 2, .worth = {0, 0, 100, 0, 0, 0}};
    expect_levels(&copy, all_spans, (const int[]){0, 0, 21, 0, 0, 0}, 0);
}

static void test_what_does_nothing_is_not_used(void)
{
    Copy copy = {.lines = 2, .worth = {0, 0, 0, 0, 0, 1024}};
    expect_levels(&copy, all_spans, (const int[]){0, 0, 0, 0, 0, 2}, 0);
}

/* The head's line is worth five: with it the last lines are not needed, but for the one that is left. */
static void test_what_a_later_means_makes_needless_is_taken_back(void)
{
    Copy copy = {.lines = 6, .worth = {1024, 0, 0, 5 * 1024, 0, 0}};
    expect_levels(&copy, all_spans, (const int[]){1, 0, 0, 1, 0, 0}, 0);
}

static void test_nothing_is_asked_of_a_means_that_is_exhausted(void)
{
    Copy copy = {.lines = 3, .worth = {1024, 1024, 0, 0, 0, 0}, .exhausted_from = 2};
    expect_levels(&copy, all_spans, (const int[]){1, 2, 0, 0, 0, 0}, 0);
}

static void test_what_is_not_declared_is_not_used(void)
{
    static const FittingSpan pitch_only[FITTING_MEANS_COUNT] = {{0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {6, 1}};
    Copy copy = {.lines = 3, .worth = {1024, 1024, 1024, 1024, 1024, 1024}};
    expect_levels(&copy, pitch_only, (const int[]){0, 0, 0, 0, 0, 3}, 0);
}

static void test_all_together_bring_a_hopeless_story_nearest(void)
{
    Copy copy = {.lines = 40, .worth = {1024, 1024, 0, 1024, 0, 1024}};
    expect_levels(&copy, all_spans, (const int[]){4, 3, 0, 2, 0, 6}, 25 * FITTING_LINE);
}

/* Thirty steps of tracking gain 300 parts of the last line: the whole story is not tracked for that. */
static void test_a_hopeless_story_gives_nothing_for_less_than_a_line(void)
{
    Copy copy = {.lines = 40, .parts = 500, .worth = {1024, 0, 10, 0, 0, 0}};
    expect_levels(&copy, all_spans, (const int[]){4, 0, 0, 0, 0, 0}, 36 * FITTING_LINE + 500);
}

static void test_a_stumble_does_not_end_the_climb(void)
{
    Copy copy = {.lines = 2, .worth = {0, 0, 100, 0, 0, 0}, .stumbles_at = 15};
    expect_levels(&copy, all_spans, (const int[]){0, 0, 21, 0, 0, 0}, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fitting-search/a-story-that-fits-is-asked-about-once", test_a_story_that_fits_is_asked_about_once);
    g_test_add_func("/fitting-search/the-least-visible-means-is-enough", test_the_least_visible_means_is_enough);
    g_test_add_func("/fitting-search/the-next-one-helps-where-it-is-not", test_the_next_one_helps_where_it_is_not);
    g_test_add_func("/fitting-search/strides-end-at-the-smallest-amount", test_strides_end_at_the_smallest_amount);
    g_test_add_func("/fitting-search/what-does-nothing-is-not-used", test_what_does_nothing_is_not_used);
    g_test_add_func("/fitting-search/what-a-later-means-makes-needless-is-taken-back",
                    test_what_a_later_means_makes_needless_is_taken_back);
    g_test_add_func("/fitting-search/nothing-is-asked-of-a-means-that-is-exhausted",
                    test_nothing_is_asked_of_a_means_that_is_exhausted);
    g_test_add_func("/fitting-search/what-is-not-declared-is-not-used", test_what_is_not_declared_is_not_used);
    g_test_add_func("/fitting-search/all-together-bring-a-hopeless-story-nearest",
                    test_all_together_bring_a_hopeless_story_nearest);
    g_test_add_func("/fitting-search/a-hopeless-story-gives-nothing-for-less-than-a-line",
                    test_a_hopeless_story_gives_nothing_for_less_than_a_line);
    g_test_add_func("/fitting-search/a-stumble-does-not-end-the-climb", test_a_stumble_does_not_end_the_climb);
    return g_test_run();
}
