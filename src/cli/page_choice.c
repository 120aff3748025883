/* page_choice.c - picks pages after layout: folios and jump lines need all of them until then. */
#include "cli/page_choice.h"

#include "issue/page_name.h"

#include <glib.h>
#include <string.h>

/* Of a spread that of its right half. */
static int last_number(const DisplayList *page)
{
    return MAX(page->page_number, page->last_page_number);
}

static bool has_page(DisplayList *const *pages, int page_count, int number)
{
    for (int i = 0; i < page_count; i++)
        if (number >= pages[i]->page_number && number <= last_number(pages[i]))
            return true;
    return false;
}

static void append_page(GString *numbers, const DisplayList *page, int number)
{
    g_string_append(numbers, numbers->len ? ", " : "");
    if (g_ascii_isdigit(*page->page_label))
        g_string_append_printf(numbers, "%d", number);
    else
        g_string_append(numbers, page->page_label);
}

/* "封面, 1, 3, 4". The caller frees it. */
static char *page_numbers(DisplayList *const *pages, int page_count)
{
    GString *numbers = g_string_new(NULL);
    for (int i = 0; i < page_count; i++)
        for (int number = pages[i]->page_number; number <= last_number(pages[i]); number++)
            append_page(numbers, pages[i], number);
    return g_string_free(numbers, FALSE);
}

static bool is_cover(const DisplayList *page, Cover cover)
{
    return cover != COVER_NONE && strcmp(page->page_label, cover_name(cover)) == 0;
}

static bool has_cover(DisplayList *const *pages, int page_count, Cover cover)
{
    for (int i = 0; i < page_count; i++)
        if (is_cover(pages[i], cover))
            return true;
    return false;
}

static void report_missing_cover(DisplayList *const *pages, int page_count, Cover cover, Diagnostics *diagnostics)
{
    char *numbers = page_numbers(pages, page_count);
    diagnostics_report(diagnostics, SEVERITY_ERROR, (SourcePosition){0},
                       "--pages asks for %s, but the issue has pages %s", "--pages 要%s，本期只有第 %s 版",
                       page_name(diagnostics, 0, cover).text, numbers);
    g_free(numbers);
}

static void report_missing(DisplayList *const *pages, int page_count, int number, Diagnostics *diagnostics)
{
    char *numbers = page_numbers(pages, page_count);
    diagnostics_report(diagnostics, SEVERITY_ERROR, (SourcePosition){0},
                       "--pages asks for page %d, but the issue has pages %s",
                       "--pages 要第 %d 版，本期只有第 %s 版", number, numbers);
    g_free(numbers);
}

/* Both ends must be there; a range may run over numbers that the issue leaves out. */
static bool range_exists(PageRange range, DisplayList *const *pages, int page_count, Diagnostics *diagnostics)
{
    int ends[] = {range.first, range.last};
    if (range.cover != COVER_NONE && !has_cover(pages, page_count, range.cover)) {
        report_missing_cover(pages, page_count, range.cover, diagnostics);
        return false;
    }
    if (range.cover != COVER_NONE)
        return true;
    for (int i = 0; i < 2; i++) {
        if (has_page(pages, page_count, ends[i]))
            continue;
        report_missing(pages, page_count, ends[i], diagnostics);
        return false;
    }
    return true;
}

static bool cover_is_wanted(const Options *options, const DisplayList *page)
{
    for (int i = 0; i < options->page_range_count; i++)
        if (is_cover(page, options->page_ranges[i].cover))
            return true;
    return false;
}

bool pages_choose(Arena *arena, const Options *options, DisplayList *const *pages, int page_count,
                  ChosenPages *chosen, Diagnostics *diagnostics)
{
    for (int i = 0; i < options->page_range_count; i++)
        if (!range_exists(options->page_ranges[i], pages, page_count, diagnostics))
            return false;
    *chosen = (ChosenPages){.items = arena_new_array(arena, const DisplayList *, page_count)};
    for (int i = 0; i < page_count; i++)
        if (page_is_wanted(options, pages[i]->page_number) || page_is_wanted(options, last_number(pages[i])) ||
            cover_is_wanted(options, pages[i]))
            chosen->items[chosen->count++] = pages[i];
    return true;
}
