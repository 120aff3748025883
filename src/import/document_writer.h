/* document_writer.h - pandoc's syntax tree of a document → a manuscript: front matter and Markdown as body_reader.h reads it. */
#ifndef TYPESET_IMPORT_DOCUMENT_WRITER_H
#define TYPESET_IMPORT_DOCUMENT_WRITER_H

#include "base/files.h"
#include "import/left_out.h"

typedef struct DocumentPicture {
    const char *file;   /* as the manuscript names it: pictures/report-1.png */
    const char *target; /* in the document: media/image1.png */
} DocumentPicture;

typedef struct WrittenDocument {
    const char *manuscript;
    const char *text; /* all characters that the tree has: those of the manuscript must be the same */
    DocumentPicture *pictures;
    int picture_count;
} WrittenDocument;

/* False when `json` is no syntax tree. What is not taken over is counted in `left`. */
bool document_write(Arena *arena, FileBytes json, const char *name, LeftOut *left, WrittenDocument *result);

#endif
