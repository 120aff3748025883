/* section_reader.c - see section_reader.h. */
#include "manifest/section_reader.h"

#include "manifest/page_reader.h"
#include "manifest/placement_reader.h"
#include "manifest/story_start_reader.h"

typedef struct SectionReading {
    const StoryList *list;
    const StoryDesign *design; /* of its stories; NULL: the usual one */
    const TomlValue *start;    /* of its first story; NULL: as the design says */
    Section *section;
} SectionReading;

static const TomlValue *short_list(const TomlValue *section)
{
    const TomlEntry *entry = section->kind == TOML_TABLE ? find_toml_entry(section, "stories") : NULL;
    return entry ? &entry->value : NULL;
}

static int count_short_list(const TomlValue *section)
{
    const TomlValue *list = short_list(section);
    return !list ? 0 : list->kind == TOML_ARRAY ? list->count : 1;
}

int count_section_stories(const TomlValue *array)
{
    int count = count_placed_stories(array);
    for (int i = 0; array && array->kind == TOML_ARRAY && i < array->count; i++)
        count += count_short_list(&array->items[i]);
    return count;
}

/* The section says where its first story begins, unless that one says it itself. */
static StoryStart start_of_story(const SectionReading *reading, KeyReader *reader, const StoryDesign *design)
{
    StoryStart usual = design ? design->start : START_PAGE;
    bool is_first = reading->section->story_count == 0;
    if (is_first && reading->start)
        usual = story_start_of_value(reader, reading->start, usual);
    return read_story_start(reader, usual);
}

static void add_story(const SectionReading *reading, SequencedStory story)
{
    if (story.placement.story && story.placement.design)
        reading->section->stories[reading->section->story_count++] = story;
}

static void read_story_table(const SectionReading *reading, const TomlValue *table)
{
    const StoryList *list = reading->list;
    if (table->kind != TOML_TABLE) {
        diagnostics_report(list->diagnostics, SEVERITY_ERROR, table->origin,
                           "each story of a section is a group of keys under [[section.story]]",
                           "栏目里的每篇稿件都是 [[section.story]] 下面的一组键");
        return;
    }
    KeyReader reader = key_reader_for(list->arena, table, list->diagnostics);
    SequencedStory story = {.placement = read_placed_story(&reader, list, reading->design)};
    story.start = start_of_story(reading, &reader, story.placement.design);
    report_wrong_keys(&reader);
    add_story(reading, story);
}

/* stories = ["stories/a.md"] is [[section.story]] with nothing but file = "stories/a.md". */
static void read_story_file(const SectionReading *reading, const TomlValue *file)
{
    TomlEntry entry = {.key = "file", .key_origin = file->origin, .value = *file};
    TomlValue *table = arena_new_object(reading->list->arena, TomlValue);
    *table = (TomlValue){.kind = TOML_TABLE, .origin = file->origin, .count = 1};
    table->entries = arena_copy(reading->list->arena, &entry, 1, sizeof(TomlEntry));
    read_story_table(reading, table);
}

static void read_stories(const SectionReading *reading, KeyReader *reader)
{
    TextList files = read_text_list(reader, "stories");
    for (int i = 0; i < files.count; i++)
        read_story_file(reading, &files.items[i]);
    const TomlValue *tables = read_value_of_kind(reader, "story", TOML_ARRAY);
    for (int i = 0; tables && i < tables->count; i++)
        read_story_table(reading, &tables->items[i]);
}

/* One whose keys are misspelt has been told of that. */
static void report_empty_section(const KeyReader *reader, const Section *section)
{
    if (!*section->name || find_toml_entry(reader->table, "stories") || find_toml_entry(reader->table, "story"))
        return;
    diagnostics_report(reader->diagnostics, SEVERITY_WARNING, section->origin,
                       "section \"%s\" has no stories; add stories = [\"stories/a.md\"] or [[section.story]]",
                       "栏目“%s”里没有稿件；请加上 stories = [\"stories/a.md\"] 或 [[section.story]]", section->name);
}

static void read_section(const StoryList *list, const TomlValue *table, int story_limit)
{
    Issue *issue = list->issue;
    KeyReader reader = key_reader_for(list->arena, table, list->diagnostics);
    Section section = {.origin = table->origin};
    require_key(&reader, "name", "name = \"城市笔记\"");
    section.name = read_text(&reader, "name", "");
    section.stories = arena_new_array(list->arena, SequencedStory, story_limit);
    SectionReading reading = {.list = list, .section = &section};
    reading.start = read_value_of_kind(&reader, "start", TOML_STRING);
    if (find_toml_entry(table, "design"))
        reading.design = read_design(&reader, issue->design, NULL);
    read_stories(&reading, &reader);
    report_wrong_keys(&reader);
    report_empty_section(&reader, &section);
    issue->sections[issue->section_count++] = section;
}

static int stories_of_section(const TomlValue *table)
{
    const TomlEntry *tables = find_toml_entry(table, "story");
    return count_short_list(table) + (tables && tables->value.kind == TOML_ARRAY ? tables->value.count : 0);
}

void sections_read(const StoryList *stories, const TomlValue *array)
{
    Issue *issue = stories->issue;
    issue->sections = arena_new_array(stories->arena, Section, array ? array->count : 0);
    for (int i = 0; array && i < array->count; i++)
        if (array->items[i].kind == TOML_TABLE)
            read_section(stories, &array->items[i], stories_of_section(&array->items[i]));
        else
            diagnostics_report(stories->diagnostics, SEVERITY_ERROR, array->items[i].origin,
                               "each section is a group of keys under [[section]]",
                               "每个栏目都是 [[section]] 下面的一组键");
}
