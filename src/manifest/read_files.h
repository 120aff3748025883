/* read_files.h - the files that reading an issue looked for, in the order in which it did. */
#ifndef TYPESET_MANIFEST_READ_FILES_H
#define TYPESET_MANIFEST_READ_FILES_H

#include <stdbool.h>
#include <stdint.h>

typedef struct ReadFiles ReadFiles;

/* What a file was when it was looked for: another size, time or number means that it has been saved since. */
typedef struct FileStamp {
    bool exists;
    uint64_t device;
    uint64_t number;
    int64_t size;
    int64_t changed;  /* nanoseconds */
    int64_t modified;
} FileStamp;

FileStamp file_stamp(const char *path);
bool file_stamps_equal(const FileStamp *a, const FileStamp *b);

ReadFiles *read_files_new(void);
void read_files_free(ReadFiles *files); /* NULL is allowed */

/* Notes that `path` is about to be read or is looked for, each path once. NULL: nobody wants to know. */
void read_files_note(ReadFiles *files, const char *path);

int read_files_count(const ReadFiles *files);
const char *read_files_path(const ReadFiles *files, int index);
const FileStamp *read_files_stamp(const ReadFiles *files, int index);

#endif
