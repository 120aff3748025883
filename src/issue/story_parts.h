/* story_parts.h - a story that goes on elsewhere: what of it belongs to the areas behind its first one. */
#ifndef TYPESET_ISSUE_STORY_PARTS_H
#define TYPESET_ISSUE_STORY_PARTS_H

#include "base/arena.h"
#include "issue/page_design.h"

/*
 * The story as an area in which it goes on has it, after one set in `design`: its text, with byline and editor's note
 * where they belong to that, its headline and its pictures. The result lives in `arena` and borrows from `whole`.
 */
Story *story_part_going_on(Arena *arena, const Story *whole, const StoryDesign *design);

/* The design of such an area: what belongs to the text of the first part, in `before`, belongs to it in all. NULL for NULL. */
const StoryDesign *design_part_going_on(Arena *arena, const StoryDesign *design, const StoryDesign *before);

#endif
