/* pandoc.h - runs the program pandoc on a document and takes its JSON. */
#ifndef TYPESET_IMPORT_PANDOC_H
#define TYPESET_IMPORT_PANDOC_H

#include "base/files.h"

/*
 * The syntax tree of the .docx file `document` as pandoc's JSON. False, and reported at `asked_at`, when pandoc is not
 * installed, finds the document broken, or takes longer than a minute. `label` is the document's name for the editor.
 */
bool pandoc_read_docx(Arena *arena, FileBytes document, const char *label, SourcePosition asked_at, FileBytes *json,
                      Diagnostics *diagnostics);

#endif
