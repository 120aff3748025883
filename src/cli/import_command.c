/* import_command.c - see import_command.h. */
#include "cli/import_command.h"

#include "base/files.h"
#include "import/docx_import.h"
#include "manifest/docx_story.h"
#include "manifest/story_file_reader.h"

#include <errno.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

static SourcePosition nowhere(void)
{
    return (SourcePosition){0};
}

/* A picture that is there with the same bytes is no loss. */
static bool holds(const Run *run, const char *path, FileBytes wanted)
{
    FileBytes there;
    return file_read(run->arena, path, path, nowhere(), &there, run->diagnostics) && there.length == wanted.length &&
           memcmp(there.bytes, wanted.bytes, wanted.length) == 0;
}

static void report_there(const Run *run, const char *path)
{
    diagnostics_report(run->diagnostics, SEVERITY_ERROR, nowhere(),
                       "\"%s\" is there already and may have been edited; delete it or choose another name",
                       "“%s”已经有了，可能改过；请先删去，或换个文件名", path);
}

static bool outputs_are_free(const Run *run, const ImportedStory *imported)
{
    const char *output = run->options->output_file;
    if (g_file_test(output, G_FILE_TEST_EXISTS)) {
        report_there(run, output);
        return false;
    }
    for (int i = 0; i < imported->picture_count; i++) {
        const char *path = path_beside(run->arena, output, imported->pictures[i].file);
        if (!g_file_test(path, G_FILE_TEST_EXISTS) || holds(run, path, imported->pictures[i].bytes))
            continue;
        report_there(run, path);
        return false;
    }
    return true;
}

static bool folder_make(const Run *run, const char *path)
{
    gchar *folder = g_path_get_dirname(path);
    bool made = g_mkdir_with_parents(folder, 0777) == 0;
    if (!made)
        diagnostics_report(run->diagnostics, SEVERITY_FAILURE, nowhere(), "cannot make the folder \"%s\": %s",
                           "建不了文件夹“%s”：%s", folder, g_strerror(errno));
    g_free(folder);
    return made;
}

static bool write_all(const Run *run, const ImportedStory *imported)
{
    const char *output = run->options->output_file;
    for (int i = 0; i < imported->picture_count; i++) {
        const ImportedPicture *picture = &imported->pictures[i];
        const char *path = path_beside(run->arena, output, picture->file);
        if (!folder_make(run, path) || !file_replace(path, picture->bytes.bytes, picture->bytes.length, run->diagnostics))
            return false;
    }
    return folder_make(run, output) &&
           file_replace(output, imported->manuscript, strlen(imported->manuscript), run->diagnostics);
}

/* What was written is read as an issue would read it; its own notes are for later, its mistakes are not. */
static void read_back(const Run *run, const ImportedStory *imported)
{
    Story story;
    const char *output = run->options->output_file;
    FileBytes bytes = {(const unsigned char *)imported->manuscript, strlen(imported->manuscript)};
    if (story_text_read(run->arena, bytes, output, output, &story, run->diagnostics))
        docx_story_compare(run->arena, &story, imported, (SourcePosition){.file = output}, run->diagnostics);
}

bool import_run(const Run *run)
{
    const char *document = run->options->issue_file;
    SourcePosition place = {.file = document};
    ImportedStory imported;
    if (!g_file_test(document, G_FILE_TEST_EXISTS)) {
        diagnostics_report(run->diagnostics, SEVERITY_ERROR, place, "there is no such file; look at its name",
                           "没有这个文件；请核对文件名");
        return true;
    }
    if (!docx_import(run->arena, document, document, place, &imported, run->diagnostics))
        return true;
    if (!outputs_are_free(run, &imported))
        return false;
    if (write_all(run, &imported))
        read_back(run, &imported);
    return true;
}
