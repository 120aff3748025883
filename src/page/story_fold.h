/* story_fold.h - a story on both pages of a spread: its columns, and what keeps off the fold between them. */
#ifndef TYPESET_PAGE_STORY_FOLD_H
#define TYPESET_PAGE_STORY_FOLD_H

#include "page/story_maker.h"

/* Whether the story's area stands on both sides of the fold. */
bool maker_crosses_fold(const StoryMaker *maker);

/* The middle of the fold from the start of the area. Only where the area crosses it. */
Length maker_fold_middle(const StoryMaker *maker);

/*
 * `count` columns, at least one on each page, none across the fold: those of the grid where it is them
 * that are asked for, else equal ones of whole characters between the insets of a box.
 */
StoryColumns columns_across_fold(const StoryMaker *maker, int count, Length inset);

/* The least gutter on either side of a story's columns: the fold of narrow margins may be less than a gutter. */
Length story_least_gutter(const StoryColumns *columns);

/* A stretch of `count` columns of a story, from column `first` on, as columns of their own. */
StoryColumns story_columns_from(const StoryColumns *columns, int first, int count);

/*
 * Lines of a summary never run across the fold: while it is placed the field is the part of it on one
 * page, and maker_return_to_field has the columns on the other go on beside it.
 */
typedef struct FieldAtFold {
    StoryColumns field;
    int first_line;
} FieldAtFold;

FieldAtFold maker_leave_fold(StoryMaker *maker);
void maker_return_to_field(StoryMaker *maker, FieldAtFold before);

/*
 * `text` as it stands at `inline_start` with its characters moved so that none stands on the fold: a
 * centred line as a whole, others by their gaps. Where that cannot be, or the design does not want it, a
 * note tells which character the fold cuts. `measure` is the room of its lines.
 */
SetText text_off_fold(StoryMaker *maker, const SetText *text, Length inline_start, Length measure);

#endif
