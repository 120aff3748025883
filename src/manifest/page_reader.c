/* page_reader.c - reads each page: its plan (plan_reader.c), then which story goes into which area. */
#include "manifest/page_reader.h"

#include "issue/page_blocks.h"
#include "issue/spread.h"
#include "manifest/block_picture_reader.h"
#include "manifest/block_placement_reader.h"
#include "manifest/contents_reader.h"
#include "manifest/field_reader.h"
#include "manifest/hidden_furniture_reader.h"
#include "manifest/jump_reader.h"
#include "manifest/page_number_reader.h"
#include "manifest/placement_reader.h"
#include "manifest/plan_reader.h"
#include "manifest/reference_check.h"

#include <glib.h>

typedef struct PageReading {
    Arena *arena;
    Diagnostics *diagnostics;
    Issue *issue;
    const StoryList *stories;
    GArray *jumps;            /* JumpWish */
    GArray *contents;         /* ContentsWish */
    int jump_limit;           /* areas in which stories go on, at most */
} PageReading;

static int count_jumps(const TomlValue *pages)
{
    int count = 0;
    for (int i = 0; pages && i < pages->count; i++) {
        const TomlEntry *stories = find_toml_entry(&pages->items[i], "story");
        for (int k = 0; stories && stories->value.kind == TOML_ARRAY && k < stories->value.count; k++)
            count += jump_count(&stories->value.items[k]);
    }
    return count;
}

/* Resolved when all pages are known. */
static void add_jump_wish(const PageReading *reading, const Page *page, const TomlValue *continues)
{
    JumpWish wish = {.page = reading->issue->page_count, .placement = page->placement_count - 1, .continues = continues};
    g_array_append_val(reading->jumps, wish);
}

static void report_jump_of_briefs(const PageReading *reading, const TomlValue *continues)
{
    diagnostics_report(reading->diagnostics, SEVERITY_ERROR, continues->origin,
                       "a column of briefs does not go on elsewhere; place the briefs of the other area under a "
                       "[[page.story]] of its own",
                       "简讯栏不能转版；请把另一版块的简讯写在单独的 [[page.story]] 下面");
}

static void read_placement(const PageReading *reading, const TomlValue *table, Page *page)
{
    KeyReader reader = key_reader_for(reading->arena, table, reading->diagnostics);
    StoryPlacement placement = read_placed_story(&reader, reading->stories, NULL);
    placement.area = read_area(&reader, page);
    const TomlValue *continues = read_value(&reader, "continues");
    report_wrong_keys(&reader);
    bool is_column_of_briefs = find_toml_entry(table, "files");
    if (is_column_of_briefs && continues)
        report_jump_of_briefs(reading, continues);
    if (add_placement(&reader, page, placement) && continues && !is_column_of_briefs)
        add_jump_wish(reading, page, continues);
}

/* True when every story of the page has found its place. */
static bool read_placements(const PageReading *reading, KeyReader *page_reader, Page *page)
{
    const TomlValue *array = read_value_of_kind(page_reader, "story", TOML_ARRAY);
    int count = array ? array->count : 0;
    page->placements = arena_new_array(reading->arena, StoryPlacement, count + reading->jump_limit);
    for (int i = 0; i < count; i++)
        if (array->items[i].kind == TOML_TABLE)
            read_placement(reading, &array->items[i], page);
        else
            diagnostics_report(reading->diagnostics, SEVERITY_ERROR, array->items[i].origin,
                               "each story of a page is a group of keys under [[page.story]]",
                               "版上的每篇稿件都是 [[page.story]] 下面的一组键");
    return page->placement_count == count;
}

static void warn_empty_areas(const PageReading *reading, const Page *page)
{
    for (int i = 0; i < page->area_count; i++)
        if (!find_placement(page, &page->areas[i]) && !find_block_placement(page, &page->areas[i]))
            diagnostics_report(reading->diagnostics, SEVERITY_WARNING, page->areas[i].origin,
                               "no story is placed in area \"%s\"; it stays white",
                               "版块“%s”没有稿件，会留白", page->areas[i].name);
}

/* Without a layout the plan cannot be judged; its keys are known all the same. */
static AreaList read_areas(KeyReader *reader, const Issue *issue, const Page *page)
{
    const PageDesign *layout = page_design_of(issue, page);
    if (layout)
        return plan_read(reader, &layout->grid);
    read_value(reader, "plan");
    read_value(reader, "rows");
    return (AreaList){0};
}

static void read_page(PageReading *reading, const TomlValue *table)
{
    Issue *issue = reading->issue;
    KeyReader reader = key_reader_for(reading->arena, table, reading->diagnostics);
    Page page = {.origin = table->origin};
    read_page_numbers(&reader, issue, &page);
    page.section = read_text(&reader, "section", "");
    page.editors = read_editors(&reader);
    read_hidden_furniture(&reader, issue->design, &page);
    AreaList list = read_areas(&reader, issue, &page);
    page.areas = list.areas;
    page.area_count = list.count;
    bool blocks_are_placed = read_block_placements(&reader, issue, &page, reading->contents);
    block_pictures_read(reading->arena, &page, &issue->fields, reading->stories->settings, reading->diagnostics);
    page.is_complete = read_placements(reading, &reader, &page) && blocks_are_placed;
    report_wrong_keys(&reader);
    issue->pages[issue->page_count++] = page;
}

int count_placed_stories(const TomlValue *array)
{
    int count = 0;
    for (int i = 0; array && array->kind == TOML_ARRAY && i < array->count; i++) {
        const TomlValue *table = &array->items[i];
        const TomlEntry *stories = table->kind == TOML_TABLE ? find_toml_entry(table, "story") : NULL;
        for (int k = 0; stories && stories->value.kind == TOML_ARRAY && k < stories->value.count; k++)
            count += stories_of_placement(&stories->value.items[k]);
    }
    return count;
}

void pages_read(const StoryList *stories, const TomlValue *array)
{
    Arena *arena = stories->arena;
    Issue *issue = stories->issue;
    Diagnostics *diagnostics = stories->diagnostics;
    PageReading reading = {
        .arena = arena,
        .diagnostics = diagnostics,
        .issue = issue,
        .stories = stories,
        .jumps = g_array_new(FALSE, FALSE, sizeof(JumpWish)),
        .contents = g_array_new(FALSE, FALSE, sizeof(ContentsWish)),
        .jump_limit = count_jumps(array),
    };
    issue->pages = arena_new_array(arena, Page, array ? array->count : 0);
    for (int i = 0; array && i < array->count; i++)
        if (array->items[i].kind == TOML_TABLE)
            read_page(&reading, &array->items[i]);
        else
            diagnostics_report(diagnostics, SEVERITY_ERROR, array->items[i].origin,
                               "each page is a group of keys under [[page]]",
                               "每一版都是 [[page]] 下面的一组键");
    jumps_read(arena, (const JumpWish *)(const void *)reading.jumps->data, (int)reading.jumps->len, issue, diagnostics);
    contents_read(arena, (const ContentsWish *)(const void *)reading.contents->data, (int)reading.contents->len, issue,
                  diagnostics);
    references_check(arena, issue, diagnostics);
    for (int i = 0; i < issue->page_count; i++)
        if (issue->pages[i].is_complete)
            warn_empty_areas(&reading, &issue->pages[i]);
    g_array_unref(reading.jumps);
    g_array_unref(reading.contents);
}
