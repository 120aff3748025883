/*
 * test_audit_beside.c - the audit of what stands between the lines: readings and remarks of real pages, each of them
 * lost, doubled, exchanged and changed once, and the accounts of those that stand on no page.
 */
#include "manifest/issue_reader.h"
#include "proof/audit.h"

#include <glib.h>
#include <string.h>

/* Readings of all kinds in both directions; a story that goes on, one placed twice, two that are cut. */
static const char cut_file[] = "tests/layout/readings-and-remarks-go-where-their-text-goes/issue.toml";
static const char *const page_files[] = {
    cut_file,
    "tests/layout/readings-stand-over-their-text/issue.toml",
    "tests/layout/vertical-remarks-and-glosses/issue.toml",
    "tests/layout/remarks-run-on-beside-their-text/issue.toml",
};

typedef struct Pages {
    const char *file;
    const IssueLayout *layout;
    DisplayList **lists;
} Pages;

/* Everything lives as long as the program; see font_scene.h for why there is one set of fonts. */
typedef struct Scene {
    Arena *arena;
    FontSet *fonts;
    Pages pages[G_N_ELEMENTS(page_files)];
} Scene;

static Pages pages_composed(Scene *scene, const char *file)
{
    static const char *const here[] = {"."};
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    IssueReaderSettings settings = {.file = file, .data_folders = here, .data_folder_count = 1};
    Issue *issue = issue_read(scene->arena, &settings, diagnostics);
    g_assert_nonnull(issue);
    if (!scene->fonts)
        scene->fonts = font_set_new(&issue->font_roles, diagnostics);
    Shaper *shaper = shaper_new(scene->fonts, diagnostics);
    const IssueLayout *layout = issue_layout_new(scene->arena, shaper, issue, diagnostics);
    Pages pages = {file, layout, arena_new_array(scene->arena, DisplayList *, layout->page_count)};
    for (int i = 0; i < layout->page_count; i++)
        pages.lists[i] = page_compose(scene->arena, shaper, issue, &layout->pages[i], NULL);
    shaper_free(shaper);
    diagnostics_free(diagnostics);
    return pages;
}

static void scene_open(Scene *scene)
{
    *scene = (Scene){.arena = arena_new()};
    for (size_t i = 0; i < G_N_ELEMENTS(page_files); i++)
        scene->pages[i] = pages_composed(scene, page_files[i]);
}

static void scene_close(Scene *scene)
{
    font_set_free(scene->fonts);
    arena_free(scene->arena);
}

static bool audit_passes(const IssueLayout *layout, DisplayList *const *lists)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    bool passes = audit_display_lists(layout, lists, layout->page_count, diagnostics);
    diagnostics_free(diagnostics);
    return passes;
}

/* --- damages to the pages ----------------------------------------------------------------------- */

static bool is_beside(const DisplayItem *item)
{
    return item->kind == DISPLAY_GLYPHS && item->as.glyphs.story &&
           (strcmp(item->as.glyphs.part, "ruby") == 0 || strcmp(item->as.glyphs.part, "remark") == 0);
}

static bool same_text(const DisplayGlyphs *a, const DisplayGlyphs *b)
{
    return a->text_length == b->text_length && memcmp(a->text, b->text, (size_t)a->text_length) == 0;
}

/* Whether the audit passes with `items` on one of the pages. */
static bool passes_with(const Pages *pages, int page, const GArray *items)
{
    DisplayList *lists[16], damaged = *pages->lists[page];
    memcpy(lists, pages->lists, (size_t)pages->layout->page_count * sizeof(DisplayList *));
    damaged.items = (DisplayItem *)(void *)items->data;
    damaged.item_count = (int)items->len;
    lists[page] = &damaged;
    return audit_passes(pages->layout, lists);
}

static GArray *items_of(const DisplayList *list)
{
    GArray *items = g_array_new(FALSE, FALSE, sizeof(DisplayItem));
    g_array_append_vals(items, list->items, (guint)list->item_count);
    return items;
}

static void assert_found(const Pages *pages, int page, GArray *items, const char *damage, const DisplayGlyphs *of)
{
    if (passes_with(pages, page, items)) {
        g_test_message("%s: page %d, the %s \"%.*s\" %s is not found", pages->file, page + 1, of->part, of->text_length,
                       of->text, damage);
        g_test_fail();
    }
    g_array_unref(items);
}

static void check_lost(const Pages *pages, int page, int at)
{
    GArray *items = items_of(pages->lists[page]);
    g_array_remove_index(items, (guint)at);
    assert_found(pages, page, items, "lost", &pages->lists[page]->items[at].as.glyphs);
}

static void check_doubled(const Pages *pages, int page, int at)
{
    GArray *items = items_of(pages->lists[page]);
    g_array_insert_val(items, (guint)at, pages->lists[page]->items[at]);
    assert_found(pages, page, items, "doubled", &pages->lists[page]->items[at].as.glyphs);
}

static bool may_be_exchanged(const DisplayItem *one, const DisplayItem *other)
{
    return is_beside(other) && strcmp(one->as.glyphs.part, other->as.glyphs.part) == 0 &&
           !same_text(&one->as.glyphs, &other->as.glyphs);
}

/* With the next one of its kind that reads otherwise. */
static void check_exchanged(const Pages *pages, int page, int at)
{
    const DisplayList *list = pages->lists[page];
    int other = at + 1;
    while (other < list->item_count && !may_be_exchanged(&list->items[at], &list->items[other]))
        other++;
    if (other == list->item_count)
        return;
    GArray *items = items_of(list);
    g_array_index(items, DisplayItem, at) = list->items[other];
    g_array_index(items, DisplayItem, other) = list->items[at];
    assert_found(pages, page, items, "exchanged", &list->items[at].as.glyphs);
}

/* A sign of as many bytes: letters with marks, zhuyin and Han stay what they are. */
static void check_changed(const Pages *pages, int page, int at, int byte)
{
    const DisplayGlyphs *glyphs = &pages->lists[page]->items[at].as.glyphs;
    char *text = g_strndup(glyphs->text, (gsize)glyphs->text_length);
    const char *next = g_utf8_next_char(text + byte);
    text[next - text - 1] ^= 1;
    GArray *items = items_of(pages->lists[page]);
    g_array_index(items, DisplayItem, at).as.glyphs.text = text;
    assert_found(pages, page, items, "changed", glyphs);
    g_free(text);
}

static void check_damages(const Pages *pages, int page, int at)
{
    const DisplayGlyphs *glyphs = &pages->lists[page]->items[at].as.glyphs;
    check_lost(pages, page, at);
    check_doubled(pages, page, at);
    check_exchanged(pages, page, at);
    for (const char *c = glyphs->text; c < glyphs->text + glyphs->text_length; c = g_utf8_next_char(c))
        if (character_counts(g_utf8_get_char(c)))
            check_changed(pages, page, at, (int)(c - glyphs->text));
}

static void test_each_damage_is_found(gconstpointer data)
{
    const Scene *scene = data;
    for (size_t i = 0; i < G_N_ELEMENTS(page_files); i++) {
        const Pages *pages = &scene->pages[i];
        int count = 0;
        for (int page = 0; page < pages->layout->page_count; page++)
            for (int at = 0; at < pages->lists[page]->item_count; at++)
                if (is_beside(&pages->lists[page]->items[at])) {
                    check_damages(pages, page, at);
                    count++;
                }
        g_assert_cmpint(count, >, 5);
    }
}

static void test_sound_pages_pass(gconstpointer data)
{
    const Scene *scene = data;
    for (size_t i = 0; i < G_N_ELEMENTS(page_files); i++)
        g_assert_true(audit_passes(scene->pages[i].layout, scene->pages[i].lists));
}

/* --- what is told -------------------------------------------------------------------------------- */

/* Where the first page's item that reads `text` stands in the manuscript, as a message says it when it is lost. */
static gchar *told_when_lost(const Pages *pages, const char *text)
{
    DisplayList damaged = *pages->lists[0], *lists[] = {&damaged, pages->lists[1]};
    GArray *items = items_of(pages->lists[0]);
    for (guint i = 0; i < items->len; i++) {
        const DisplayItem *item = &g_array_index(items, DisplayItem, i);
        if (is_beside(item) && strncmp(item->as.glyphs.text, text, strlen(text)) == 0)
            g_array_remove_index(items, i--);
    }
    damaged.items = (DisplayItem *)(void *)items->data;
    damaged.item_count = (int)items->len;
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    gchar *told = g_strdup("");
    if (!audit_display_lists(pages->layout, lists, 2, diagnostics)) {
        int count;
        const Diagnostic *message = diagnostics_sorted(diagnostics, &count);
        g_free(told);
        told = g_strdup_printf("%d:%d", message->position.line, message->position.column);
    }
    diagnostics_free(diagnostics);
    g_array_unref(items);
    return told;
}

static void test_what_is_lost_is_told_at_its_place(gconstpointer data)
{
    static const struct { const char *text, *place; } cases[] = {{"cháng", "4:71"}, {"今年", "4:94"}, {"无", ""}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        gchar *told = told_when_lost(&((const Scene *)data)->pages[0], cases[i].text);
        g_assert_cmpstr(told, ==, cases[i].place);
        g_free(told);
    }
}

/* --- damages to the accounts of what stands on no page ------------------------------------------- */

/* The layout with another account of one story. */
static bool passes_with_story(const Pages *pages, int page, int story, const StoryLayout *changed)
{
    IssueLayout layout = *pages->layout;
    Arena *arena = arena_new();
    PageLayout *made = arena_copy(arena, layout.pages, (size_t)layout.page_count, sizeof(PageLayout));
    made[page].stories = arena_copy(arena, made[page].stories, (size_t)made[page].story_count, sizeof(StoryLayout *));
    made[page].stories[story] = arena_copy(arena, changed, 1, sizeof(StoryLayout));
    layout.pages = made;
    bool passes = audit_passes(&layout, pages->lists);
    arena_free(arena);
    return passes;
}

/* One overset text has forgotten what stands beside it. */
static void check_forgotten(const Pages *pages, int page, int story, int line)
{
    const StoryLayout *layout = pages->layout->pages[page].stories[story];
    const OversetLine *overset = &layout->overset[line];
    for (int i = 0; i < overset->text->annotation_count + overset->text->remark_count; i++) {
        bool is_reading = i < overset->text->annotation_count;
        int remark = i - overset->text->annotation_count;
        int cluster = is_reading ? overset->text->annotations[i].first_cluster
                                 : overset->text->remarks[remark].first_cluster;
        if (cluster < overset->line->first_cluster || cluster >= overset->line->end_cluster)
            continue;
        ShapedText text = *overset->text;
        text.annotation_count = is_reading ? i : text.annotation_count;
        text.remark_count = is_reading ? text.remark_count : remark;
        StoryLayout changed = *layout;
        changed.overset = g_memdup2(layout->overset, (gsize)layout->overset_lines * sizeof(OversetLine));
        changed.overset[line].text = &text;
        g_assert_false(passes_with_story(pages, page, story, &changed));
        g_free(changed.overset);
    }
}

static int check_story_accounts(const Pages *pages, int page, int story)
{
    const StoryLayout *layout = pages->layout->pages[page].stories[story];
    for (int line = 0; line < layout->overset_lines; line++)
        check_forgotten(pages, page, story, line);
    for (int i = 0; i < layout->remarks_over_count; i++) {
        StoryLayout changed = *layout;
        changed.remarks_over_count = i;
        g_assert_false(passes_with_story(pages, page, story, &changed));
    }
    return layout->overset_lines + layout->remarks_over_count;
}

static void test_what_is_overset_is_accounted_for(gconstpointer data)
{
    const Pages *pages = &((const Scene *)data)->pages[0];
    int accounts = 0;
    for (int page = 0; page < pages->layout->page_count; page++)
        for (int story = 0; story < pages->layout->pages[page].story_count; story++)
            accounts += check_story_accounts(pages, page, story);
    g_assert_cmpint(accounts, >, 5);
}

int main(int argument_count, char **arguments)
{
    Scene scene;
    g_test_init(&argument_count, &arguments, NULL);
    g_test_set_nonfatal_assertions();
    scene_open(&scene);
    g_test_add_data_func("/audit-beside/sound-pages-pass", &scene, test_sound_pages_pass);
    g_test_add_data_func("/audit-beside/each-damage-is-found", &scene, test_each_damage_is_found);
    g_test_add_data_func("/audit-beside/what-is-lost-is-told-at-its-place", &scene, test_what_is_lost_is_told_at_its_place);
    g_test_add_data_func("/audit-beside/what-is-overset-is-accounted-for", &scene, test_what_is_overset_is_accounted_for);
    int status = g_test_run();
    scene_close(&scene);
    return status;
}
