/* outline_reader.h - what text keeps from instead of a picture's edges: its own transparency, or points. */
#ifndef TYPESET_MANIFEST_OUTLINE_READER_H
#define TYPESET_MANIFEST_OUTLINE_READER_H

#include "issue/story.h"
#include "manifest/key_reader.h"

/* Reads the key `contour` of a picture into its fields `contour` and `outline`; a mistake leaves the edges. */
void read_contour(KeyReader *reader, Picture *picture);

/* The outline of a picture whose bytes are loaded, where it is to be that of its transparency. */
void outline_load(Arena *arena, Picture *picture, Diagnostics *diagnostics);

#endif
