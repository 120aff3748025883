/* placement_reader.h - what the first area of a story and those in which it goes on have in common: design, free area. */
#ifndef TYPESET_MANIFEST_PLACEMENT_READER_H
#define TYPESET_MANIFEST_PLACEMENT_READER_H

#include "issue/issue.h"
#include "manifest/story_list.h"

/* The design named under "design"; `usual` when the key is missing or, reported, names none. Borrowed. */
const StoryDesign *read_design(KeyReader *reader, const PageDesign *layout, const StoryDesign *usual);

/* The design with what this one placement has otherwise; NULL for NULL. */
const StoryDesign *design_of_placement(KeyReader *reader, const PageDesign *layout, const StoryDesign *design);

/*
 * A story to be placed, with its design and its rubric; area and jump are the caller's. `usual` is its design when it
 * names none; NULL: "story", for a column of briefs "briefs".
 */
StoryPlacement read_placed_story(KeyReader *reader, const StoryList *stories, const StoryDesign *usual);

/* NULL when no story stands in the area. Borrowed. */
const StoryPlacement *find_placement(const Page *page, const Area *area);

/* Keeps the placement when story, area and design are known and the area is free, else (reported) returns false. */
bool add_placement(const KeyReader *reader, Page *page, StoryPlacement placement);

#endif
