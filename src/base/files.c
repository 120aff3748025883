/* files.c - reading and replacing whole files. */
#include "base/files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool read_all(const char *path, gchar **contents, gsize *length)
{
    if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
        errno = EISDIR;
        return false;
    }
    errno = 0;
    return g_file_get_contents(path, contents, length, NULL);
}

bool file_read(Arena *arena, const char *path, const char *label, SourcePosition asked_at,
               FileBytes *result, Diagnostics *diagnostics)
{
    gchar *contents = NULL;
    gsize length = 0;
    if (!read_all(path, &contents, &length)) {
        diagnostics_report(diagnostics, SEVERITY_FAILURE, asked_at, "cannot read \"%s\": %s",
                           "读不了文件“%s”：%s", label, g_strerror(errno));
        return false;
    }
    result->bytes = (const unsigned char *)arena_strndup(arena, contents, length);
    result->length = length;
    g_free(contents);
    return true;
}

static bool write_all(int descriptor, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

/* A new file has the rights that a plain open would have given it, or those of the file it replaces. */
static void take_over_rights(int descriptor, const char *path)
{
    struct stat old;
    if (stat(path, &old) == 0) {
        (void)!fchmod(descriptor, old.st_mode & 0777);
        return;
    }
    mode_t mask = umask(0);
    umask(mask);
    (void)!fchmod(descriptor, 0666 & ~mask);
}

static bool write_beside(char *beside, const char *path, const void *bytes, size_t length)
{
    int descriptor = mkstemp(beside);
    if (descriptor < 0)
        return false;
    take_over_rights(descriptor, path);
    bool written = write_all(descriptor, bytes, length) && fsync(descriptor) == 0;
    int reason = errno;
    if (close(descriptor) != 0 && written) {
        written = false;
        reason = errno;
    }
    if (written && rename(beside, path) == 0)
        return true;
    if (written)
        reason = errno;
    unlink(beside);
    errno = reason;
    return false;
}

/* Interrupting waits until the new file has its name, so that no half-written one is left beside it. */
static bool write_beside_undisturbed(char *beside, const char *path, const void *bytes, size_t length)
{
    sigset_t stopping, before;
    sigemptyset(&stopping);
    sigaddset(&stopping, SIGINT);
    sigaddset(&stopping, SIGTERM);
    sigaddset(&stopping, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &stopping, &before);
    bool written = write_beside(beside, path, bytes, length);
    int reason = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = reason;
    return written;
}

/* Devices and pipes, such as /dev/null, take the bytes in place: renaming over one would destroy it. */
static bool write_in_place(const char *path, const void *bytes, size_t length)
{
    int descriptor = open(path, O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    bool written = write_all(descriptor, bytes, length);
    int reason = errno;
    close(descriptor);
    errno = reason;
    return written;
}

static bool is_device_or_pipe(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

static bool write_file(const char *path, const void *bytes, size_t length)
{
    if (is_device_or_pipe(path))
        return write_in_place(path, bytes, length);
    /* Through a link its target is replaced, and the link stays a link. */
    char *target = realpath(path, NULL);
    gchar *folder = g_path_get_dirname(target ? target : path);
    /* A name of its own: the longest name that is allowed has no room for an ending. */
    gchar *beside = g_build_filename(folder, ".typeset-XXXXXX", NULL);
    bool written = write_beside_undisturbed(beside, target ? target : path, bytes, length);
    int reason = errno;
    g_free(beside);
    g_free(folder);
    free(target);
    errno = reason;
    return written;
}

bool file_replace(const char *path, const void *bytes, size_t length, Diagnostics *diagnostics)
{
    if (write_file(path, bytes, length))
        return true;
    diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){.file = path}, "cannot write \"%s\": %s",
                       "写不了文件“%s”：%s", path, g_strerror(errno));
    return false;
}

char *path_beside(Arena *arena, const char *from_file, const char *relative)
{
    if (g_path_is_absolute(relative))
        return arena_strdup(arena, relative);
    gchar *folder = g_path_get_dirname(from_file);
    gchar *joined = strcmp(folder, ".") == 0 ? g_strdup(relative) : g_build_filename(folder, relative, NULL);
    char *result = arena_strdup(arena, joined);
    g_free(joined);
    g_free(folder);
    return result;
}

/*
 * The path without links, "." and "..". What does not exist yet is taken by its text below the
 * nearest folder that does. The caller frees it.
 */
static gchar *resolved_path(const char *path)
{
    char *real = realpath(path, NULL);
    bool exists = real != NULL;
    gchar *resolved = exists ? g_strdup(real) : g_canonicalize_filename(path, NULL);
    free(real);
    if (exists || strcmp(resolved, "/") == 0)
        return resolved;
    gchar *folder = g_path_get_dirname(resolved);
    gchar *name = g_path_get_basename(resolved);
    gchar *resolved_folder = resolved_path(folder);
    g_free(resolved);
    resolved = g_build_filename(resolved_folder, name, NULL);
    g_free(resolved_folder);
    g_free(folder);
    g_free(name);
    return resolved;
}

bool path_is_inside(const char *path, const char *folder)
{
    gchar *inner = resolved_path(path);
    gchar *outer = resolved_path(folder);
    size_t length = strlen(outer);
    bool inside = strncmp(inner, outer, length) == 0 &&
                  (inner[length] == '/' || inner[length] == '\0' || strcmp(outer, "/") == 0);
    g_free(inner);
    g_free(outer);
    return inside;
}
