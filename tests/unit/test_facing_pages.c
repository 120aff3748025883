/* Pages as they lie when the paper is open. */
#include "serve/facing_pages.h"

#include <glib.h>

enum { MOST = 8 };

typedef struct Paper {
    Arena *arena;
    Page pages[MOST];
    PageLayout layouts[MOST];
    IssueLayout layout;
    LiveState state;
} Paper;

static void open_paper(Paper *paper, const Page *pages, int count)
{
    paper->arena = arena_new();
    for (int i = 0; i < count; i++) {
        paper->pages[i] = pages[i];
        paper->layouts[i] = (PageLayout){.page = &paper->pages[i]};
    }
    paper->layout = (IssueLayout){.pages = paper->layouts, .page_count = count};
    paper->state = (LiveState){.layout = &paper->layout, .page_count = count};
}

/* "-1 23 4-": a digit is an index of a page, counted from 1. */
static void expect_views(const Page *pages, int page_count, const char *expected)
{
    Paper paper;
    int count;
    GString *found = g_string_new(NULL);
    open_paper(&paper, pages, page_count);
    const FacingPages *views = facing_pages(paper.arena, &paper.state, &count);
    for (int i = 0; i < count; i++)
        g_string_append_printf(found, "%s%c%c", i ? " " : "", views[i].left < 0 ? '-' : '1' + views[i].left,
                               views[i].right < 0 ? '-' : '1' + views[i].right);
    g_assert_cmpstr(found->str, ==, expected);
    g_string_free(found, TRUE);
    arena_free(paper.arena);
}

static void test_front_page_stands_alone(void)
{
    const Page pages[] = {{.number = 1}, {.number = 2}, {.number = 3}, {.number = 4}};
    expect_views(pages, 4, "-1 23 4-");
}

static void test_missing_page_leaves_its_side_white(void)
{
    const Page pages[] = {{.number = 2}, {.number = 5}, {.number = 6}, {.number = 7}};
    expect_views(pages, 4, "1- -2 34");
}

static void test_spread_fills_both_sides(void)
{
    const PageDesign design = {0};
    const Page pages[] = {{.number = 3}, {.number = 4, .spread = &design}, {.number = 6}, {.number = 7}};
    expect_views(pages, 4, "-1 2- 34");
}

static void test_covers_lie_where_the_sheet_has_them(void)
{
    const Page pages[] = {{.number = -1, .cover = COVER_FRONT}, {.number = 0, .cover = COVER_INSIDE_FRONT},
                          {.number = 1},                        {.number = 2},
                          {.number = 3, .cover = COVER_INSIDE_BACK}, {.number = 4, .cover = COVER_BACK}};
    expect_views(pages, 6, "-1 23 45 6-");
}

static void test_nothing_set_has_no_views(void)
{
    Arena *arena = arena_new();
    int count;
    facing_pages(arena, &(LiveState){0}, &count);
    g_assert_cmpint(count, ==, 0);
    arena_free(arena);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/facing_pages/front_page_stands_alone", test_front_page_stands_alone);
    g_test_add_func("/facing_pages/missing_page_leaves_its_side_white", test_missing_page_leaves_its_side_white);
    g_test_add_func("/facing_pages/spread_fills_both_sides", test_spread_fills_both_sides);
    g_test_add_func("/facing_pages/covers_lie_where_the_sheet_has_them", test_covers_lie_where_the_sheet_has_them);
    g_test_add_func("/facing_pages/nothing_set_has_no_views", test_nothing_set_has_no_views);
    return g_test_run();
}
