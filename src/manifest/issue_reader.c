/* issue_reader.c - reads the manifest: [issue], its layout and font roles, then the pages. */
#include "manifest/issue_reader.h"

#include "manifest/copy_reader.h"
#include "manifest/data_file.h"
#include "manifest/field_reader.h"
#include "manifest/filler_reader.h"
#include "manifest/font_role_reader.h"
#include "manifest/key_reader.h"
#include "manifest/layout_reader.h"
#include "manifest/page_reader.h"
#include "manifest/section_reader.h"

#include <string.h>

static Date read_date(KeyReader *reader)
{
    const Date stand_in = {1, 1, 1};
    if (!require_key(reader, "date", "date = 2026-11-20"))
        return stand_in;
    const TomlValue *value = read_value_of_kind(reader, "date", TOML_DATE);
    if (!value)
        return stand_in;
    if (value->date.year >= 1)
        return (Date){value->date.year, value->date.month, value->date.day};
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "there was no year 0; correct the date", "没有公元 0 年；请改正日期");
    return stand_in;
}

static void read_issue_keys(KeyReader *reader, Issue *issue)
{
    require_key(reader, "title", "title = \"...\"");
    issue->title = read_text(reader, "title", "");
    issue->author = read_text(reader, "author", "");
    issue->language = read_text(reader, "language", "zh-CN");
    issue->number = read_whole_number(reader, "number", (WholeNumberRange){1, 1000000, 0});
    issue->total = read_whole_number(reader, "total", (WholeNumberRange){1, 10000000, 0});
    issue->pages_of_day = read_whole_number(reader, "pages", (WholeNumberRange){1, 9999, 0});
    issue->counts_covers = read_boolean(reader, "count_covers", false);
    issue->page_multiple = read_whole_number(reader, "page_multiple", (WholeNumberRange){1, 64, 0});
    issue->cn = read_text(reader, "cn", "");
    issue->price = read_text(reader, "price", "");
    issue->fields = read_issue_fields(reader);
    issue->copy = read_copy_wish(reader);
    issue->date = read_date(reader);
}

/* The changes of a layout are all keys of [issue.layout] but its name. */
static const TomlValue *without_name(Arena *arena, const TomlValue *table)
{
    TomlEntry *entries = arena_new_array(arena, TomlEntry, table->count);
    TomlValue *changes = arena_new_object(arena, TomlValue);
    *changes = *table;
    changes->count = 0;
    changes->entries = entries;
    for (int i = 0; i < table->count; i++)
        if (strcmp(table->entries[i].key, "name") != 0)
            entries[changes->count++] = table->entries[i];
    return changes;
}

static void report_missing_layout_name(const KeyReader *reader, const TomlValue *table)
{
    diagnostics_report(
        reader->diagnostics, SEVERITY_ERROR, table->origin,
        "the name of the layout is missing; add name = \"broadsheet\" under [issue.layout]",
        "没有写版式名；请在 [issue.layout] 下面加上 name = \"broadsheet\"");
}

/*
 * layout = "broadsheet", or [issue.layout] with name = "broadsheet" and changes in
 * [issue.layout.grid] and the like: TOML does not let one key be a text and a table.
 */
static LayoutWish read_layout_wish(KeyReader *reader)
{
    bool there = require_key(reader, "layout", "layout = \"broadsheet\"");
    const TomlValue *value = read_value(reader, "layout");
    if (!there || value->kind == TOML_STRING)
        return there ? (LayoutWish){.name = value->string, .name_origin = value->origin}
                     : (LayoutWish){0};
    if (value->kind != TOML_TABLE) {
        report_wrong_kind(reader, "layout", value, "the name of a layout in quotation marks",
                          "带引号的版式名");
        return (LayoutWish){0};
    }
    KeyReader layout_reader = key_reader_for(reader->arena, value, reader->diagnostics);
    const TomlValue *name = read_value_of_kind(&layout_reader, "name", TOML_STRING);
    if (!find_toml_entry(value, "name"))
        report_missing_layout_name(reader, value);
    if (!name)
        return (LayoutWish){0};
    return (LayoutWish){.name = name->string, .name_origin = name->origin, .changes = without_name(reader->arena, value)};
}

static void check_story_design(const LayoutWish *wish, const PageDesign *design,
                               Diagnostics *diagnostics)
{
    if (!find_story_design(design, "story"))
        diagnostics_report(
            diagnostics, SEVERITY_ERROR, wish->name_origin,
            "layout \"%s\" has no design \"story\", which stories without a design use; add "
            "[designs.story]",
            "版式“%s”里没有“story”设计，没写 design 的稿件要用它；请加上 [designs.story]",
            wish->name);
}

/* [issue] with its layout; issue->design stays NULL, reported, when there is none to be had. */
static void read_issue_table(KeyReader *root, const IssueReaderSettings *settings, Issue *issue)
{
    require_key(root, "issue", "[issue] with title, date and layout");
    const TomlValue *table = read_value_of_kind(root, "issue", TOML_TABLE);
    if (!table)
        return;
    KeyReader reader = key_reader_for(root->arena, table, root->diagnostics);
    issue->origin = table->origin;
    read_issue_keys(&reader, issue);
    LayoutWish wish = read_layout_wish(&reader);
    wish.fields = issue->fields;
    report_wrong_keys(&reader);
    issue->font_roles = font_roles_read(root->arena, settings, root->diagnostics);
    if (wish.name)
        issue->design =
            layout_read(root->arena, &wish, &issue->font_roles, settings, root->diagnostics);
    if (issue->design)
        check_story_design(&wish, issue->design, root->diagnostics);
}

/* Pages, sections or both. */
static void read_contents_of_issue(KeyReader *root, const IssueReaderSettings *settings, Issue *issue)
{
    const TomlValue *sections = read_value_of_kind(root, "section", TOML_ARRAY);
    if (!find_toml_entry(root->table, "section"))
        require_key(root, "page", "[[page]] (number, plan, [[page.story]]) / [[section]] (name, stories)");
    const TomlValue *pages = read_value_of_kind(root, "page", TOML_ARRAY);
    const TomlValue *fillers = read_value_of_kind(root, "filler", TOML_ARRAY);
    int limit = count_placed_stories(pages) + count_section_stories(sections) + count_fillers(fillers);
    StoryList stories = story_list_new(root->arena, settings, issue, limit, root->diagnostics);
    sections_read(&stories, sections);
    fillers_read(&stories, fillers);
    pages_read(&stories, pages);
}

static Issue *issue_from_table(Arena *arena, const TomlValue *table,
                               const IssueReaderSettings *settings, Diagnostics *diagnostics)
{
    Issue *issue = arena_new_object(arena, Issue);
    KeyReader root = key_reader_for(arena, table, diagnostics);
    issue->file = settings->file;
    issue->title = issue->author = issue->cn = issue->price = "";
    issue->language = "zh-CN";
    issue->date = (Date){1, 1, 1};
    issue->origin = table->origin;
    read_issue_table(&root, settings, issue);
    read_contents_of_issue(&root, settings, issue);
    report_wrong_keys(&root);
    return issue;
}

Issue *issue_read(Arena *arena, const IssueReaderSettings *settings, Diagnostics *diagnostics)
{
    const char *file = arena_strdup(arena, settings->file);
    diagnostics_mention_file(diagnostics, file);
    read_files_note(settings->files, file);
    const TomlValue *table =
        read_toml_file(arena, file, (SourcePosition){.file = file}, diagnostics);
    if (!table)
        return NULL;
    Issue *issue = issue_from_table(arena, table, settings, diagnostics);
    return issue->design ? issue : NULL;
}
