/* story_list.c - see story_list.h. */
#include "manifest/story_list.h"

#include "manifest/briefs_reader.h"
#include "manifest/story_file_reader.h"

#include <string.h>

StoryList story_list_new(Arena *arena, const IssueReaderSettings *settings, Issue *issue, int limit,
                         Diagnostics *diagnostics)
{
    issue->stories = arena_new_array(arena, Story, limit);
    return (StoryList){
        .arena = arena,
        .diagnostics = diagnostics,
        .settings = settings,
        .issue = issue,
        .paths = arena_new_array(arena, const char *, limit),
    };
}

int stories_of_placement(const TomlValue *placement)
{
    const TomlEntry *files = placement->kind == TOML_TABLE ? find_toml_entry(placement, "files") : NULL;
    return 1 + (!files ? 0 : files->value.kind == TOML_ARRAY ? files->value.count : 1);
}

/* Two files of one name in different folders get different ids: "lead", "lead-2". */
static const char *unique_id(const StoryList *list, const char *id)
{
    const Issue *issue = list->issue;
    const char *candidate = id;
    for (int number = 2, i = 0; i < issue->story_count; i++)
        if (strcmp(issue->stories[i].id, candidate) == 0) {
            candidate = arena_printf(list->arena, "%s-%d", id, number++);
            i = -1; /* the new name may be taken as well */
        }
    return candidate;
}

/* The story of that file, read when it is named for the first time; NULL when it cannot be read. */
const Story *find_or_read_story(const StoryList *list, const TomlValue *file)
{
    Issue *issue = list->issue;
    for (int i = 0; i < issue->story_count; i++)
        if (strcmp(list->paths[i], file->string) == 0) {
            diagnostics_report(list->diagnostics, SEVERITY_WARNING, file->origin,
                               "the story \"%s\" is placed a second time; it will be printed twice",
                               "稿件“%s”第二次上版，会印两遍", file->string);
            return &issue->stories[i];
        }
    Story story;
    if (!story_file_read(list->arena, file->string, file->origin, list->settings, &issue->copy, &story,
                         list->diagnostics))
        return NULL;
    story.id = unique_id(list, story.id);
    list->paths[issue->story_count] = file->string;
    issue->stories[issue->story_count] = story;
    return &issue->stories[issue->story_count++];
}

/* files = [...]: those that can be read, as one story. */
static const Story *read_briefs(const StoryList *list, KeyReader *reader)
{
    Issue *issue = list->issue;
    TextList files = read_text_list(reader, "files");
    const Story **manuscripts = arena_new_array(list->arena, const Story *, files.count);
    int count = 0;
    for (int i = 0; i < files.count; i++) {
        const Story *story = find_or_read_story(list, &files.items[i]);
        if (story)
            manuscripts[count++] = story;
    }
    if (count == 0) {
        read_value(reader, "headline");
        return NULL;
    }
    Story story = briefs_joined(reader, manuscripts, count);
    story.id = unique_id(list, story.id);
    list->paths[issue->story_count] = "";
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

const Story *read_story_of_placement(const StoryList *list, KeyReader *reader)
{
    if (find_toml_entry(reader->table, "files")) {
        report_no_files(reader);
        return read_briefs(list, reader);
    }
    require_key(reader, "file", "file = \"stories/lead.md\"");
    const TomlValue *file = read_value_of_kind(reader, "file", TOML_STRING);
    return file ? find_or_read_story(list, file) : NULL;
}
