/* display_copy.h - a finished list put on another sheet: proofs and contact sheets are made of these. */
#ifndef TYPESET_DISPLAY_DISPLAY_COPY_H
#define TYPESET_DISPLAY_DISPLAY_COPY_H

#include "display/display_list.h"

/* Where the copy goes: every position and size times numerator / denominator, then moved. */
typedef struct CopyPlace {
    Point offset;
    int numerator;
    int denominator;
} CopyPlace;

/*
 * Adds all items of `list`, of which nothing is changed; new glyphs and clusters live in `arena`. A
 * fill never vanishes: it keeps at least one unit each way. Outline entries come along only at full size.
 */
void display_add_copy(Arena *arena, DisplayBuilder *builder, const DisplayList *list, CopyPlace place);

#endif
