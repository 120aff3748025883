/* output_check.c - keeps -o and --report away from folders and from the desk's own files. */
#include "cli/output_check.h"
#include "base/files.h"

#include <errno.h>
#include <glib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_folder(const char *path)
{
    return g_str_has_suffix(path, "/") || g_file_test(path, G_FILE_TEST_IS_DIR);
}

/*
 * An old file must be open to writing, although only its folder has to be for replacing it: the desk
 * protects a finished PDF that way. Devices are written in place and need no folder.
 */
static bool is_writable(const char *path)
{
    struct stat status;
    bool exists = stat(path, &status) == 0;
    if (exists && (access(path, W_OK) != 0 || !S_ISREG(status.st_mode)))
        return access(path, W_OK) == 0;
    gchar *folder = g_path_get_dirname(path);
    bool writable = access(folder, W_OK) == 0;
    int reason = errno;
    g_free(folder);
    errno = reason;
    return writable;
}

static bool output_is_possible(const char *option, const char *path, Diagnostics *diagnostics)
{
    SourcePosition nowhere = {0};
    if (!path)
        return true;
    if (!*path || is_folder(path)) {
        diagnostics_report(diagnostics, SEVERITY_ERROR, nowhere,
                           "%s \"%s\" is a folder; write the name of a file in it",
                           "%s “%s”是文件夹；请写明其中的文件名", option, path);
        return false;
    }
    if (!is_writable(path)) {
        diagnostics_report(diagnostics, SEVERITY_ERROR, nowhere,
                           "%s \"%s\" cannot be written there: %s; choose another place",
                           "%s “%s”无法写入：%s；请换个地方", option, path, g_strerror(errno));
        return false;
    }
    return true;
}

/* By the file itself, not by its name: links and ./ lead to the same one. */
static bool same_file(const char *a, const char *b)
{
    struct stat one, other;
    if (strcmp(a, b) == 0)
        return true;
    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

static bool output_spares(const char *output, const char *input, Diagnostics *diagnostics)
{
    if (!output || !input || !same_file(output, input))
        return true;
    diagnostics_report(diagnostics, SEVERITY_ERROR, (SourcePosition){0},
                       "\"%s\" is read for this issue and would be overwritten; choose another name",
                       "“%s”是本期要读的文件，不能被覆盖；请换个文件名", output);
    return false;
}

static bool both_spare(const Options *options, const char *input, Diagnostics *diagnostics)
{
    bool output = output_spares(options->output_file, input, diagnostics);
    bool report = output_spares(options->report_file, input, diagnostics);
    return output && report;
}

bool outputs_are_possible(const Options *options, Diagnostics *diagnostics)
{
    const char *output = options->output_file, *report = options->report_file;
    bool output_possible = output_is_possible("-o", output, diagnostics);
    bool report_possible = output_is_possible("--report", report, diagnostics);
    if (!output_possible || !report_possible)
        return false;
    if (output && report && same_file(output, report)) {
        diagnostics_report(diagnostics, SEVERITY_ERROR, (SourcePosition){0},
                           "-o and --report both name \"%s\"; choose two names",
                           "-o 和 --report 都写到“%s”；请用两个文件名", output);
        return false;
    }
    return both_spare(options, options->issue_file, diagnostics);
}

static bool picture_is_spared(const Options *options, const Picture *picture, Diagnostics *diagnostics)
{
    bool spared = both_spare(options, picture->path, diagnostics);
    for (int i = 0; i < picture->member_count; i++)
        spared = both_spare(options, picture->members[i].path, diagnostics) && spared;
    return spared;
}

/* A story's file as the program opens it. */
static bool story_is_spared(const Options *options, const Issue *issue, const Story *story, Diagnostics *diagnostics)
{
    Arena *arena = arena_new();
    bool spared = both_spare(options, path_beside(arena, issue->file, story->file), diagnostics);
    for (int i = 0; i < story->picture_count; i++)
        spared = picture_is_spared(options, &story->pictures[i], diagnostics) && spared;
    arena_free(arena);
    return spared;
}

bool outputs_spare_inputs(const Options *options, const Issue *issue, Diagnostics *diagnostics)
{
    bool spared = both_spare(options, issue->design->file, diagnostics);
    for (int i = 0; i < issue->story_count; i++)
        spared = story_is_spared(options, issue, &issue->stories[i], diagnostics) && spared;
    return spared;
}
