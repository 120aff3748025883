/* ink_reader.h - inks by name, with a tint, or as four percentages; spot inks by the name on their plate. */
#ifndef TYPESET_MANIFEST_INK_READER_H
#define TYPESET_MANIFEST_INK_READER_H

#include "issue/ink.h"
#include "manifest/key_reader.h"

/* The inks of a layout: its own and, before them, "black" and "paper". */
typedef struct InkPalette {
    const char **names;
    Ink *inks;
    int count;
    SpotInks spots;
    int ink_limit; /* percent that all process inks together may reach; 0: any */
} InkPalette;

/*
 * Reads the table [inks]; NULL gives the two built-in inks. What is printed denser than `ink_limit`
 * percent, here or where an ink is read with this palette, is warned of.
 */
InkPalette ink_palette_read(Arena *arena, const TomlValue *table, int ink_limit, Diagnostics *diagnostics);

/* "accent", "black 60%" or [100, 60, 0, 20]. */
Ink read_ink(KeyReader *reader, const char *key, const InkPalette *palette, Ink fallback);

#endif
