/* story_fitting.h - a story that is too long or too short for its area, fitted within the limits of its design. */
#ifndef TYPESET_PAGE_STORY_FITTING_H
#define TYPESET_PAGE_STORY_FITTING_H

#include "page/story_maker.h"

/*
 * What is to be used so that the story fits, or comes nearest to it; nothing when it fits as it is
 * or its design lets nothing give. Found by making it up, unheard, again and again.
 */
FittingChoice story_fitting_choose(Shaper *shaper, const StoryLayoutSettings *settings);

/* The design with its headline larger or smaller by `choice`; itself when that says nothing of it. A copy lives in `arena`. */
const StoryDesign *design_fitted(Arena *arena, const StoryDesign *design, const FittingChoice *choice);

/* What one picture gives of all the picture lines: they are shared among those whose depth the editor has left open. */
int fitting_picture_lines(const Story *story, const Picture *picture, int all_lines);

FittingUse fitting_use_of(const StoryMaker *maker);

/* Tells the desk what was used. */
void report_fitting_use(const StoryLayout *layout, Diagnostics *diagnostics);

/* "2 paragraphs a line shorter; body tracking -0.015 em; ..."; "" for nothing. In `arena`. */
const char *fitting_use_text(Arena *arena, const FittingUse *use, MessageLanguage language);

#endif
