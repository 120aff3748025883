/* data_file.h - finds layouts and fonts: beside the manifest first, then in the data folders. */
#ifndef TYPESET_MANIFEST_DATA_FILE_H
#define TYPESET_MANIFEST_DATA_FILE_H

#include "manifest/issue_reader.h"
#include "toml/toml_value.h"

/*
 * The first file there is for `relative`, such as "layouts/broadsheet.toml"; NULL when there is
 * none.
 */
const char *find_data_file(Arena *arena, const IssueReaderSettings *settings, const char *relative);

typedef struct NameList {
    const char **names; /* sorted, each once */
    int count;
} NameList;

/* The names of all layouts that could be asked for, without ending. */
NameList layout_names(Arena *arena, const IssueReaderSettings *settings);

/*
 * The end of a message about a file that is missing at `path` and was written as `written`: the
 * nearest name in its folder, with the folder as written, or what there is.
 */
const char *file_suggestion_clause(Arena *arena, const Diagnostics *diagnostics,
                                   const char *written, const char *path);

/*
 * Reads a TOML file; NULL, and reported, when it cannot be read (at `asked_at`) or has a mistake.
 */
TomlValue *read_toml_file(Arena *arena, const char *path, SourcePosition asked_at,
                          Diagnostics *diagnostics);

#endif
