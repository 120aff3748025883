/* jump_reader.c - see jump_reader.h. */
#include "manifest/jump_reader.h"

#include "issue/spread.h"
#include "issue/story_parts.h"
#include "manifest/block_placement_reader.h"
#include "manifest/page_number_reader.h"
#include "manifest/placement_reader.h"
#include "manifest/run_text_reader.h"

/* What the steps of following one story share. */
typedef struct JumpReading {
    Arena *arena;
    Issue *issue;
    Diagnostics *diagnostics;
    const Story *story; /* all of it */
    int jump_number;    /* of the last jump of the issue */
} JumpReading;

int jump_count(const TomlValue *placement_table)
{
    const TomlEntry *entry =
        placement_table->kind == TOML_TABLE ? find_toml_entry(placement_table, "continues") : NULL;
    if (!entry)
        return 0;
    return entry->value.kind == TOML_ARRAY ? entry->value.count : 1;
}

/* The page of the area before when none is named; NULL, reported, for one that is not there. */
static Page *read_target_page(const JumpReading *reading, KeyReader *reader, Page *before)
{
    int number = read_whole_number(reader, "page", (WholeNumberRange){1, 9999, before->number});
    Page *page = find_page(reading->issue, number);
    if (!page)
        diagnostics_report(reading->diagnostics, SEVERITY_ERROR, find_toml_entry(reader->table, "page")->value.origin,
                           "there is no page %d in this issue; name a page that the manifest has",
                           "这一期没有第 %d 版；请写清单里有的版", number);
    return page;
}

/* Pictures whose part the story does not have stand in its last one. */
static void keep_pictures(Arena *arena, Story *story, int part, int part_count)
{
    const Picture *all = story->pictures;
    int count = story->picture_count;
    story->pictures = arena_new_array(arena, Picture, count);
    story->picture_count = 0;
    for (int i = 0; i < count; i++) {
        int wished = all[i].part < 1 ? 1 : all[i].part;
        if (wished == part || (wished > part_count && part == part_count))
            story->pictures[story->picture_count++] = all[i];
    }
}

/* The head in short form; an empty one is none. */
static void read_short_head(KeyReader *reader, Story *story)
{
    TextLines lines = read_text_lines(reader, "headline");
    if (!find_toml_entry(reader->table, "headline"))
        return;
    story->headline_lines = lines.lines;
    story->headline_line_count = lines.count;
}

static const StoryDesign *usual_design(const PageDesign *layout, const StoryPlacement *before)
{
    const StoryDesign *continued = layout ? find_story_design(layout, "continued") : NULL;
    return continued ? continued : before->design;
}

/* Of a spread that of the half on which the area begins. */
static int number_at_area(const Issue *issue, const Page *page, const Area *area)
{
    bool is_right = area_is_right_of_fold(&page_design_of(issue, page)->grid, area);
    return is_right ? page_last_number(page) : page->number;
}

static Jump *jump_between(JumpReading *reading, const Page *from, const StoryPlacement *before, const Page *to,
                          const Area *area)
{
    Jump *jump = arena_new_object(reading->arena, Jump);
    *jump = (Jump){
        .number = ++reading->jump_number,
        .from_page = number_at_area(reading->issue, from, before->area),
        .to_page = number_at_area(reading->issue, to, area),
        .from_area = before->area->name,
        .to_area = area->name,
    };
    return jump;
}

/* Where the story goes on from `before` on its page `*page`, which becomes the page of the result; NULL ends it there. */
static StoryPlacement *read_jump(JumpReading *reading, const TomlValue *table, Page **page, StoryPlacement *before)
{
    const PageDesign *layout = reading->issue->design;
    KeyReader reader = key_reader_for(reading->arena, table, reading->diagnostics);
    Page *target = read_target_page(reading, &reader, *page);
    Story *story = story_part_going_on(reading->arena, reading->story, before->design);
    StoryPlacement placement = {.story = story, .origin = table->origin};
    read_short_head(&reader, story);
    placement.area = target ? read_area(&reader, target) : (read_value(&reader, "area"), NULL);
    const StoryDesign *design = read_design(&reader, layout, usual_design(layout, before));
    placement.design = design_part_going_on(reading->arena, design_of_placement(&reader, layout, design), before->design);
    report_wrong_keys(&reader);
    if (!placement.area)
        return NULL;
    const Jump *jump = jump_between(reading, *page, before, target, placement.area);
    placement.jump_in = jump;
    if (!add_placement(&reader, target, placement))
        return NULL;
    before->jump_out = jump;
    *page = target;
    return &target->placements[target->placement_count - 1];
}

static StoryPlacement *follow_jump(JumpReading *reading, const TomlValue *value, Page **page, StoryPlacement *before)
{
    if (value->kind == TOML_TABLE)
        return read_jump(reading, value, page, before);
    diagnostics_report(reading->diagnostics, SEVERITY_ERROR, value->origin,
                       "where a story goes on is a group of keys; write continues = { page = 4, area = \"rest\" }",
                       "接排处是一组键；请写成 continues = { page = 4, area = \"rest\" }");
    return NULL;
}

/* Each part shows its pictures. */
static void share_pictures(Arena *arena, StoryPlacement *const *parts, int count)
{
    for (int i = 0; i < count; i++) {
        Story *story = arena_copy(arena, parts[i]->story, 1, sizeof(Story));
        keep_pictures(arena, story, i + 1, count);
        parts[i]->story = story;
    }
}

/* A headline that opens the text cannot be parted from it: of a story in parts it stands above. */
static void set_head_above(const JumpReading *reading, StoryPlacement *placement)
{
    StoryDesign *own = arena_copy(reading->arena, placement->design, 1, sizeof(StoryDesign));
    own->head_runs_in = false;
    placement->design = own;
}

static void follow_story(JumpReading *reading, const JumpWish *wish)
{
    const TomlValue *list = wish->continues;
    bool is_list = list->kind == TOML_ARRAY;
    int count = is_list ? list->count : 1, found = 1;
    Page *page = &reading->issue->pages[wish->page];
    StoryPlacement **parts = arena_new_array(reading->arena, StoryPlacement *, count + 1);
    parts[0] = &page->placements[wish->placement];
    reading->story = parts[0]->story;
    set_head_above(reading, parts[0]);
    for (int i = 0; i < count; i++) {
        StoryPlacement *next = follow_jump(reading, is_list ? &list->items[i] : list, &page, parts[found - 1]);
        if (!next)
            break;
        parts[found++] = next;
    }
    share_pictures(reading->arena, parts, found);
}

void jumps_read(Arena *arena, const JumpWish *wishes, int count, Issue *issue, Diagnostics *diagnostics)
{
    JumpReading reading = {.arena = arena, .issue = issue, .diagnostics = diagnostics};
    for (int i = 0; i < count; i++)
        follow_story(&reading, &wishes[i]);
}
