/* picture_reader.h - the pictures of a story: the keys that name them, and their files. */
#ifndef TYPESET_MANIFEST_PICTURE_READER_H
#define TYPESET_MANIFEST_PICTURE_READER_H

#include "base/files.h"
#include "issue/story.h"
#include "manifest/issue_reader.h"
#include "manifest/key_reader.h"

typedef struct PictureList {
    Picture *pictures;
    int count;
} PictureList;

/* Reads head_picture = {...}, pictures = [...], pull_quotes = [...] and tables = [...] of a front matter; the files are not opened yet. */
PictureList pictures_read(KeyReader *front_matter);

/*
 * Finds and reads the file of a picture, seen from the manifest's folder or else from that of the
 * story, which is read from `story_path`. On a mistake, reported, `path` stays NULL.
 */
void picture_load(Arena *arena, Picture *picture, const char *story_path,
                  const IssueReaderSettings *settings, Diagnostics *diagnostics);

/* A picture whose file came inside a document, named `path` for messages. */
void picture_load_bytes(Arena *arena, Picture *picture, FileBytes bytes, const char *path,
                        const IssueReaderSettings *settings, Diagnostics *diagnostics);

/* The same for a picture that a layout names: seen from the manifest's folder or else from the layout's. */
void picture_load_of_layout(Arena *arena, Picture *picture, const IssueReaderSettings *settings,
                            Diagnostics *diagnostics);

#endif
