/* test_story_layout.c - the samples' stories made up in areas of other depths than their own. */
#include "font/font_set.h"
#include "manifest/issue_reader.h"
#include "page/compose.h"

#include <glib.h>

typedef struct Scene {
    Arena *arena;
    Diagnostics *diagnostics;
    Issue *issue;
    FontSet *fonts;
    Shaper *shaper;
} Scene;

static Scene scene; /* one for the whole program: fonts are loaded once */

static void scene_open(void)
{
    static const char *const folders[] = {"."};
    IssueReaderSettings settings = {
        .file = "samples/broadsheet/issue.toml", .data_folders = folders, .data_folder_count = 1};
    scene.arena = arena_new();
    scene.diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    scene.issue = issue_read(scene.arena, &settings, scene.diagnostics);
    g_assert_nonnull(scene.issue);
    scene.fonts = font_set_new(&scene.issue->font_roles, scene.diagnostics);
    scene.shaper = shaper_new(scene.fonts, scene.diagnostics);
}

static void scene_close(void)
{
    shaper_free(scene.shaper);
    font_set_free(scene.fonts);
    diagnostics_free(scene.diagnostics);
    arena_free(scene.arena);
}

/* The story of a placement in its area, made `line_count` lines deep. */
static StoryLayout *layout_at_depth(Arena *arena, const StoryPlacement *placement, int line_count)
{
    Area area = *placement->area;
    area.line_count = line_count;
    StoryPlacement *moved = arena_copy(arena, placement, 1, sizeof(StoryPlacement));
    moved->area = arena_copy(arena, &area, 1, sizeof(Area));
    StoryLayoutSettings settings = {.design = scene.issue->design, .placement = moved, .page_number = 3};
    Diagnostics *unheard = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    StoryLayout *layout = story_layout_new(arena, scene.shaper, &settings, unheard);
    diagnostics_free(unheard);
    return layout;
}

static void test_least_depth_is_the_first_that_fits(void)
{
    for (int i = 0; i < scene.issue->pages[0].placement_count; i++) {
        const StoryPlacement *placement = &scene.issue->pages[0].placements[i];
        Arena *arena = arena_new();
        int depth = story_least_depth(scene.shaper, &(StoryLayoutSettings){.design = scene.issue->design, .placement = placement, .page_number = 3});

        g_assert_cmpint(layout_at_depth(arena, placement, depth)->overset_lines, ==, 0);
        g_assert_cmpint(layout_at_depth(arena, placement, depth - 1)->overset_lines, >, 0);
        arena_free(arena);
    }
}

static void test_every_depth_keeps_every_character(void)
{
    for (int i = 0; i < scene.issue->pages[0].placement_count; i++) {
        const StoryPlacement *placement = &scene.issue->pages[0].placements[i];
        for (int depth = 1; depth < placement->area->line_count + 20; depth += 7) {
            Arena *arena = arena_new();
            const StoryLayout *layout = layout_at_depth(arena, placement, depth);
            g_assert_cmpint(layout->characters, ==, layout->characters_set + layout->overset_characters);
            arena_free(arena);
        }
    }
}

static void test_nothing_stands_below_its_area(void)
{
    const Grid *grid = &scene.issue->design->grid;
    for (int i = 0; i < scene.issue->pages[0].placement_count; i++) {
        const StoryPlacement *placement = &scene.issue->pages[0].placements[i];
        for (int depth = 1; depth < placement->area->line_count; depth += 11) {
            Arena *arena = arena_new();
            const StoryLayout *layout = layout_at_depth(arena, placement, depth);
            Length foot = (depth - 1) * grid->line_pitch + grid->em;
            for (int line = 0; line < layout->line_count; line++)
                g_assert_cmpint(layout->lines[line].block_start + layout->lines[line].size, <=, foot + grid->em / 4);
            arena_free(arena);
        }
    }
}

static void test_body_stands_on_the_line_grid(void)
{
    const Grid *grid = &scene.issue->design->grid;
    for (int i = 0; i < scene.issue->pages[0].placement_count; i++) {
        const StoryPlacement *placement = &scene.issue->pages[0].placements[i];
        Arena *arena = arena_new();
        const StoryLayout *layout = layout_at_depth(arena, placement, placement->area->line_count);
        for (int line = 0; line < layout->line_count; line++)
            if (layout->lines[line].part == PART_BODY)
                g_assert_cmpint(layout->lines[line].block_start % grid->line_pitch, ==, 0);
        arena_free(arena);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    scene_open();
    g_test_add_func("/story-layout/least-depth-is-the-first-that-fits", test_least_depth_is_the_first_that_fits);
    g_test_add_func("/story-layout/every-depth-keeps-every-character", test_every_depth_keeps_every_character);
    g_test_add_func("/story-layout/nothing-stands-below-its-area", test_nothing_stands_below_its_area);
    g_test_add_func("/story-layout/body-stands-on-the-line-grid", test_body_stands_on_the_line_grid);
    int status = g_test_run();
    scene_close();
    return status;
}
