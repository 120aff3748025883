/* block_text.h - the text of a block with what the design sets before and after it. Called by flow_text.c. */
#ifndef TYPESET_FLOW_BLOCK_TEXT_H
#define TYPESET_FLOW_BLOCK_TEXT_H

#include "base/arena.h"
#include "issue/story.h"
#include "issue/page_design.h"

#include <stdbool.h>

typedef struct BlockTextSettings {
    Arena *arena;
    const Story *story;
    const StoryDesign *design;
    const Block *run_in_subhead; /* that opens the block; NULL: none does */
} BlockTextSettings;

/* How a block is set. */
StoryPart part_of_block(const Block *block);

/* Block `index` with its marker, number, dateline, heads that run in and end mark. Lives in the arena. */
RunText *block_text(const BlockTextSettings *settings, int index);

/* The text of a block alone, its notes marked. */
RunText text_of_block(const BlockTextSettings *settings, const Block *block);

/* What runs in before the text of block `index`; empty for most. */
const RunText *dateline_of_block(const Story *story, int index);

/* -1: the story has no paragraph. */
int find_first_paragraph(const Story *story);

/* Whether a note begins with this block, and is not continued by it. */
bool begins_note(const Block *block);

#endif
