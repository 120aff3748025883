/* test_line_change.c - paragraphs a line shorter or longer than they are best: only where that hardly shows. */
#include "stub_text.h"

#include "manifest/composition_reader.h"
#include "paragraph/line_breaker.h"

enum { MOST_GAP = 84, PARAGRAPHS = 600 };

typedef struct Trial {
    Arena *arena;
    const ShapedText *text;
    Lines lines;
} Trial;

static Trial trial_of(const char *string, const char *profile, int measure_in_ems, int change)
{
    Trial trial = {.arena = arena_new()};
    TextStyle *style = arena_new_object(trial.arena, TextStyle);
    *style = (TextStyle){.size = STUB_EM, .composition = composition_of_profile(profile)};
    Length measure = measure_in_ems * STUB_EM;
    LineSettings settings = {.measures = &measure, .measure_count = 1, .first_line_indent = 2 * STUB_EM,
                             .composition = &style->composition, .line_change = change};
    trial.text = stub_text(trial.arena, string, style);
    trial.lines = paragraph_break(trial.arena, trial.text, &settings);
    return trial;
}

static int line_count(const char *string, int measure_in_ems, int change)
{
    Trial trial = trial_of(string, "", measure_in_ems, change);
    int count = trial.lines.count;
    arena_free(trial.arena);
    return count;
}

static void test_commas_take_a_short_last_line_in(void)
{
    const char *paragraph = "天亮时，早市上，卖菜的，卖鱼的，一家一家，连成线，映在水，白又亮，真好看了";

    g_assert_cmpint(line_count(paragraph, 18, 0), ==, 3);
    g_assert_cmpint(line_count(paragraph, 18, -1), ==, 2);
}

static const char plain[] = "天亮时早市上卖菜的卖鱼的一家一家连成一条线倒映在水里七点钟太阳升起来";

static void test_plain_characters_are_never_squeezed(void)
{
    for (int measure = 8; measure < 36; measure++)
        g_assert_cmpint(line_count(plain, measure, -1), ==, line_count(plain, measure, 0));
}

static void test_a_full_last_line_runs_over(void)
{
    g_assert_cmpint(line_count(plain, 18, 0), ==, 2);
    g_assert_cmpint(line_count(plain, 18, 1), ==, 3);
}

static void test_a_last_line_with_room_does_not(void)
{
    g_assert_cmpint(line_count(plain, 21, 0), ==, 2);
    g_assert_cmpint(line_count(plain, 21, 1), ==, 2);
}

static guint32 next_random(guint32 *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static char *random_paragraph(guint32 *seed)
{
    static const char *const pieces[] = {"一", "二", "中", "国", "的", "人", "在", "了", "，", "。", "“", "”", "35", "GDP "};
    GString *text = g_string_new("天");
    for (guint32 i = next_random(seed) % 120; i > 0; i--)
        g_string_append(text, pieces[next_random(seed) % G_N_ELEMENTS(pieces)]);
    return g_string_free(text, FALSE);
}

/* Every cluster once and in order, no line wider than its measure, and no gap that shows. */
static void check_changed(const Trial *trial)
{
    int next = 0;
    for (int i = 0; i < trial->lines.count; i++) {
        const Line *line = &trial->lines.items[i];
        g_assert_cmpint(line->first_cluster, ==, next);
        g_assert_cmpint(line->width, <=, line->measure);
        g_assert_cmpint(line->loosest_gap, <=, length_of_em(STUB_EM, MOST_GAP + 1));
        next = line->end_cluster;
    }
    g_assert_cmpint(next, ==, trial->text->cluster_count);
}

static void test_random_paragraphs_change_by_one_line_or_not_at_all(void)
{
    static const char *const profiles[] = {"", "cn-news", "cn-magazine", "book"};
    guint32 seed = 11;
    int shorter = 0, longer = 0;
    for (int i = 0; i < PARAGRAPHS; i++) {
        char *paragraph = random_paragraph(&seed);
        int measure = 10 + i % 14, change = i % 2 ? -1 : 1;
        Trial best = trial_of(paragraph, profiles[i % 4], measure, 0);
        Trial changed = trial_of(paragraph, profiles[i % 4], measure, change);
        if (changed.lines.count != best.lines.count) {
            g_assert_cmpint(changed.lines.count, ==, best.lines.count + change);
            check_changed(&changed);
            shorter += change < 0;
            longer += change > 0;
        }
        arena_free(best.arena);
        arena_free(changed.arena);
        g_free(paragraph);
    }
    g_assert_cmpint(shorter, >, 0);
    g_assert_cmpint(longer, >, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/line-change/commas-take-a-short-last-line-in", test_commas_take_a_short_last_line_in);
    g_test_add_func("/line-change/plain-characters-are-never-squeezed", test_plain_characters_are_never_squeezed);
    g_test_add_func("/line-change/a-full-last-line-runs-over", test_a_full_last_line_runs_over);
    g_test_add_func("/line-change/a-last-line-with-room-does-not", test_a_last_line_with_room_does_not);
    g_test_add_func("/line-change/random-paragraphs-change-by-one-line-or-not-at-all",
                    test_random_paragraphs_change_by_one_line_or_not_at_all);
    return g_test_run();
}
