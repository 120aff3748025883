/* test_fit_remedy.c - stories with a paragraph more or less: each that is over is told a cut that does. */
#include "manifest/issue_reader.h"
#include "proof/fit_from_layout.h"
#include "proof/fit_remedy.h"

#include <glib.h>

enum { TRIALS = 12, SEED = 7 };

typedef struct Scene {
    Arena *arena;
    Diagnostics *diagnostics;
    Issue *issue;
    FontSet *fonts;
    Shaper *shaper;
} Scene;

static Scene scene_open(const char *file)
{
    static const char *const here[] = {"."};
    Scene scene = {.arena = arena_new(), .diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH)};
    IssueReaderSettings settings = {.file = file, .data_folders = here, .data_folder_count = 1};
    scene.issue = issue_read(scene.arena, &settings, scene.diagnostics);
    g_assert_nonnull(scene.issue);
    scene.fonts = font_set_new(&scene.issue->font_roles, scene.diagnostics);
    scene.shaper = shaper_new(scene.fonts, scene.diagnostics);
    return scene;
}

static void scene_close(Scene *scene)
{
    shaper_free(scene->shaper);
    font_set_free(scene->fonts);
    diagnostics_free(scene->diagnostics);
    arena_free(scene->arena);
}

static FitReport report_of(const Scene *scene)
{
    const IssueLayout *layout = issue_layout_new(scene->arena, scene->shaper, scene->issue, scene->diagnostics);
    FitReport report = fit_report_from_layout(scene->arena, scene->issue, layout);
    fit_report_find_remedies(scene->shaper, layout, &report);
    return report;
}

/* A paragraph of `story` is said twice, or goes. */
static void vary(const Scene *scene, GRand *chance, Story *story)
{
    int block = g_rand_int_range(chance, 1, story->block_count);
    if (story->blocks[block].kind != BLOCK_PARAGRAPH)
        return;
    if (g_rand_boolean(chance)) {
        story->blocks[block].text = (RunText){0};
        return;
    }
    RunText *text = &story->blocks[block].text;
    TextRun *runs = arena_new_array(scene->arena, TextRun, 2 * text->count);
    for (int i = 0; i < 2 * text->count; i++)
        runs[i] = text->runs[i % text->count];
    *text = (RunText){runs, 2 * text->count};
}

static void check_report(const FitReport *report, int *cuts, int *additions)
{
    for (int i = 0; i < report->story_count; i++) {
        const FitStory *story = &report->stories[i];
        *cuts += story->least_cut > 0;
        *additions += story->least_addition > 0;
        g_assert_true(!story->least_cut || story->overset_lines > 0);
        g_assert_true(!story->least_addition || story->free_lines > 0);
        g_assert_cmpint(story->least_cut, <=, story->overset_characters + story->overset_lines * 40);
        g_test_message("%s: %d over, %d free, cut %d, add %d", story->id, story->overset_lines, story->free_lines,
                       story->least_cut, story->least_addition);
    }
}

/* What every story of the issue may give from now on. */
static void let_give(const Scene *scene, FittingLimits limits)
{
    Page *page = &scene->issue->pages[0];
    for (int i = 0; i < page->placement_count; i++) {
        StoryDesign *design = arena_copy(scene->arena, page->placements[i].design, 1, sizeof(StoryDesign));
        design->fitting = limits;
        page->placements[i].design = design;
    }
}

/* Every answer has been laid out by the program itself; here all overset stories must have got one. */
static void check_remedies(const Scene *scene)
{
    GRand *chance = g_rand_new_with_seed(SEED);
    int cuts = 0, additions = 0, wrong = 0;
    for (int i = 0; i < TRIALS; i++) {
        Story *story = &scene->issue->stories[i % scene->issue->story_count];
        Story before = *story;
        story->blocks = arena_copy(scene->arena, story->blocks, (size_t)story->block_count, sizeof(Block));
        vary(scene, chance, story);
        FitReport report = report_of(scene);
        check_report(&report, &cuts, &additions);
        for (int s = 0; s < report.story_count; s++)
            wrong += report.stories[s].overset_lines > 0 && !report.stories[s].least_cut;
        *story = before;
    }
    g_assert_cmpint(cuts, >, 0);
    g_assert_cmpint(additions, >, 0);
    g_assert_cmpint(wrong, ==, 0);
    g_rand_free(chance);
}

/* As designed, and with limits that take up some of what is over. */
static void test_overset_stories_are_told_what_to_cut(void)
{
    Scene scene = scene_open("samples/broadsheet/issue.toml");
    check_remedies(&scene);
    let_give(&scene, (FittingLimits){.last_lines = true, .picture_lines = {-1, 1}, .tracking = {-100, 0},
                                     .pitch = {-LENGTH_POINT / 8, LENGTH_POINT / 8}});
    check_remedies(&scene);
    scene_close(&scene);
}

/* All its paragraphs follow once more, as when a desk is sent twice what it asked for. */
static void double_story(const Scene *scene, Story *story)
{
    Block *blocks = arena_new_array(scene->arena, Block, 2 * story->block_count);
    for (int i = 0; i < 2 * story->block_count; i++)
        blocks[i] = story->blocks[i % story->block_count];
    for (int i = story->block_count; i < 2 * story->block_count; i++) /* the same text, but runs of its own */
        blocks[i].text = run_text_from_string(scene->arena, run_text_to_string(scene->arena, &blocks[i].text),
                                              blocks[i].text.runs[0].origin);
    story->blocks = blocks;
    story->block_count *= 2;
}

static void test_stories_of_double_length_are_told_what_to_cut(void)
{
    Scene scene = scene_open("samples/broadsheet/issue.toml");
    for (int i = 0; i < scene.issue->story_count; i++)
        double_story(&scene, &scene.issue->stories[i]);
    FitReport report = report_of(&scene);
    for (int i = 0; i < report.story_count; i++) {
        const FitStory *story = &report.stories[i];
        g_test_message("%s: %d characters over, cut %d", story->id, story->overset_characters, story->least_cut);
        g_assert_cmpint(story->overset_lines, >, 0);
        g_assert_cmpint(story->least_cut, >, 0);
        g_assert_cmpint(ABS(story->least_cut - story->overset_characters), <, story->overset_characters / 4);
    }
    scene_close(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_set_nonfatal_assertions();
    g_test_add_func("/fit-remedy/overset-stories-are-told-what-to-cut", test_overset_stories_are_told_what_to_cut);
    g_test_add_func("/fit-remedy/stories-of-double-length-are-told-what-to-cut",
                    test_stories_of_double_length_are_told_what_to_cut);
    return g_test_run();
}
