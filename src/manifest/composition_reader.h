/* composition_reader.h - the rules of composition: [composition] of the layout and what a style changes of it. */
#ifndef TYPESET_MANIFEST_COMPOSITION_READER_H
#define TYPESET_MANIFEST_COMPOSITION_READER_H

#include "issue/style.h"
#include "manifest/key_reader.h"

/* What the profile of that name ("cn-news", "cn-magazine", "book") stands for; "" is a layout without one. */
Composition composition_of_profile(const char *name);

/* Reads a table that may be NULL; a missing key gives the rule of its profile. */
Composition composition_read(Arena *arena, const TomlValue *table, Diagnostics *diagnostics);

/* The keys of a style's own table, which may be NULL, that no language changes: NamedKey. */
unsigned composition_keys_named(const TomlValue *table);

#endif
