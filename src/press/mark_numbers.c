/* mark_numbers.c - see mark_numbers.h. */
#include "press/mark_numbers.h"

#include <glib.h>

NumberedPage *numbered_pages_new(const DocumentStructure *structure)
{
    NumberedPage *pages = g_new0(NumberedPage, structure->page_count);
    for (int i = 0; i < structure->page_count; i++)
        pages[i].marks = g_new0(MarkNumbers, structure->pages[i].mark_count);
    return pages;
}

void numbered_pages_free(NumberedPage *pages, const DocumentStructure *structure)
{
    for (int i = 0; i < structure->page_count; i++)
        g_free(pages[i].marks);
    g_free(pages);
}

int mark_number_give(NumberedPage *page, int mark)
{
    MarkNumbers *numbers = &page->marks[mark];
    if (numbers->count++ == 0)
        numbers->first = page->total;
    return page->total++;
}
