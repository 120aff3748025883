/* files.h - whole files in and out. A file is written beside its place and renamed, never half. */
#ifndef TYPESET_BASE_FILES_H
#define TYPESET_BASE_FILES_H

#include "base/arena.h"
#include "base/diagnostics.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct FileBytes {
    const unsigned char *bytes; /* followed by a zero byte that is not counted */
    size_t length;
} FileBytes;

/*
 * Reads all of `path` into the arena. On failure reports at `asked_at` (the place that names the
 * file) with the reason and returns false; `label` is the name the editor knows the file by.
 */
bool file_read(Arena *arena, const char *path, const char *label, SourcePosition asked_at,
               FileBytes *result, Diagnostics *diagnostics);

/*
 * Writes `length` bytes to a new file beside `path`, flushes it to the disk and renames it to
 * `path`, so that a failed or killed run leaves the old file. A link stays and its target is
 * replaced; a device or pipe is written in place. Reports a failure and returns false.
 */
bool file_replace(const char *path, const void *bytes, size_t length, Diagnostics *diagnostics);

/* `relative` as seen from the folder of `from_file`; an absolute path is returned as it is. */
char *path_beside(Arena *arena, const char *from_file, const char *relative);

/*
 * True when `path`, links resolved, lies inside `folder`. A path that does not exist is judged by
 * its text below the nearest folder that does.
 */
bool path_is_inside(const char *path, const char *folder);

#endif
