/* page_reader.c - reads each page: its plan (plan_reader.c), then which story goes into which area. */
#include "manifest/page_reader.h"

#include "issue/page_blocks.h"
#include "issue/spread.h"
#include "manifest/block_picture_reader.h"
#include "manifest/block_placement_reader.h"
#include "manifest/briefs_reader.h"
#include "manifest/contents_reader.h"
#include "manifest/field_reader.h"
#include "manifest/front_matter_reader.h"
#include "manifest/jump_reader.h"
#include "manifest/page_number_reader.h"
#include "manifest/placement_reader.h"
#include "manifest/plan_reader.h"
#include "manifest/rubric_pinyin.h"
#include "manifest/story_file_reader.h"

#include <glib.h>
#include <string.h>

typedef struct PageReading {
    Arena *arena;
    Diagnostics *diagnostics;
    const IssueReaderSettings *settings;
    Issue *issue;
    const char **story_paths; /* of issue->stories, as written */
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

static int count_files(const TomlValue *placement)
{
    const TomlEntry *files = placement->kind == TOML_TABLE ? find_toml_entry(placement, "files") : NULL;
    return !files ? 0 : files->value.kind == TOML_ARRAY ? files->value.count : 1;
}

/* No more stories than that: manuscripts, and columns of briefs made of them. */
static int count_placements(const TomlValue *pages)
{
    int count = 0;
    for (int i = 0; pages && i < pages->count; i++) {
        const TomlEntry *stories = find_toml_entry(&pages->items[i], "story");
        for (int story = 0; stories && stories->value.kind == TOML_ARRAY && story < stories->value.count; story++)
            count += 1 + count_files(&stories->value.items[story]);
    }
    return count;
}

/* Two files of one name in different folders get different ids: "lead", "lead-2". */
static const char *unique_id(const PageReading *reading, const char *id)
{
    const Issue *issue = reading->issue;
    const char *candidate = id;
    for (int number = 2, i = 0; i < issue->story_count; i++)
        if (strcmp(issue->stories[i].id, candidate) == 0) {
            candidate = arena_printf(reading->arena, "%s-%d", id, number++);
            i = -1; /* the new name may be taken as well */
        }
    return candidate;
}

/* The story of that file, read when it is named for the first time; NULL when it cannot be read. */
static const Story *find_or_read_story(const PageReading *reading, const TomlValue *file)
{
    Issue *issue = reading->issue;
    for (int i = 0; i < issue->story_count; i++)
        if (strcmp(reading->story_paths[i], file->string) == 0) {
            diagnostics_report(reading->diagnostics, SEVERITY_WARNING, file->origin,
                               "the story \"%s\" is placed a second time; it will be printed twice",
                               "稿件“%s”第二次上版，会印两遍", file->string);
            return &issue->stories[i];
        }
    Story story;
    if (!story_file_read(reading->arena, file->string, file->origin, reading->settings, &story,
                         reading->diagnostics))
        return NULL;
    story.id = unique_id(reading, story.id);
    reading->story_paths[issue->story_count] = file->string;
    issue->stories[issue->story_count] = story;
    return &issue->stories[issue->story_count++];
}

/* files = [...]: those that can be read, as one story. */
static const Story *read_briefs(const PageReading *reading, KeyReader *reader)
{
    Issue *issue = reading->issue;
    TextList files = read_text_list(reader, "files");
    const Story **manuscripts = arena_new_array(reading->arena, const Story *, files.count);
    int count = 0;
    for (int i = 0; i < files.count; i++) {
        const Story *story = find_or_read_story(reading, &files.items[i]);
        if (story)
            manuscripts[count++] = story;
    }
    if (count == 0) {
        read_value(reader, "headline");
        return NULL;
    }
    Story story = briefs_joined(reader, manuscripts, count);
    story.id = unique_id(reading, story.id);
    reading->story_paths[issue->story_count] = "";
    issue->stories[issue->story_count] = story;
    return &issue->stories[issue->story_count++];
}

static void report_no_files(const KeyReader *reader)
{
    const TomlValue *files = &find_toml_entry(reader->table, "files")->value;
    if (files->kind == TOML_ARRAY && files->count == 0)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, files->origin,
                           "\"files\" is empty; name the briefs of the column, as in [\"stories/b1.md\", \"stories/b2.md\"]",
                           "“files”是空的；请写出这一栏的各条简讯，例如 [\"stories/b1.md\", \"stories/b2.md\"]");
}

static const Story *read_story(const PageReading *reading, KeyReader *reader)
{
    if (find_toml_entry(reader->table, "files")) {
        report_no_files(reader);
        return read_briefs(reading, reader);
    }
    require_key(reader, "file", "file = \"stories/lead.md\"");
    const TomlValue *file = read_value_of_kind(reader, "file", TOML_STRING);
    return file ? find_or_read_story(reading, file) : NULL;
}

static Rubric rubric_or(Rubric own, const Story *story)
{
    return own.name.count > 0 || !story ? own : story->rubric;
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

static const StoryDesign *usual_design(const PageDesign *layout, const TomlValue *table)
{
    const StoryDesign *briefs = find_toml_entry(table, "files") ? find_story_design(layout, "briefs") : NULL;
    return briefs ? briefs : find_story_design(layout, "story");
}

static void read_placement(const PageReading *reading, const TomlValue *table, Page *page)
{
    const PageDesign *layout = reading->issue->design;
    const StoryDesign *usual = layout ? usual_design(layout, table) : NULL;
    KeyReader reader = key_reader_for(reading->arena, table, reading->diagnostics);
    StoryPlacement placement = {
        .story = read_story(reading, &reader),
        .rubric = read_rubric(&reader),
        .origin = table->origin,
    };
    placement.rubric = rubric_or(placement.rubric, placement.story);
    placement.area = read_area(&reader, page);
    placement.design = design_of_placement(&reader, layout, read_design(&reader, layout, usual));
    if (placement.design)
        complete_rubric(reading->arena, &placement.rubric, &placement.design->rubric);
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
    AreaList list = read_areas(&reader, issue, &page);
    page.areas = list.areas;
    page.area_count = list.count;
    bool blocks_are_placed = read_block_placements(&reader, issue, &page, reading->contents);
    block_pictures_read(reading->arena, &page, &issue->fields, reading->settings, reading->diagnostics);
    page.is_complete = read_placements(reading, &reader, &page) && blocks_are_placed;
    report_wrong_keys(&reader);
    issue->pages[issue->page_count++] = page;
}

void pages_read(Arena *arena, const TomlValue *array, const IssueReaderSettings *settings,
                Issue *issue, Diagnostics *diagnostics)
{
    int story_limit = count_placements(array);
    PageReading reading = {
        .arena = arena,
        .diagnostics = diagnostics,
        .settings = settings,
        .issue = issue,
        .story_paths = arena_new_array(arena, const char *, story_limit),
        .jumps = g_array_new(FALSE, FALSE, sizeof(JumpWish)),
        .contents = g_array_new(FALSE, FALSE, sizeof(ContentsWish)),
        .jump_limit = count_jumps(array),
    };
    issue->stories = arena_new_array(arena, Story, story_limit);
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
    for (int i = 0; i < issue->page_count; i++)
        if (issue->pages[i].is_complete)
            warn_empty_areas(&reading, &issue->pages[i]);
    g_array_unref(reading.jumps);
    g_array_unref(reading.contents);
}
