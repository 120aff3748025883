/* story_file_reader.c - see story_file_reader.h. */
#include "manifest/story_file_reader.h"

#include "base/files.h"
#include "manifest/data_file.h"
#include "manifest/docx_story.h"
#include "manifest/front_matter_reader.h"
#include "manifest/picture_reader.h"
#include "manifest/story_memo.h"
#include "story/body_reader.h"
#include "story/copy_check.h"
#include "toml/toml_reader.h"

#include <glib.h>
#include <string.h>

static void report_missing_story(Arena *arena, const char *file, const char *path,
                                 SourcePosition asked_at, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at, "no story file \"%s\"%s",
                       "没有稿件文件“%s”%s", file,
                       file_suggestion_clause(arena, diagnostics, file, path));
}

/* The file's name without folder and ending. */
static const char *story_id(Arena *arena, const char *file)
{
    gchar *name = g_path_get_basename(file);
    char *dot = strrchr(name, '.');
    if (dot && dot != name)
        *dot = '\0';
    const char *id = arena_strdup(arena, name);
    g_free(name);
    return id;
}

/* A front matter with a mistake has been reported; the body is read all the same. */
static void read_head(Arena *arena, const StorySource *source, Story *story,
                      Diagnostics *diagnostics)
{
    const TomlValue *table = NULL;
    if (source->front_matter) {
        TomlSource text = {source->front_matter, source->front_matter_length, source->file,
                           source->front_matter_line};
        table = toml_read(arena, &text, diagnostics);
        if (!table)
            return;
    }
    front_matter_read(arena, table, story, diagnostics);
}

static void append_pictures(Arena *arena, const StoryBody *body, Story *story)
{
    int count = story->picture_count + body->picture_count;
    Picture *pictures = arena_new_array(arena, Picture, count);
    for (int i = 0; i < count; i++)
        pictures[i] = i < story->picture_count ? story->pictures[i]
                                               : body->pictures[i - story->picture_count];
    story->pictures = pictures;
    story->picture_count = count;
}

static void read_body(Arena *arena, const StorySource *source, Story *story,
                      Diagnostics *diagnostics)
{
    StoryBody body = story_body_read(arena, source, diagnostics);
    story->blocks = body.blocks;
    story->block_count = body.block_count;
    append_pictures(arena, &body, story);
    if (body.block_count == 0 && story->picture_count == 0) /* a picture story may say all in its captions */
        diagnostics_report(diagnostics, SEVERITY_WARNING,
                           (SourcePosition){source->file, source->body_line, 1},
                           "the story has no body text", "稿件没有正文");
}

static bool read_bytes(Arena *arena, const StoryOnDisk *asked, FileBytes *bytes, Diagnostics *diagnostics)
{
    return (is_docx_name(asked->file) ? docx_read : file_read)(arena, asked->path, asked->file, asked->asked_at, bytes,
                                                               diagnostics);
}

static void load_pictures(Arena *arena, Story *story, const ImportedStory *imported, const char *path,
                          const IssueReaderSettings *settings, Diagnostics *diagnostics)
{
    for (int i = 0; i < story->picture_count; i++) {
        const ImportedPicture *own = find_imported_picture(imported, story->pictures[i].file);
        if (own)
            picture_load_bytes(arena, &story->pictures[i], own->bytes, own->file, settings, diagnostics);
        else
            picture_load(arena, &story->pictures[i], path, settings, diagnostics);
    }
}

bool story_text_read(Arena *arena, FileBytes bytes, const char *path, const char *file, Story *story, Diagnostics *diagnostics)
{
    StorySource source;
    if (!story_source_split(&bytes, path, &source, diagnostics))
        return false;
    *story = (Story){.id = story_id(arena, file), .file = file, .origin = {path, 1, 1}};
    read_head(arena, &source, story, diagnostics);
    read_body(arena, &source, story, diagnostics);
    return true;
}

/* The bytes of a Word document are turned into those of a story file, with its pictures beside them. */
static bool read_manuscript(Arena *arena, FileBytes bytes, const StoryOnDisk *asked, ReadStory *read,
                            Diagnostics *diagnostics)
{
    *read = (ReadStory){0};
    if (!is_docx_name(asked->file))
        return story_text_read(arena, bytes, asked->path, asked->file, &read->story, diagnostics);
    if (!docx_import_bytes(arena, bytes, asked->file, asked->asked_at, &read->imported, diagnostics))
        return false;
    const char *text = read->imported.manuscript;
    bytes = (FileBytes){(const unsigned char *)text, strlen(text)};
    if (!story_text_read(arena, bytes, asked->path, asked->file, &read->story, diagnostics))
        return false;
    docx_story_compare(arena, &read->story, &read->imported, asked->asked_at, diagnostics);
    return true;
}

bool story_bytes_read(Arena *arena, FileBytes bytes, const StoryOnDisk *asked, ReadStory *read, Diagnostics *diagnostics)
{
    if (!read_manuscript(arena, bytes, asked, read, diagnostics))
        return false;
    story_copy_check(arena, &read->story, asked->path, asked->copy, diagnostics);
    return true;
}

bool story_file_read(Arena *arena, const char *file, SourcePosition asked_at,
                     const IssueReaderSettings *settings, const CopyWish *copy, Story *story,
                     Diagnostics *diagnostics)
{
    FileBytes bytes;
    ReadStory read;
    const char *path = path_beside(arena, settings->file, file);
    StoryOnDisk asked = {path, file, asked_at, copy};
    read_files_note(settings->files, path);
    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        report_missing_story(arena, file, path, asked_at, diagnostics);
        return false;
    }
    if (!read_bytes(arena, &asked, &bytes, diagnostics) ||
        !story_bytes_read_kept(settings->memo, arena, bytes, &asked, &read, diagnostics))
        return false;
    *story = read.story;
    load_pictures(arena, story, &read.imported, path, settings, diagnostics);
    return true;
}
