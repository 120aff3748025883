/* files.c - reading and replacing whole files. */
#include "base/files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
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
    return fsync(descriptor) == 0;
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
    bool written = write_all(descriptor, bytes, length);
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

bool file_replace(const char *path, const void *bytes, size_t length, Diagnostics *diagnostics)
{
    char *beside = g_strconcat(path, ".XXXXXX", NULL);
    bool replaced = write_beside(beside, path, bytes, length);
    if (!replaced)
        diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){.file = path},
                           "cannot write \"%s\": %s", "写不了文件“%s”：%s", path, g_strerror(errno));
    g_free(beside);
    return replaced;
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

/* The path without links where it exists, else without "." and "..". The caller frees it. */
static gchar *resolved_path(const char *path)
{
    char *real = realpath(path, NULL);
    gchar *resolved = real ? g_strdup(real) : g_canonicalize_filename(path, NULL);
    free(real);
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
