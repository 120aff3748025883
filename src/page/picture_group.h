/* picture_group.h - several pictures in the slot of one: their widths and depths, and a caption under each. */
#ifndef TYPESET_PAGE_PICTURE_GROUP_H
#define TYPESET_PAGE_PICTURE_GROUP_H

#include "page/story_maker.h"

/*
 * How deep a group of `width` is when no picture of it is cropped, or, in a grid, as little as can be;
 * captions of single pictures not counted. In a vertical story width is along its lines, depth across them.
 */
Length picture_group_extent(const StoryMaker *maker, const Picture *group, Length width);

/* Sets the captions of single pictures for a group of `width`, one a picture; NULL when none has one. */
SetText *picture_group_captions(StoryMaker *maker, const Picture *group, Length width);

/* What these captions take in all rows together; 0 for NULL. */
Length picture_group_captions_extent(const StoryMaker *maker, const Picture *group, const SetText *captions);

/* Adds the pictures and their captions inside `slot`, which they fill exactly. Each picture is `placed` in turn. */
typedef void PicturePlacer(StoryMaker *maker, const PlacedPicture *placed);
void picture_group_place(StoryMaker *maker, const Picture *group, const SetText *captions, LogicalRect slot,
                         PicturePlacer *placer);

#endif
