/* layout_file.h - a layout file laid over the one that it is based on. */
#ifndef TYPESET_MANIFEST_LAYOUT_FILE_H
#define TYPESET_MANIFEST_LAYOUT_FILE_H

#include "manifest/issue_reader.h"
#include "toml/toml_value.h"

typedef struct LayoutFile {
    const TomlValue *table; /* without based_on; each value keeps its own place. NULL: it cannot be read, which was reported */
    const char *path;
} LayoutFile;

/* Reads layouts/NAME.toml and, from the ground up, those that it is based on. */
LayoutFile layout_file_read(Arena *arena, const char *name, SourcePosition asked_at, const IssueReaderSettings *settings,
                            Diagnostics *diagnostics);

#endif
