/* made_pages.c - numbers of pages, and what stands between and behind them. */
#include "page/made_pages.h"

#include "issue/page_words.h"
#include "issue/spread.h"

enum { USUAL_MULTIPLE = 4, COVER_PAGES = 2 /* at each end */ };

static bool issue_has_cover(const Issue *issue)
{
    for (int i = 0; i < issue->page_count; i++)
        if (issue->pages[i].cover != COVER_NONE)
            return true;
    return false;
}

/* Where the cover is counted, its front and what stands behind that are pages 1 and 2. */
static int first_number(const Issue *issue)
{
    return issue->counts_covers && issue_has_cover(issue) ? 1 + COVER_PAGES : 1;
}

MadePages made_pages_new(Arena *arena, const Issue *issue)
{
    return (MadePages){
        .arena = arena,
        .issue = issue,
        .pages = g_ptr_array_new(),
        .next_number = first_number(issue),
    };
}

void made_pages_close(MadePages *pages)
{
    g_ptr_array_unref(pages->pages);
}

static const Page *fixed_page(const Issue *issue, int number)
{
    for (int i = 0; i < issue->page_count; i++) {
        const Page *page = &issue->pages[i];
        if (page->cover == COVER_NONE && number >= page->number && number <= page_last_number(page))
            return page;
    }
    return NULL;
}

static MadePage *add_page(MadePages *pages, int number, const char *section)
{
    enum { MOST_STORIES = 256 };
    const Grid *grid = &pages->issue->design->grid;
    MadePage *made = arena_new_object(pages->arena, MadePage);
    int capacity = MIN(grid->line_count * grid->column_count, MOST_STORIES);
    made->capacity = capacity;
    made->layouts = arena_new_array(pages->arena, const StoryLayout *, capacity);
    made->page = (Page){
        .number = number,
        .is_made = true,
        .section = section,
        .editors = "",
        .areas = arena_new_array(pages->arena, Area, capacity),
        .placements = arena_new_array(pages->arena, StoryPlacement, capacity),
        .is_complete = true,
        .origin = pages->issue->origin,
    };
    g_ptr_array_add(pages->pages, made);
    return made;
}

static bool is_at_side(int number, StoryStart start)
{
    return start == START_RIGHT ? number % 2 != 0 : start == START_LEFT ? number % 2 == 0 : true;
}

MadePage *made_pages_next(MadePages *pages, StoryStart start, const char *section)
{
    for (;;) {
        int number = pages->next_number++;
        if (fixed_page(pages->issue, number))
            continue;
        MadePage *made = add_page(pages, number, section);
        if (is_at_side(number, start))
            return made;
    }
}

Area *made_page_add_area(MadePage *made, Area area)
{
    Page *page = &made->page;
    page->areas[page->area_count] = area;
    return &page->areas[page->area_count++];
}

StoryLayout *made_page_add_story(MadePage *made, StoryLayout *layout)
{
    Page *page = &made->page;
    page->placements[page->placement_count] = *layout->placement;
    layout->placement = &page->placements[page->placement_count];
    made->layouts[page->placement_count++] = layout;
    return layout;
}

/* --- the finished issue ---------------------------------------------------------------------------- */

static int last_number(const MadePages *pages)
{
    int last = first_number(pages->issue) - 1;
    for (guint i = 0; i < pages->pages->len; i++)
        last = MAX(last, ((const MadePage *)pages->pages->pdata[i])->page.number);
    for (int i = 0; i < pages->issue->page_count; i++)
        if (pages->issue->pages[i].cover == COVER_NONE)
            last = MAX(last, page_last_number(&pages->issue->pages[i]));
    return last;
}

static bool has_number(const MadePages *pages, int number)
{
    for (guint i = 0; i < pages->pages->len; i++)
        if (((const MadePage *)pages->pages->pdata[i])->page.number == number)
            return true;
    return fixed_page(pages->issue, number) != NULL;
}

static void report_gap(const MadePages *pages, int first, int end, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_WARNING, fixed_page(pages->issue, end)->origin,
                       "white pages before page %d, for which there is no copy: %d (from page %d on); give the page a "
                       "smaller number, or add copy",
                       "第 %d 页之前没有稿件可排，成了空白页：%d 页（自第 %d 页起）；请把这一页的号码改小，或补稿", end,
                       end - first, first);
}

/* White pages from `first` on; returns the number of the page behind them. */
static int fill_gap(MadePages *pages, int first)
{
    int number = first;
    while (!has_number(pages, number))
        add_page(pages, number++, "");
    return number;
}

/* Numbers that a fixed page behind the last story has left out. */
static void fill_gaps(MadePages *pages, int last, Diagnostics *diagnostics)
{
    for (int number = first_number(pages->issue); number <= last; number++) {
        int end = fill_gap(pages, number);
        if (end > number)
            report_gap(pages, number, end, diagnostics);
        number = end;
    }
}

/* Who has one page of a cover has four. */
static int cover_pages(const Issue *issue)
{
    return issue_has_cover(issue) ? 2 * COVER_PAGES : 0;
}

static void report_white_pages(const MadePages *pages, int first, int count, int total, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_NOTE, pages->issue->origin,
                       "white pages added at the end so that the issue has %d, a multiple of %d: %d (from page %d on); "
                       "add copy, or set page_multiple under [issue]",
                       "期末加空白页，使总页数为 %d（%d 的倍数）：%d 页（自第 %d 页起）；可补稿，或在 [issue] 下写 page_multiple",
                       total, pages->issue->page_multiple ? pages->issue->page_multiple : USUAL_MULTIPLE, count, first);
}

/* Sheets are folded: an issue of sections has as many pages as they give. */
static void fill_sheets(MadePages *pages, Diagnostics *diagnostics)
{
    const Issue *issue = pages->issue;
    int multiple = issue->page_multiple ? issue->page_multiple : USUAL_MULTIPLE;
    int last = last_number(pages);
    int total = last - first_number(issue) + 1 + cover_pages(issue);
    int missing = (multiple - total % multiple) % multiple;
    for (int i = 1; i <= missing; i++)
        add_page(pages, last + i, "");
    if (missing > 0)
        report_white_pages(pages, last + 1, missing, total + missing, diagnostics);
}

static gint compare_numbers(gconstpointer a, gconstpointer b, gpointer unused)
{
    (void)unused;
    return ((const Page *)a)->number - ((const Page *)b)->number;
}

static bool has_cover_page(const Issue *issue, Cover cover)
{
    for (int i = 0; i < issue->page_count; i++)
        if (issue->pages[i].cover == cover)
            return true;
    return false;
}

/* White ones for those that the manifest leaves out. */
static void complete_cover(MadePages *pages)
{
    for (Cover cover = COVER_FRONT; issue_has_cover(pages->issue) && cover <= COVER_BACK; cover++)
        if (!has_cover_page(pages->issue, cover))
            add_page(pages, 0, "")->page.cover = cover;
}

static void set_cover_number(const MadePages *pages, Page *page, int last)
{
    bool is_counted = pages->issue->counts_covers;
    page->label = cover_name(page->cover);
    if (page->cover == COVER_INSIDE_BACK || page->cover == COVER_BACK)
        page->number = last + (page->cover == COVER_BACK ? 2 : 1);
    else if (page->cover == COVER_FRONT)
        page->number = is_counted ? 1 : FRONT_COVER_NUMBER;
    else if (page->cover == COVER_INSIDE_FRONT)
        page->number = is_counted ? 2 : INSIDE_FRONT_COVER_NUMBER;
}

static void collect_pages(const MadePages *pages, Issue *finished)
{
    int last = last_number(pages), count = 0;
    finished->pages = arena_new_array(pages->arena, Page, (int)pages->pages->len + pages->issue->page_count);
    for (int i = 0; i < pages->issue->page_count; i++)
        finished->pages[count++] = pages->issue->pages[i];
    for (guint i = 0; i < pages->pages->len; i++)
        finished->pages[count++] = ((const MadePage *)pages->pages->pdata[i])->page;
    for (int i = 0; i < count; i++)
        set_cover_number(pages, &finished->pages[i], last);
    finished->page_count = count;
    g_qsort_with_data(finished->pages, count, sizeof(Page), compare_numbers, NULL);
}

Issue *made_pages_finish(MadePages *pages, Diagnostics *diagnostics)
{
    Issue *finished = arena_copy(pages->arena, pages->issue, 1, sizeof(Issue));
    if (pages->issue->section_count > 0) {
        fill_gaps(pages, last_number(pages), diagnostics);
        fill_sheets(pages, diagnostics);
        complete_cover(pages);
    }
    collect_pages(pages, finished);
    return finished;
}
