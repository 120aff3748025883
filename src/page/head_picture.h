/* head_picture.h - a head that stands on a picture (压题图). Inside page/ only. */
#ifndef TYPESET_PAGE_HEAD_PICTURE_H
#define TYPESET_PAGE_HEAD_PICTURE_H

#include "page/story_maker.h"

/*
 * The head on the story's picture for it, across the field. False, and nothing placed, for a story without
 * one and where the head cannot stand on it (reported): then the picture is one like the others.
 */
bool maker_place_head_on_picture(StoryMaker *maker);

#endif
