/* file_watch.h - tells when a file that was read is saved (inotify). Inside live/ and its tests only. */
#ifndef TYPESET_LIVE_FILE_WATCH_H
#define TYPESET_LIVE_FILE_WATCH_H

#include "manifest/read_files.h"

typedef struct FileWatch FileWatch;

FileWatch *file_watch_new(void);
void file_watch_free(FileWatch *watch);

/*
 * Watches these files from now on, and no others; what was saved since their stamps were taken counts as saved now.
 * Those that do not exist are watched for, too. `files` must live until the next call.
 */
void file_watch_aim(FileWatch *watch, const ReadFiles *files);

/* Readable when file_watch_take should be called. */
int file_watch_descriptor(const FileWatch *watch);

/* Takes what happened and never waits. True when one of the files has changed and all of them have come to rest. */
bool file_watch_take(FileWatch *watch);

#endif
