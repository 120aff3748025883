/* toml_reader.h - TOML text → TomlValue; the adapter over toml++. */
#ifndef TYPESET_TOML_TOML_READER_H
#define TYPESET_TOML_TOML_READER_H

#include "toml/toml_value.h"

#include <stddef.h>

typedef struct TomlSource {
    const char *text; /* UTF-8; a byte order mark is passed over */
    size_t length;
    const char *file; /* for messages; lives as long as the arena */
    int first_line;   /* line of the file on which `text` begins, 1 for a whole file */
} TomlSource;

/*
 * The table that `source` holds, in the arena. TOML ends at the first mistake, so one mistake is
 * reported, at its place, and NULL is returned; so it is for bytes that are not UTF-8.
 */
TomlValue *toml_read(Arena *arena, const TomlSource *source, Diagnostics *diagnostics);

#endif
