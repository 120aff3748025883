/* contents_reader.c - see contents_reader.h. */
#include "manifest/contents_reader.h"

#include "issue/contents.h"
#include "manifest/run_text_reader.h"
#include "manifest/suggestion_clause.h"

#include <string.h>

typedef struct ContentsReading {
    Arena *arena;
    Issue *issue;
    Diagnostics *diagnostics;
    int chain_count; /* contents of the whole issue so far */
} ContentsReading;

static const Story *find_story(const Issue *issue, const char *file)
{
    for (int i = 0; i < issue->story_count; i++)
        if (strcmp(issue->stories[i].file, file) == 0)
            return &issue->stories[i];
    return NULL;
}

static void report_unknown_story(const ContentsReading *reading, const TomlValue *file)
{
    const Issue *issue = reading->issue;
    const char **names = arena_new_array(reading->arena, const char *, issue->story_count);
    for (int i = 0; i < issue->story_count; i++)
        names[i] = issue->stories[i].file;
    diagnostics_report(reading->diagnostics, SEVERITY_ERROR, file->origin,
                       "no story \"%s\" in this issue; announce what is not in it as { text = \"...\", page = 5 }%s",
                       "这一期没有稿件“%s”；不在本清单里的请写成 { text = \"……\", page = 5 }%s", file->string,
                       suggestion_clause(reading->arena, reading->diagnostics, file->string, names, issue->story_count));
}

/* False when the story that is named is not there; that is reported. Its page is looked up when all are made up. */
static bool find_named(ContentsReading *reading, const TomlValue *file, ContentsEntry *entry)
{
    entry->story = find_story(reading->issue, file->string);
    if (!entry->story)
        report_unknown_story(reading, file);
    else if (!entry->text.count)
        entry->text = headline_in_one(reading->arena, entry->story->headline_lines, entry->story->headline_line_count);
    return entry->story;
}

static bool read_entry_table(ContentsReading *reading, const TomlValue *table, ContentsEntry *entry)
{
    KeyReader reader = key_reader_for(reading->arena, table, reading->diagnostics);
    const TomlValue *file = read_value_of_kind(&reader, "story", TOML_STRING);
    if (!file) {
        require_key(&reader, "text", "text = \"...\", or story = \"stories/lead.md\"");
        require_key(&reader, "page", "page = 5");
    }
    entry->text = read_run_text(&reader, "text");
    entry->own_page = read_whole_number(&reader, "page", (WholeNumberRange){1, 9999, 0});
    report_wrong_keys(&reader);
    if (file && !find_named(reading, file, entry))
        return false;
    return entry->text.count > 0 && (file || entry->own_page > 0);
}

static bool read_entry(ContentsReading *reading, const TomlValue *value, ContentsEntry *entry)
{
    *entry = (ContentsEntry){0};
    if (value->kind == TOML_STRING)
        return find_named(reading, value, entry);
    if (value->kind == TOML_TABLE)
        return read_entry_table(reading, value, entry);
    diagnostics_report(reading->diagnostics, SEVERITY_ERROR, value->origin,
                       "an entry is a story's file, or { story = \"stories/lead.md\", text = \"...\" }",
                       "导读的每一条是稿件文件名，或 { story = \"stories/lead.md\", text = \"……\" }");
    return false;
}

static void read_entries(ContentsReading *reading, const TomlValue *listed, BlockPlacement *block)
{
    block->contents = arena_new_array(reading->arena, ContentsEntry, listed->count);
    for (int i = 0; i < listed->count; i++)
        block->contents_count += read_entry(reading, &listed->items[i], &block->contents[block->contents_count]);
}

/* contents = "all", or "continued" where those of a block before go on. */
static void read_word(ContentsReading *reading, const TomlValue *word, BlockPlacement *block)
{
    static const char *const words[] = {"all", "continued"};
    bool continues = strcmp(word->string, "continued") == 0;
    if (!continues && strcmp(word->string, "all") != 0) {
        diagnostics_report(reading->diagnostics, SEVERITY_ERROR, word->origin,
                           "contents are \"all\", \"continued\" or a list of stories, not \"%s\"%s",
                           "目录只能写 \"all\"、\"continued\" 或稿件列表，不能写“%s”%s", word->string,
                           suggestion_clause(reading->arena, reading->diagnostics, word->string, words, 2));
        return;
    }
    if (continues && reading->chain_count == 0) {
        diagnostics_report(reading->diagnostics, SEVERITY_ERROR, word->origin,
                           "there are no contents before this block that could go on in it; write contents = \"all\" in "
                           "the first one",
                           "前面没有可以接排的目录；请在第一个部件里写 contents = \"all\"");
        return;
    }
    block->contents_kind = continues ? CONTENTS_CONTINUED : CONTENTS_OF_ISSUE;
    block->contents_chain = reading->chain_count += !continues;
}

static void read_wish(ContentsReading *reading, const TomlValue *listed, BlockPlacement *block)
{
    if (listed && listed->kind == TOML_STRING) {
        read_word(reading, listed, block);
    } else if (listed && listed->kind != TOML_ARRAY) {
        diagnostics_report(reading->diagnostics, SEVERITY_ERROR, listed->origin,
                           "\"contents\" must be a list of stories, \"all\" or \"continued\"",
                           "“contents”应是稿件列表、\"all\" 或 \"continued\"");
    } else {
        block->contents_kind = listed ? CONTENTS_LISTED : CONTENTS_OF_PAGES;
        if (listed)
            read_entries(reading, listed, block);
    }
}

static bool has_contents(const BlockDesign *design)
{
    for (int i = 0; i < design->item_count; i++)
        if (design->items[i].kind == FURNITURE_CONTENTS)
            return true;
    return false;
}

static void report_no_list(const ContentsReading *reading, const ContentsWish *wish, const BlockDesign *design)
{
    diagnostics_report(reading->diagnostics, SEVERITY_WARNING, wish->listed->origin,
                       "the block \"%s\" has no contents, so that \"contents\" is not printed; name a block that has",
                       "部件“%s”里没有导读，“contents”印不出来；请换一个有导读的部件", design->name);
}

void contents_read(Arena *arena, const ContentsWish *wishes, int count, Issue *issue, Diagnostics *diagnostics)
{
    ContentsReading reading = {.arena = arena, .issue = issue, .diagnostics = diagnostics};
    for (int i = 0; i < count; i++) {
        BlockPlacement *block = &issue->pages[wishes[i].page].blocks[wishes[i].block];
        if (has_contents(block->block))
            read_wish(&reading, wishes[i].listed, block);
        else if (wishes[i].listed)
            report_no_list(&reading, &wishes[i], block->block);
    }
}
