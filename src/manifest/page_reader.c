/* page_reader.c - reads each page: its plan (plan_reader.c), then which story goes into which area. */
#include "manifest/page_reader.h"

#include "issue/page_blocks.h"
#include "manifest/block_placement_reader.h"
#include "manifest/briefs_reader.h"
#include "manifest/field_reader.h"
#include "manifest/front_matter_reader.h"
#include "manifest/head_place_reader.h"
#include "manifest/plan_reader.h"
#include "manifest/rubric_pinyin.h"
#include "manifest/story_file_reader.h"
#include "manifest/suggestion_clause.h"

#include <string.h>

typedef struct PageReading {
    Arena *arena;
    Diagnostics *diagnostics;
    const IssueReaderSettings *settings;
    Issue *issue;
    const char **story_paths; /* of issue->stories, as written */
} PageReading;

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

static void report_unknown_design(const KeyReader *reader, const PageDesign *layout,
                                  const TomlValue *value)
{
    const char **names = arena_new_array(reader->arena, const char *, layout->story_design_count);
    for (int i = 0; i < layout->story_design_count; i++)
        names[i] = layout->story_designs[i].name;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "no design \"%s\" in layout \"%s\"%s", "没有设计“%s”（版式“%s”）%s",
                       value->string, layout->name,
                       suggestion_clause(reader->arena, reader->diagnostics, value->string, names,
                                         layout->story_design_count));
}

static const StoryDesign *read_design(KeyReader *reader, const PageDesign *layout)
{
    const TomlValue *value = read_value_of_kind(reader, "design", TOML_STRING);
    bool is_of_briefs = find_toml_entry(reader->table, "files") && layout && find_story_design(layout, "briefs");
    const StoryDesign *usual = layout ? find_story_design(layout, is_of_briefs ? "briefs" : "story") : NULL;
    if (!value || !layout)
        return usual;
    const StoryDesign *design = find_story_design(layout, value->string);
    if (!design)
        report_unknown_design(reader, layout, value);
    return design ? design : usual;
}

/* The design with what this one story has otherwise. */
static const StoryDesign *design_of_placement(KeyReader *reader, const StoryDesign *design)
{
    StoryDesign *own = design ? arena_copy(reader->arena, design, 1, sizeof(StoryDesign)) : arena_new_object(reader->arena, StoryDesign);
    read_head_place(reader, own);
    return design ? own : NULL;
}

static const StoryPlacement *find_placement(const Page *page, const Area *area)
{
    for (int i = 0; i < page->placement_count; i++)
        if (page->placements[i].area == area)
            return &page->placements[i];
    return NULL;
}

/* A placement is kept only when story, area and design are known and the area is free. */
static void add_placement(const KeyReader *reader, Page *page, StoryPlacement placement)
{
    if (!placement.story || !placement.area || !placement.design)
        return;
    const StoryPlacement *other = find_placement(page, placement.area);
    if (find_block_placement(page, placement.area)) {
        report_block_in_area(reader, page, placement.area, placement.origin);
        return;
    }
    if (!other) {
        page->placements[page->placement_count++] = placement;
        return;
    }
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, placement.origin,
                       "area \"%s\" already holds \"%s\" (line %d); give \"%s\" an area of its own",
                       "版块“%s”里已经有稿件“%s”（第 %d 行）；请给“%s”另安排版块",
                       placement.area->name, other->story->file, other->origin.line,
                       placement.story->file);
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

static void read_placement(const PageReading *reading, const TomlValue *table, Page *page)
{
    const PageDesign *layout = reading->issue->design;
    KeyReader reader = key_reader_for(reading->arena, table, reading->diagnostics);
    StoryPlacement placement = {
        .story = read_story(reading, &reader),
        .rubric = read_rubric(&reader),
        .origin = table->origin,
    };
    placement.rubric = rubric_or(placement.rubric, placement.story);
    placement.area = read_area(&reader, page);
    placement.design = design_of_placement(&reader, read_design(&reader, layout));
    if (placement.design)
        complete_rubric(reading->arena, &placement.rubric, &placement.design->rubric);
    report_wrong_keys(&reader);
    add_placement(&reader, page, placement);
}

/* True when every story of the page has found its place. */
static bool read_placements(const PageReading *reading, KeyReader *page_reader, Page *page)
{
    const TomlValue *array = read_value_of_kind(page_reader, "story", TOML_ARRAY);
    int count = array ? array->count : 0;
    page->placements = arena_new_array(reading->arena, StoryPlacement, count);
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

static const Page *find_page(const Issue *issue, int number)
{
    for (int i = 0; i < issue->page_count; i++)
        if (issue->pages[i].number == number)
            return &issue->pages[i];
    return NULL;
}

/* A page without a usable number follows the page before. */
static int read_page_number(const PageReading *reading, KeyReader *reader)
{
    const Issue *issue = reading->issue;
    int next = issue->page_count > 0 ? issue->pages[issue->page_count - 1].number + 1 : 1;
    require_key(reader, "number", "number = 1");
    int number = read_whole_number(reader, "number", (WholeNumberRange){1, 9999, next});
    const Page *other = find_page(issue, number);
    const TomlEntry *entry = find_toml_entry(reader->table, "number");
    if (other && entry)
        diagnostics_report(reading->diagnostics, SEVERITY_ERROR, entry->value.origin,
                           "there is a page %d already (line %d); give each page its own number",
                           "已经有第 %d 版了（第 %d 行）；每版的号码不能相同", number,
                           other->origin.line);
    return number;
}

/* Without a layout the plan cannot be judged; its keys are known all the same. */
static AreaList read_areas(KeyReader *reader, const PageDesign *layout)
{
    if (layout)
        return plan_read(reader, &layout->grid);
    read_value(reader, "plan");
    read_value(reader, "rows");
    return (AreaList){0};
}

static void read_page(const PageReading *reading, const TomlValue *table)
{
    Issue *issue = reading->issue;
    KeyReader reader = key_reader_for(reading->arena, table, reading->diagnostics);
    Page page = {.origin = table->origin};
    page.number = read_page_number(reading, &reader);
    page.section = read_text(&reader, "section", "");
    page.editors = read_editors(&reader);
    AreaList list = read_areas(&reader, issue->design);
    page.areas = list.areas;
    page.area_count = list.count;
    /*
     * A story that is kept from its area has been reported: that the area is empty follows from it.
     */
    bool blocks_are_placed = read_block_placements(&reader, issue, &page);
    if (read_placements(reading, &reader, &page) && blocks_are_placed)
        warn_empty_areas(reading, &page);
    report_wrong_keys(&reader);
    issue->pages[issue->page_count++] = page;
}

void pages_read(Arena *arena, const TomlValue *array, const IssueReaderSettings *settings,
                Issue *issue, Diagnostics *diagnostics)
{
    int story_limit = count_placements(array);
    PageReading reading = {arena, diagnostics, settings, issue,
                           arena_new_array(arena, const char *, story_limit)};
    issue->stories = arena_new_array(arena, Story, story_limit);
    issue->pages = arena_new_array(arena, Page, array ? array->count : 0);
    for (int i = 0; array && i < array->count; i++)
        if (array->items[i].kind == TOML_TABLE)
            read_page(&reading, &array->items[i]);
        else
            diagnostics_report(diagnostics, SEVERITY_ERROR, array->items[i].origin,
                               "each page is a group of keys under [[page]]",
                               "每一版都是 [[page]] 下面的一组键");
}
