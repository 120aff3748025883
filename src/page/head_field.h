/* head_field.h - which columns of a story its head has for itself. Inside page/ only. */
#ifndef TYPESET_PAGE_HEAD_FIELD_H
#define TYPESET_PAGE_HEAD_FIELD_H

#include "page/story_maker.h"

/* Of the stretch of columns that are open at the top: leaves those that the design gives the head. */
void head_field_narrow(const StoryMaker *maker, int *first, int *count);

/* Makes a field of one column half of it (半栏题), if the design asks for that and text finds room beside it. */
void head_field_halve(StoryMaker *maker);

/* Whether the text that stands beside the field stays beside it to the foot (文侧题). */
bool head_field_is_deep(const StoryMaker *maker);

/* Behind such a head: the columns that are left are those of the story. Not in areas that are no rectangles: */
void head_field_leave_the_rest(StoryMaker *maker);

/* there text keeps from the field's columns, from its first line to the foot. */
void head_field_keep_text_beside(StoryMaker *maker);

/* Text keeps from the field's columns for so many lines from its first one on. */
void head_field_keep_text_off(StoryMaker *maker, int line_count);

#endif
