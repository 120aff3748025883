/* mark_room.h - tells the desk where lines stand too close for the marks between them (CLREQ 5.6.1). */
#ifndef TYPESET_PAGE_MARK_ROOM_H
#define TYPESET_PAGE_MARK_ROOM_H

#include "page/story_layout.h"

/*
 * Warns once for each style of the story at the first text with a mark. The marks are set all the
 * same: no line is given more leading than its neighbours.
 */
void report_mark_room(const StoryLayout *layout, Diagnostics *diagnostics);

/* Such lines are not set closer than they are designed. */
bool body_has_marks_between_lines(const Story *story, WritingMode mode);

#endif
