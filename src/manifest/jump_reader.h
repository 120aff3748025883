/* jump_reader.h - "continues": the areas, of any page, in which a story goes on. */
#ifndef TYPESET_MANIFEST_JUMP_READER_H
#define TYPESET_MANIFEST_JUMP_READER_H

#include "issue/issue.h"
#include "manifest/key_reader.h"

/* What one placement asked for. */
typedef struct JumpWish {
    int page;      /* indexes of the issue's pages and of the page's placements */
    int placement;
    const TomlValue *continues;
} JumpWish;

/* The areas that a [[page.story]] names under "continues", at most. */
int jump_count(const TomlValue *placement_table);

/*
 * Adds a placement to the page of each area named; there must be room for them. Whatever is wrong
 * is reported, and the story then ends, or is overset, in the area before.
 */
void jumps_read(Arena *arena, const JumpWish *wishes, int count, Issue *issue, Diagnostics *diagnostics);

#endif
