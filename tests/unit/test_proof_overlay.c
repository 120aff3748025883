/* test_proof_overlay.c - what a page proof adds leaves the page's own text to be read. */
#include "manifest/issue_reader.h"
#include "proof/composed_issue.h"
#include "proof/proof.h"

#include <glib.h>

typedef struct Scene {
    Arena *arena;
    Diagnostics *diagnostics;
    Issue *issue;
    FontSet *fonts;
    Shaper *shaper;
    Composed composed;
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
    scene.composed = issue_compose(scene.arena, scene.shaper, scene.issue, NULL, scene.diagnostics);
    return scene;
}

static void scene_close(Scene *scene)
{
    shaper_free(scene->shaper);
    font_set_free(scene->fonts);
    diagnostics_free(scene->diagnostics);
    arena_free(scene->arena);
}

static bool is_paper(Ink ink)
{
    return ink.cyan + ink.magenta + ink.yellow + ink.black == 0;
}

static bool overlaps(Rect rect, const DisplayGlyphs *glyphs)
{
    Length top = glyphs->origin.y - glyphs->size * 4 / 5, foot = glyphs->origin.y;
    return rect.x < glyphs->origin.x + glyphs->width && rect_right(rect) > glyphs->origin.x && rect.y < foot &&
           rect_bottom(rect) > top;
}

/* Lines of the page that a fill of the overlay stands on. */
static int lines_hidden(const DisplayList *page, Rect rect)
{
    int hidden = 0;
    for (int i = 0; i < page->item_count; i++)
        hidden += page->items[i].kind == DISPLAY_GLYPHS && page->items[i].as.glyphs.setting == GLYPHS_HORIZONTAL &&
                  overlaps(rect, &page->items[i].as.glyphs);
    return hidden;
}

/* Of one overlay, or with `plates` of the grounds of its labels. */
static void check_that_text_is_seen(const char *file, unsigned overlay, bool plates)
{
    Scene scene = scene_open(file);
    OverlaySettings settings = {.overlays = overlay};
    for (int p = 0; p < scene.composed.page_count; p++) {
        const DisplayList *page = scene.composed.pages[p];
        const DisplayList *list = proof_page_overlay(scene.arena, scene.shaper, scene.issue,
                                                     &scene.composed.layout->pages[p], page, &settings);
        int fills = 0;
        for (int i = 0; i < list->item_count; i++) {
            const DisplayFill *fill = &list->items[i].as.fill;
            if (list->items[i].kind != DISPLAY_FILL || is_paper(fill->ink) != plates)
                continue;
            fills++;
            g_assert_cmpint(lines_hidden(page, fill->rect), ==, 0);
        }
        g_assert_cmpint(fills, >, 0);
    }
    scene_close(&scene);
}

/* Text fills the measure up to the edge of its area: the frame goes round it, in the shape of an L, too. */
static void test_frames_of_areas_stand_beside_the_text(void)
{
    check_that_text_is_seen("samples/front/issue.toml", OVERLAY_AREAS, false);
    check_that_text_is_seen("samples/broadsheet/issue.toml", OVERLAY_AREAS, false);
    check_that_text_is_seen("samples/three-parts/issue.toml", OVERLAY_AREAS, false);
}

static void test_numbers_of_columns_hide_no_page_header(void)
{
    check_that_text_is_seen("samples/leaflet/issue.toml", OVERLAY_COLUMNS, true);
    check_that_text_is_seen("samples/broadsheet/issue.toml", OVERLAY_COLUMNS, true);
}

static bool is_plate(const DisplayItem *item)
{
    return item->kind == DISPLAY_FILL && is_paper(item->as.fill.ink);
}

static int overlapping_plates(const DisplayList *list)
{
    int count = 0;
    for (int i = 0; i < list->item_count; i++)
        for (int k = 0; k < i && is_plate(&list->items[i]); k++)
            count += is_plate(&list->items[k]) &&
                     rects_overlap(list->items[i].as.fill.rect, list->items[k].as.fill.rect);
    return count;
}

/* Its areas are narrow, and their stories have room left, which is told too. */
static void test_labels_of_area_and_story_stand_side_by_side(void)
{
    Scene scene = scene_open("samples/specimen/issue.toml");
    OverlaySettings settings = {.overlays = OVERLAY_AREAS | OVERLAY_STORIES};
    for (int p = 0; p < scene.composed.page_count; p++) {
        const DisplayList *list =
            proof_page_overlay(scene.arena, scene.shaper, scene.issue, &scene.composed.layout->pages[p],
                               scene.composed.pages[p], &settings);
        g_assert_cmpint(overlapping_plates(list), ==, 0);
    }
    scene_close(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_set_nonfatal_assertions();
    g_test_add_func("/proof-overlay/frames-of-areas-stand-beside-the-text", test_frames_of_areas_stand_beside_the_text);
    g_test_add_func("/proof-overlay/numbers-of-columns-hide-no-page-header",
                    test_numbers_of_columns_hide_no_page_header);
    g_test_add_func("/proof-overlay/labels-of-area-and-story-stand-side-by-side",
                    test_labels_of_area_and_story_stand_side_by_side);
    return g_test_run();
}
