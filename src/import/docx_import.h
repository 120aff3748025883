/* docx_import.h - a Word document → the text of a story file and its pictures. */
#ifndef TYPESET_IMPORT_DOCX_IMPORT_H
#define TYPESET_IMPORT_DOCX_IMPORT_H

#include "base/files.h"

typedef struct ImportedPicture {
    const char *file; /* as the manuscript names it: pictures/report-1.png */
    FileBytes bytes;
} ImportedPicture;

typedef struct ImportedStory {
    const char *manuscript; /* front matter and body */
    const char *text;       /* all characters of the document, for whoever reads the manuscript to compare */
    ImportedPicture *pictures;
    int picture_count;
} ImportedStory;

/* Whether a file is one, by its ending. */
bool is_docx_name(const char *file);

/* The bytes of the document at `path`. False, and reported, when it cannot be read, is no file or too large. */
bool docx_read(Arena *arena, const char *path, const char *label, SourcePosition asked_at, FileBytes *bytes,
               Diagnostics *diagnostics);

/* Imports a document that has been read. */
bool docx_import_bytes(Arena *arena, FileBytes bytes, const char *label, SourcePosition asked_at, ImportedStory *result,
                       Diagnostics *diagnostics);

/*
 * Both: reads the document at `path`, which the editor calls `label` and asked for at `asked_at`. What it has and a manuscript
 * cannot have is told in a note, text that pandoc passes over in a warning. False, and reported, when it cannot be read.
 */
bool docx_import(Arena *arena, const char *path, const char *label, SourcePosition asked_at, ImportedStory *result,
                 Diagnostics *diagnostics);

#endif
