/* issue_reader.h - a manifest with its stories, layout and font roles → Issue. Every mistake is reported where it was written. */
#ifndef TYPESET_MANIFEST_ISSUE_READER_H
#define TYPESET_MANIFEST_ISSUE_READER_H

#include "base/memo.h"
#include "issue/issue.h"
#include "manifest/read_files.h"

typedef struct IssueReaderSettings {
    const char *file;                  /* the manifest, as given on the command line */
    const char *const *data_folders;   /* searched after the manifest's own folder; each holds layouts/ and fonts/ */
    int data_folder_count;
    bool pictures_may_be_anywhere;     /* else a picture outside the manifest's folder is refused */
    ReadFiles *files;                  /* every file looked for is noted there; NULL: nobody wants to know */
    Memo *memo;                        /* what pictures and documents turned out to be; NULL: nothing is kept */
} IssueReaderSettings;

/*
 * Reads everything the issue names. Mistakes are reported and a sensible stand-in is used (an
 * unknown key is passed over, an unknown style gives the body's), so that one run finds them all.
 * NULL when no page can be made at all: the manifest or its layout cannot be read. The issue and
 * all that hangs on it live in `arena`.
 */
Issue *issue_read(Arena *arena, const IssueReaderSettings *settings, Diagnostics *diagnostics);

#endif
