/* page_choice.c - picks pages after layout: folios and jump lines need all of them until then. */
#include "cli/page_choice.h"

#include <glib.h>

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

/* "1, 3, 4". The caller frees it. */
static char *page_numbers(DisplayList *const *pages, int page_count)
{
    GString *numbers = g_string_new(NULL);
    for (int i = 0; i < page_count; i++)
        for (int number = pages[i]->page_number; number <= last_number(pages[i]); number++)
            g_string_append_printf(numbers, "%s%d", numbers->len ? ", " : "", number);
    return g_string_free(numbers, FALSE);
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
    for (int i = 0; i < 2; i++) {
        if (has_page(pages, page_count, ends[i]))
            continue;
        report_missing(pages, page_count, ends[i], diagnostics);
        return false;
    }
    return true;
}

bool pages_choose(Arena *arena, const Options *options, DisplayList *const *pages, int page_count,
                  ChosenPages *chosen, Diagnostics *diagnostics)
{
    for (int i = 0; i < options->page_range_count; i++)
        if (!range_exists(options->page_ranges[i], pages, page_count, diagnostics))
            return false;
    *chosen = (ChosenPages){.items = arena_new_array(arena, const DisplayList *, page_count)};
    for (int i = 0; i < page_count; i++)
        if (page_is_wanted(options, pages[i]->page_number) || page_is_wanted(options, last_number(pages[i])))
            chosen->items[chosen->count++] = pages[i];
    return true;
}
