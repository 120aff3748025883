/*
 * test_layout_diff.c - 200 random edits of stories set by a simple rule: what the comparison finds is what the edit is
 * known to have done. The edit's own numbers tell which character of the one state is which of the other.
 */
#include "proof/fit_reader.h"
#include "proof/layout_diff.h"

#include <glib.h>
#include <string.h>

enum { EDIT_COUNT = 200, SEED = 20261120, MEASURE = 17, COLUMN_LINES = 20, PITCH = 12 * LENGTH_POINT };

/* A manuscript of one story: characters, and where its paragraphs end. */
typedef struct Copy {
    GArray *characters; /* uint32_t */
    GArray *ends;       /* int: one past the last character of each paragraph */
    int page_number;
    int head_lines;     /* that stand above the first line */
} Copy;

/* At `place` so many characters went and so many came. */
typedef struct Edit {
    int place;
    int removed;
    int inserted;
} Edit;

/* --- copies ------------------------------------------------------------------------------------- */

static uint32_t any_han(GRand *chance)
{
    return (uint32_t)g_rand_int_range(chance, 0x4E00, 0x9FA0);
}

static Copy copy_new(void)
{
    return (Copy){g_array_new(FALSE, FALSE, sizeof(uint32_t)), g_array_new(FALSE, FALSE, sizeof(int)), 1, 0};
}

static void copy_free(Copy *copy)
{
    g_array_unref(copy->characters);
    g_array_unref(copy->ends);
}

static Copy random_copy(GRand *chance)
{
    Copy copy = copy_new();
    for (int paragraphs = g_rand_int_range(chance, 4, 12); paragraphs > 0; paragraphs--) {
        for (int length = g_rand_int_range(chance, 5, 150); length > 0; length--) {
            uint32_t character = any_han(chance);
            g_array_append_val(copy.characters, character);
        }
        int end = (int)copy.characters->len;
        g_array_append_val(copy.ends, end);
    }
    return copy;
}

/* The copy after the edit. An insertion belongs to the paragraph it stands in; emptied ones go. */
static Copy edited_copy(GRand *chance, const Copy *copy, Edit edit)
{
    Copy result = copy_new();
    g_array_append_vals(result.characters, copy->characters->data, (guint)edit.place);
    for (int i = 0; i < edit.inserted; i++) {
        uint32_t character = any_han(chance);
        g_array_append_val(result.characters, character);
    }
    g_array_append_vals(result.characters, &g_array_index(copy->characters, uint32_t, edit.place + edit.removed),
                        copy->characters->len - (guint)(edit.place + edit.removed));
    bool inserted = false;
    for (guint i = 0; i < copy->ends->len; i++) {
        int end = g_array_index(copy->ends, int, i), before = end;
        if (before > edit.place)
            end = MAX(edit.place, end - edit.removed);
        inserted = inserted || before > edit.place;
        end += inserted ? edit.inserted : 0;
        if (!result.ends->len || g_array_index(result.ends, int, result.ends->len - 1) < end)
            g_array_append_val(result.ends, end);
    }
    return result;
}

/* --- setting ------------------------------------------------------------------------------------ */

static FitLine line_of(Arena *arena, const Copy *copy, int start, int end, int number)
{
    GString *text = g_string_new(NULL);
    for (int i = start; i < end; i++)
        g_string_append_unichar(text, g_array_index(copy->characters, uint32_t, i));
    int place = number - 1 + copy->head_lines;
    FitLine line = {
        .part = "body",
        .number = number,
        .baseline = {place / COLUMN_LINES * 200 * LENGTH_POINT, place % COLUMN_LINES * PITCH},
        .width = (end - start) * 10 * LENGTH_POINT,
        .text = arena_strndup(arena, text->str, text->len),
        .text_length = (int)text->len,
    };
    g_string_free(text, TRUE);
    return line;
}

/* Lines of MEASURE characters; `starts` holds the first character of each and the end of the last one. */
static FitStory set_copy(Arena *arena, const Copy *copy, GArray *starts)
{
    FitStory story = {.id = "a", .file = "a.md", .page_number = copy->page_number, .area = "a"};
    story.lines = arena_new_array(arena, FitLine, (int)copy->characters->len + 1);
    int start = 0;
    for (guint i = 0; i < copy->ends->len; i++)
        for (int end = g_array_index(copy->ends, int, i); start < end;) {
            int line_end = MIN(end, start + MEASURE);
            story.lines[story.line_count] = line_of(arena, copy, start, line_end, story.line_count + 1);
            story.line_count++;
            g_array_append_val(starts, start);
            start = line_end;
        }
    g_array_append_val(starts, start);
    return story;
}

/* --- what is known ------------------------------------------------------------------------------ */

static bool same_place(const FitStory *before, int a, const FitStory *after, int b)
{
    const FitLine *one = &before->lines[a], *other = &after->lines[b];
    return before->page_number == after->page_number && one->baseline.x == other->baseline.x &&
           one->baseline.y == other->baseline.y;
}

static LineChange known_change(const FitStory *before, const GArray *old_starts, const FitStory *after,
                               const GArray *new_starts, int line, Edit edit)
{
    int start = g_array_index(new_starts, int, line), end = g_array_index(new_starts, int, line + 1);
    int inserted_end = edit.place + edit.inserted;
    if (start >= edit.place && end <= inserted_end)
        return edit.removed ? LINE_CHANGED : LINE_NEW;
    if (edit.inserted && start < inserted_end && end > edit.place)
        return LINE_CHANGED;
    bool cut_here = (start < edit.place && edit.place <= end) || (edit.place == 0 && start == 0);
    if (edit.removed && !edit.inserted && cut_here)
        return LINE_CHANGED;
    int shift = start >= inserted_end ? edit.removed - edit.inserted : 0;
    for (int old = 0; old < before->line_count; old++)
        if (g_array_index(old_starts, int, old) == start + shift && g_array_index(old_starts, int, old + 1) == end + shift)
            return same_place(before, old, after, line) ? LINE_UNCHANGED : LINE_MOVED;
    return LINE_REFLOWED;
}

static int known_gone(const FitStory *before, const GArray *old_starts, Edit edit)
{
    int gone = 0;
    for (int old = 0; old < before->line_count && !edit.inserted; old++)
        gone += g_array_index(old_starts, int, old) >= edit.place &&
                g_array_index(old_starts, int, old + 1) <= edit.place + edit.removed;
    return gone;
}

static void check_found(const DiffStory *found, const FitStory *before, const GArray *old_starts, const FitStory *after,
                        const GArray *new_starts, Edit edit, int number)
{
    for (int line = 0; line < after->line_count; line++) {
        LineChange known = known_change(before, old_starts, after, new_starts, line, edit);
        if (found->lines[line].change != known)
            g_test_message("edit %d (at %d, -%d +%d), line %d: found %s, is %s", number, edit.place, edit.removed,
                           edit.inserted, line + 1, line_change_name(found->lines[line].change, MESSAGE_LANGUAGE_ENGLISH),
                           line_change_name(known, MESSAGE_LANGUAGE_ENGLISH));
        g_assert_cmpint(found->lines[line].change, ==, known);
    }
    g_assert_cmpint(found->counts[LINE_GONE], ==, known_gone(before, old_starts, edit));
}

/* --- edits -------------------------------------------------------------------------------------- */

/* A correction, an insertion, a cut, a paragraph less, or the story untouched but lower or on another page. */
static Edit random_edit(GRand *chance, const Copy *copy, int number)
{
    int count = (int)copy->characters->len, place = g_rand_int_range(chance, 0, count);
    int some = g_rand_int_range(chance, 1, 60), removed = MIN(count - place, some);
    guint paragraph = (guint)g_rand_int_range(chance, 1, (gint32)copy->ends->len);
    int first = g_array_index(copy->ends, int, paragraph - 1), end = g_array_index(copy->ends, int, paragraph);
    switch (number % 6) {
    case 0: return (Edit){place, 1, 1};
    case 1: return (Edit){place, 0, some};
    case 2: return (Edit){place, removed, 0};
    case 3: return (Edit){first, end - first, 0};
    case 4: return (Edit){place, removed, g_rand_int_range(chance, 1, 40)};
    default: return (Edit){place, 0, 0};
    }
}

static void check_edit(GRand *chance, int number)
{
    Arena *arena = arena_new();
    GArray *old_starts = g_array_new(FALSE, FALSE, sizeof(int)), *new_starts = g_array_new(FALSE, FALSE, sizeof(int));
    Copy copy = random_copy(chance);
    Edit edit = random_edit(chance, &copy, number);
    Copy edited = edited_copy(chance, &copy, edit);
    if (number % 6 == 5) {
        edited.page_number = g_rand_int_range(chance, 1, 3);
        edited.head_lines = g_rand_int_range(chance, 0, 3);
    }
    FitStory before = set_copy(arena, &copy, old_starts), after = set_copy(arena, &edited, new_starts);
    FitReport one = {.stories = &before, .story_count = 1}, other = {.stories = &after, .story_count = 1};
    LayoutDiff diff = layout_diff(arena, &one, &other);
    g_assert_cmpint(diff.story_count, ==, 1);
    check_found(&diff.stories[0], &before, old_starts, &after, new_starts, edit, number);
    copy_free(&copy);
    copy_free(&edited);
    g_array_unref(old_starts);
    g_array_unref(new_starts);
    arena_free(arena);
}

static void test_random_edits_are_told_right(void)
{
    GRand *chance = g_rand_new_with_seed(SEED);
    for (int i = 0; i < EDIT_COUNT; i++)
        check_edit(chance, i);
    g_rand_free(chance);
}

static void test_stories_are_new_gone_and_moved(void)
{
    Arena *arena = arena_new();
    FitLine line = {.part = "body", .number = 1, .text = "晚上七点", .text_length = 12};
    FitStory stay = {.id = "stay", .area = "a", .page_number = 1, .lines = &line, .line_count = 1};
    FitStory old = {.id = "old", .area = "b", .page_number = 1, .lines = &line, .line_count = 1};
    FitStory new = {.id = "new", .area = "b", .page_number = 1, .lines = &line, .line_count = 1};
    FitStory first[] = {stay, old}, second[] = {stay, new};
    second[0].area = "c";
    FitReport before = {.stories = first, .story_count = 2}, after = {.stories = second, .story_count = 2};
    LayoutDiff diff = layout_diff(arena, &before, &after);
    g_assert_cmpint(diff.story_count, ==, 3);
    g_assert_true(diff.stories[0].has_moved);
    g_assert_null(diff.stories[1].before);
    g_assert_cmpint(diff.stories[1].counts[LINE_NEW], ==, 1);
    g_assert_null(diff.stories[2].after);
    g_assert_cmpint(diff.stories[2].counts[LINE_GONE], ==, 1);
    arena_free(arena);
}

static void test_text_names_the_correction(void)
{
    Arena *arena = arena_new();
    FitLine old = {.part = "body", .number = 7, .text = "铁门拉开", .text_length = 12};
    FitLine new = {.part = "body", .number = 7, .text = "铁门推开", .text_length = 12};
    FitStory one = {.id = "a", .file = "a.md", .area = "b", .page_number = 3, .lines = &old, .line_count = 1};
    FitStory other = one;
    other.lines = &new;
    FitReport before = {.stories = &one, .story_count = 1, .has_items = true};
    FitReport after = {.stories = &other, .story_count = 1, .has_items = true};
    LayoutDiff diff = layout_diff(arena, &before, &after);
    g_assert_cmpstr(layout_diff_text(arena, &diff, MESSAGE_LANGUAGE_ENGLISH), ==,
                    "a.md (page 3, b)\n"
                    "  changed  body 7  “铁门拉开” →  “铁门推开”\n"
                    "pictures, rules, grounds, furniture: unchanged 0\n"
                    "changed 1, reflowed 0, moved 0, new 0, gone 0, overset 0, unchanged 0; nothing else has moved\n");
    arena_free(arena);
}

/* The new line ends with the same stop as the one before it, so its place could be told in two ways. */
static void test_new_sentence_begins_after_the_stop(void)
{
    Arena *arena = arena_new();
    FitLine old[] = {{.part = "body", .number = 1, .text = "铁门拉开。", .text_length = 15},
                     {.part = "body", .number = 2, .baseline = {0, 10}, .text = "台灯亮起。", .text_length = 15}};
    FitLine new[] = {old[0], {.part = "body", .number = 2, .baseline = {0, 10}, .text = "屋子不大。", .text_length = 15}, old[1]};
    new[2].baseline.y = 20;
    FitStory one = {.id = "a", .file = "a.md", .area = "b", .lines = old, .line_count = 2};
    FitStory other = {.id = "a", .file = "a.md", .area = "b", .lines = new, .line_count = 3};
    FitReport before = {.stories = &one, .story_count = 1}, after = {.stories = &other, .story_count = 1};
    LayoutDiff diff = layout_diff(arena, &before, &after);
    g_assert_cmpint(diff.stories[0].lines[0].change, ==, LINE_UNCHANGED);
    g_assert_cmpint(diff.stories[0].lines[1].change, ==, LINE_NEW);
    g_assert_cmpint(diff.stories[0].lines[2].change, ==, LINE_MOVED);
    other.line_count = 2; /* what found no room is over, not gone */
    other.overset_text = "台灯亮起。";
    diff = layout_diff(arena, &before, &after);
    g_assert_cmpint(diff.counts[LINE_GONE], ==, 0);
    g_assert_cmpint(diff.counts[LINE_OVERSET], ==, 1);
    arena_free(arena);
}

static void test_saved_report_reads_back(void)
{
    Arena *arena = arena_new();
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    FitLine line = {.part = "body", .number = 1, .baseline = {1025, 9627}, .width = 77, .size = 10001, .text = "晚上",
                    .text_length = 6};
    FitPage page = {.number = 3, .label = "3", .sheet = {1131968, 1567488}};
    FitStory story = {.id = "a", .file = "a.md", .area = "b", .page_number = 3, .lines = &line, .line_count = 1};
    FitReport report = {.title = "t", .pages = &page, .page_count = 1, .stories = &story, .story_count = 1}, read;
    const char *json = fit_report_json(arena, &report, diagnostics);
    FileBytes bytes = {(const unsigned char *)json, strlen(json)};
    g_assert_true(fit_report_read(arena, bytes, "a.json", &read, diagnostics));
    g_assert_cmpint(read.pages[0].sheet.width, ==, page.sheet.width);
    g_assert_cmpint(read.stories[0].lines[0].baseline.y, ==, line.baseline.y);
    g_assert_cmpint(read.stories[0].lines[0].size, ==, line.size);
    g_assert_cmpstr(read.stories[0].lines[0].text, ==, "晚上");
    static const char *const damaged[] = {"", "[]", "{}", "{\"stories\": 3}", "{\"stories\": [", "nul"};
    for (size_t i = 0; i < G_N_ELEMENTS(damaged); i++) {
        bytes = (FileBytes){(const unsigned char *)damaged[i], strlen(damaged[i])};
        g_assert_false(fit_report_read(arena, bytes, "a.json", &read, diagnostics));
    }
    static const char odd[] = "{\"stories\":[3,{\"lines\":[[],{\"x\":1e300,\"text\":5}]}]}";
    bytes = (FileBytes){(const unsigned char *)odd, strlen(odd)};
    g_assert_true(fit_report_read(arena, bytes, "a.json", &read, diagnostics));
    diagnostics_free(diagnostics);
    arena_free(arena);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_set_nonfatal_assertions();
    g_test_add_func("/layout-diff/random-edits-are-told-right", test_random_edits_are_told_right);
    g_test_add_func("/layout-diff/stories-are-new-gone-and-moved", test_stories_are_new_gone_and_moved);
    g_test_add_func("/layout-diff/text-names-the-correction", test_text_names_the_correction);
    g_test_add_func("/layout-diff/new-sentence-begins-after-the-stop", test_new_sentence_begins_after_the_stop);
    g_test_add_func("/layout-diff/saved-report-reads-back", test_saved_report_reads_back);
    return g_test_run();
}
