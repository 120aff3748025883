/*
 * test_audit.c - the audit of characters: pages of the samples are let through, and 500 random damages to their
 * display lists are all found.
 */
#include "manifest/issue_reader.h"
#include "proof/audit.h"
#include "proof/pdf_audit.h"
#include "render/pdf_writer.h"

#include <glib.h>
#include <string.h>

enum { DAMAGE_COUNT = 500, PDF_DAMAGE_COUNT = 60, SEED = 20261120 };

/* One sample, laid out and composed. */
typedef struct Sample {
    const char *file;
    const IssueLayout *layout;
    DisplayList **pages;
} Sample;

static const char *const sample_files[] = {
    "samples/broadsheet/issue.toml", "samples/leaflet/issue.toml", "samples/supplement/issue.toml",
    "samples/briefs/issue.toml", "samples/front/issue.toml", "samples/specimen/issue.toml",
    "samples/three-parts/issue.toml", "samples/weekly/issue.toml",
    "tests/layout/overset-is-counted/issue.toml", "tests/layout/english-words-are-divided/issue.toml",
    "tests/layout/quotes-lists-and-breaks-keep-the-grid/issue.toml",
    "tests/layout/vertical-story-that-is-too-long-is-counted/issue.toml",
    "tests/layout/japanese-story-has-its-faces-and-rules/issue.toml",
    "tests/layout/briefs-of-a-section-run-over-pages/issue.toml", "samples/issue-240/issue-240.toml",
};

/* Everything lives as long as the program; see font_scene.h for why there is one set of fonts. */
typedef struct Scene {
    Arena *arena;
    FontSet *fonts;
    Sample samples[G_N_ELEMENTS(sample_files)];
} Scene;

static Sample sample_composed(Scene *scene, const char *file)
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
    Sample sample = {file, layout, arena_new_array(scene->arena, DisplayList *, layout->page_count)};
    for (int i = 0; i < layout->page_count; i++)
        sample.pages[i] = page_compose(scene->arena, shaper, issue, &layout->pages[i], NULL);
    shaper_free(shaper);
    diagnostics_free(diagnostics);
    return sample;
}

static Scene *scene_get(void)
{
    static Scene scene;
    if (scene.arena)
        return &scene;
    scene.arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(sample_files); i++)
        scene.samples[i] = sample_composed(&scene, sample_files[i]);
    return &scene;
}

static void scene_close(void)
{
    Scene *scene = scene_get();
    font_set_free(scene->fonts);
    arena_free(scene->arena);
}

/* --- damages ------------------------------------------------------------------------------------ */

typedef enum Damage { DAMAGE_DROP, DAMAGE_DOUBLE, DAMAGE_SWAP, DAMAGE_CHANGE, DAMAGE_COUNT_OF_KINDS } Damage;

/* All items of one line of one part of a story: neighbours in the list. */
typedef struct LineItems {
    int first;
    int end;
} LineItems;

static bool same_line(const DisplayItem *a, const DisplayItem *b)
{
    if (b->kind != DISPLAY_GLYPHS || !b->as.glyphs.story)
        return false;
    const DisplayGlyphs *one = &a->as.glyphs, *other = &b->as.glyphs;
    return one->line == other->line && strcmp(one->part, other->part) == 0 && strcmp(one->story, other->story) == 0;
}

static bool holds_manuscript_text(const DisplayList *page, LineItems line)
{
    for (int i = line.first; i < line.end; i++) {
        const DisplayGlyphs *glyphs = &page->items[i].as.glyphs;
        const char *text = glyphs->text;
        for (int c = 0; c < glyphs->cluster_count; text += glyphs->clusters[c++].byte_count)
            if (!glyphs->clusters[c].is_generated && glyphs->clusters[c].byte_count &&
                character_counts(g_utf8_get_char(text)))
                return true;
    }
    return false;
}

/* The lines of a page that hold text of the manuscript. */
static GArray *lines_of_page(const DisplayList *page)
{
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(LineItems));
    for (int i = 0; i < page->item_count;) {
        const DisplayItem *item = &page->items[i];
        LineItems line = {i, i + 1};
        if (item->kind == DISPLAY_GLYPHS && item->as.glyphs.story) {
            while (line.end < page->item_count && same_line(item, &page->items[line.end]))
                line.end++;
            if (holds_manuscript_text(page, line))
                g_array_append_val(lines, line);
        }
        i = line.end;
    }
    return lines;
}

static void append_items(GArray *items, const DisplayList *page, int first, int end)
{
    g_array_append_vals(items, page->items + first, (guint)(end - first));
}

/* The text of a line, for seeing that a swap has changed anything. The caller frees it. */
static gchar *line_text(const DisplayList *page, LineItems line)
{
    GString *text = g_string_new(NULL);
    for (int i = line.first; i < line.end; i++)
        g_string_append_len(text, page->items[i].as.glyphs.text, page->items[i].as.glyphs.text_length);
    return g_string_free(text, FALSE);
}

static void drop_or_double(GArray *items, const DisplayList *page, LineItems line, bool twice)
{
    append_items(items, page, 0, line.first);
    for (int copies = twice ? 2 : 0; copies > 0; copies--)
        append_items(items, page, line.first, line.end);
    append_items(items, page, line.end, page->item_count);
}

/* Two lines of one part change places; false when that changes nothing. Parts are compared each for itself. */
static bool swap(GArray *items, const DisplayList *page, LineItems a, LineItems b)
{
    if (a.first == b.first || strcmp(page->items[a.first].as.glyphs.part, page->items[b.first].as.glyphs.part) != 0)
        return false;
    LineItems first = a.first < b.first ? a : b, second = a.first < b.first ? b : a;
    gchar *one = line_text(page, first), *other = line_text(page, second);
    gchar *forward = g_strconcat(one, other, NULL), *backward = g_strconcat(other, one, NULL);
    bool differ = strcmp(forward, backward) != 0;
    append_items(items, page, 0, first.first);
    append_items(items, page, second.first, second.end);
    append_items(items, page, first.end, second.first);
    append_items(items, page, first.first, first.end);
    append_items(items, page, second.end, page->item_count);
    g_free(one);
    g_free(other);
    g_free(forward);
    g_free(backward);
    return differ;
}

/* One character of the manuscript in a line becomes another of as many bytes; false when there is none such. */
static bool change_character(Arena *arena, GRand *chance, GArray *items, const DisplayList *page, LineItems line)
{
    append_items(items, page, 0, page->item_count);
    DisplayGlyphs *glyphs = &g_array_index(items, DisplayItem, g_rand_int_range(chance, line.first, line.end)).as.glyphs;
    int cluster = g_rand_int_range(chance, 0, glyphs->cluster_count), start = 0;
    for (int i = 0; i < cluster; i++)
        start += glyphs->clusters[i].byte_count;
    char *text = arena_strndup(arena, glyphs->text, (size_t)glyphs->text_length);
    gunichar before = g_utf8_get_char(text + start);
    gunichar after = before + 1 + (gunichar)g_rand_int_range(chance, 0, 40);
    if (glyphs->clusters[cluster].is_generated || before < 0x4E00 || after > 0x9FFF)
        return false;
    g_unichar_to_utf8(after, text + start);
    glyphs->text = text;
    return true;
}

/* A damaged copy of `page` of a random kind; NULL when chance has chosen a damage that changes nothing. */
static DisplayList *damaged_page(Arena *arena, GRand *chance, const DisplayList *page, Damage damage)
{
    GArray *lines = lines_of_page(page), *items = g_array_new(FALSE, FALSE, sizeof(DisplayItem));
    if (lines->len == 0) { /* a cover, contents */
        g_array_unref(lines);
        g_array_unref(items);
        return NULL;
    }
    LineItems line = g_array_index(lines, LineItems, g_rand_int_range(chance, 0, (gint32)lines->len));
    LineItems other = g_array_index(lines, LineItems, g_rand_int_range(chance, 0, (gint32)lines->len));
    bool differs = true;
    switch (damage) {
    case DAMAGE_DROP: drop_or_double(items, page, line, false); break;
    case DAMAGE_DOUBLE: drop_or_double(items, page, line, true); break;
    case DAMAGE_SWAP: differs = swap(items, page, line, other); break;
    default: differs = change_character(arena, chance, items, page, line); break;
    }
    DisplayList *result = arena_copy(arena, page, 1, sizeof(DisplayList));
    result->items = arena_copy(arena, items->data, items->len, sizeof(DisplayItem));
    result->item_count = (int)items->len;
    g_array_unref(lines);
    g_array_unref(items);
    return differs ? result : NULL;
}

static bool audit_finds(const Sample *sample, int page_index, DisplayList *damaged)
{
    DisplayList *pages[64];
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    memcpy(pages, sample->pages, (size_t)sample->layout->page_count * sizeof(DisplayList *));
    pages[page_index] = damaged;
    bool holds = audit_display_lists(sample->layout, pages, sample->layout->page_count, diagnostics);
    g_assert_cmpint(holds, ==, diagnostics_count(diagnostics, SEVERITY_FAILURE) == 0);
    diagnostics_free(diagnostics);
    return !holds;
}

static void check_damage(GRand *chance, int number)
{
    const Scene *scene = scene_get();
    Arena *arena = arena_new();
    Damage kind = (Damage)(number % DAMAGE_COUNT_OF_KINDS);
    DisplayList *damaged = NULL;
    const Sample *sample = NULL;
    int page = 0;
    while (!damaged) {
        sample = &scene->samples[g_rand_int_range(chance, 0, G_N_ELEMENTS(sample_files))];
        page = g_rand_int_range(chance, 0, sample->layout->page_count);
        damaged = damaged_page(arena, chance, sample->pages[page], kind);
    }
    if (!audit_finds(sample, page, damaged)) {
        g_test_message("damage %d of kind %d to %s was not found", number, kind, sample->file);
        g_test_fail();
    }
    arena_free(arena);
}

static void test_random_damages_are_found(void)
{
    GRand *chance = g_rand_new_with_seed(SEED);
    for (int i = 0; i < DAMAGE_COUNT; i++)
        check_damage(chance, i);
    g_rand_free(chance);
}

/* --- the finished PDF --------------------------------------------------------------------------- */

static FileBytes pdf_of_sample(Arena *arena, const Sample *sample)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    PdfSettings settings = {.title = "audit", .creation_date = "2026-11-20T00:00:00Z"};
    PlainPdf plain = {0};
    const DisplayList *const *pages = (const DisplayList *const *)sample->pages;
    g_assert_true(pdf_write(arena, pages, sample->layout->page_count, &settings, &plain, diagnostics));
    diagnostics_free(diagnostics);
    return plain.bytes;
}

static bool pdf_agrees(FileBytes pdf, DisplayList *const *pages, int page_count)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    bool agrees = audit_pdf(pdf, (const DisplayList *const *)pages, page_count, "a.pdf", diagnostics);
    g_assert_cmpint(agrees, ==, diagnostics_count(diagnostics, SEVERITY_FAILURE) == 0);
    diagnostics_free(diagnostics);
    return agrees;
}

static void check_pdf_of_sample(GRand *chance, const Sample *sample)
{
    Arena *arena = arena_new();
    FileBytes pdf = pdf_of_sample(arena, sample);
    g_assert_true(pdf_agrees(pdf, sample->pages, sample->layout->page_count));
    for (int i = 0; i < PDF_DAMAGE_COUNT; i++) {
        DisplayList *pages[64];
        int page = g_rand_int_range(chance, 0, sample->layout->page_count);
        memcpy(pages, sample->pages, (size_t)sample->layout->page_count * sizeof(DisplayList *));
        pages[page] = damaged_page(arena, chance, pages[page], (Damage)(i % DAMAGE_COUNT_OF_KINDS));
        if (pages[page])
            g_assert_false(pdf_agrees(pdf, pages, sample->layout->page_count));
    }
    arena_free(arena);
}

static void test_text_of_the_pdf_is_that_of_the_pages(void)
{
    GRand *chance = g_rand_new_with_seed(SEED);
    for (size_t i = 0; i < G_N_ELEMENTS(sample_files); i++)
        check_pdf_of_sample(chance, &scene_get()->samples[i]);
    g_rand_free(chance);
}

static void test_damaged_file_is_no_pdf(void)
{
    const Sample *sample = &scene_get()->samples[1];
    Arena *arena = arena_new();
    FileBytes pdf = pdf_of_sample(arena, sample);
    pdf.length = 100;
    g_assert_false(pdf_agrees(pdf, sample->pages, sample->layout->page_count));
    arena_free(arena);
}

static void test_samples_are_let_through(void)
{
    const Scene *scene = scene_get();
    for (size_t i = 0; i < G_N_ELEMENTS(sample_files); i++) {
        const Sample *sample = &scene->samples[i];
        Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
        bool holds = audit_display_lists(sample->layout, sample->pages, sample->layout->page_count, diagnostics);
        int count;
        const Diagnostic *messages = diagnostics_sorted(diagnostics, &count);
        if (!holds)
            g_test_message("%s: %s", sample->file, messages[0].message);
        g_assert_true(holds);
        diagnostics_free(diagnostics);
    }
}

/* --- what is told, on a story of one paragraph ---------------------------------------------------- */

/* The message for a page that shows `shown` where the manuscript has `typed`; "" when all is well. */
static gchar *told_about(const char *typed, const char *shown)
{
    Arena *arena = arena_new();
    Block block = {.kind = BLOCK_PARAGRAPH, .text = run_text_from_string(arena, typed, (SourcePosition){"a.md", 5, 1})};
    Story story = {.id = "a", .file = "a.md", .blocks = &block, .block_count = 1};
    StoryPlacement placement = {.story = &story};
    StoryLayout made = {.placement = &placement};
    StoryLayout *stories[] = {&made};
    PageLayout page = {.stories = stories, .story_count = 1};
    IssueLayout layout = {.pages = &page, .page_count = 1};
    DisplayCluster whole = {(int)strlen(shown), 0, false};
    DisplayBuilder *builder = display_builder_new(arena, 1, "1", (Size){0, 0});
    display_begin_tag(builder, "story", "a");
    display_add_glyphs(builder, &(DisplayGlyphs){.text = shown, .text_length = (int)strlen(shown), .clusters = &whole,
                                                 .cluster_count = 1, .part = "body", .story = "a", .line = 1});
    display_end_tag(builder);
    DisplayList *list = display_builder_finish(builder);
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    gchar *told = g_strdup("");
    if (!audit_display_lists(&layout, &list, 1, diagnostics)) {
        int count;
        const Diagnostic *message = diagnostics_sorted(diagnostics, &count);
        gchar **words = g_strsplit(message->message, "its character ", 2);
        *strchr(words[1], ';') = '\0';
        g_free(told);
        told = g_strdup_printf("%d: %s", message->position.column, words[1]);
        g_strfreev(words);
    }
    diagnostics_free(diagnostics);
    arena_free(arena);
    return told;
}

static void test_first_character_is_named(void)
{
    static const struct {
        const char *typed;
        const char *shown;
        const char *told;
    } cases[] = {
        {"晚上七点，铁门拉开。", "晚上七点，铁门拉开。", ""},
        {"晚上 七点，铁门拉开。", "晚上七点，铁门拉开。", ""},
        {"晚上７点──铁门拉开。", "晚上7点——铁门拉开。", ""},
        {"晚上七点，铁门拉开。", "晚上七点，铁门拉开", "10: \"。\" (U+3002) is lost on the page"},
        {"晚上七点，铁门拉开。", "晚上，铁门拉开。", "3: \"七\" (U+4E03) is lost on the page"},
        {"晚上七点，铁门拉开。", "晚上七点，铁门七点，铁门拉开。", "3: \"七\" (U+4E03) is set twice on the page"},
        {"晚上七点，铁门拉开。", "铁门拉开。晚上七点，", "1: \"晚\" (U+665A) is out of order on the page"},
        {"晚上七点，铁门拉开。", "晚上八点，铁门拉开。", "3: \"七\" (U+4E03) has become another one on the page"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        gchar *told = told_about(cases[i].typed, cases[i].shown);
        g_assert_cmpstr(told, ==, cases[i].told);
        g_free(told);
    }
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_set_nonfatal_assertions();
    g_test_add_func("/audit/samples-are-let-through", test_samples_are_let_through);
    g_test_add_func("/audit/random-damages-are-found", test_random_damages_are_found);
    g_test_add_func("/audit/first-character-is-named", test_first_character_is_named);
    g_test_add_func("/audit/text-of-the-pdf-is-that-of-the-pages", test_text_of_the_pdf_is_that_of_the_pages);
    g_test_add_func("/audit/damaged-file-is-no-pdf", test_damaged_file_is_no_pdf);
    int status = g_test_run();
    scene_close();
    return status;
}
