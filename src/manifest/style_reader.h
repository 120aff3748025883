/* style_reader.h - [styles.*] → TextStyle[], with what they inherit filled in. */
#ifndef TYPESET_MANIFEST_STYLE_READER_H
#define TYPESET_MANIFEST_STYLE_READER_H

#include "issue/font_role.h"
#include "issue/style.h"
#include "manifest/ink_reader.h"
#include "manifest/length_reader.h"

/* What styles are read against. */
typedef struct StyleSurroundings {
    const InkPalette *palette;
    const FontRoles *roles;       /* none: names of fonts are not checked */
    const TomlValue *composition; /* the table [composition]; may be NULL */
    LengthUnits body;             /* size and pitch of the grid: the fallback for both */
} StyleSurroundings;

typedef struct StyleList {
    TextStyle *styles; /* in the order written; a "body" is always among them */
    int count;
} StyleList;

/*
 * A style takes over all keys of the one it is based_on, wherever that stands; lengths in em are
 * of its own size. A circle of styles is reported once at each of them and cut.
 */
StyleList styles_read(Arena *arena, const TomlValue *table, const StyleSurroundings *surroundings,
                      Diagnostics *diagnostics);

/* The key "direction", horizontal when it is not there. */
WritingMode read_writing_mode(KeyReader *reader);

#endif
