/* story_jump.h - jump lines: 下转第4版 at the foot of a story's last column, 上接第1版 above its first where it goes on. */
#ifndef TYPESET_PAGE_STORY_JUMP_H
#define TYPESET_PAGE_STORY_JUMP_H

#include "page/story_maker.h"

/* The body line that a jump line takes. */
typedef struct JumpLine {
    bool is_there;
    int column;
    int line; /* of the body */
    LineRoom room;
} JumpLine;

/* Whether jump lines say that a story goes on, or comes from elsewhere. False for NULL. */
bool jump_is_told(const Jump *jump);

/* The name of the place where a jump leads: to where the story goes on, or back. In `arena`. */
const char *jump_anchor(Arena *arena, const Jump *jump, bool leads_on);

/*
 * The last line of the last frame for what leads on, else the first line of the first frame. None
 * when there are no frames, or when the design has no words for it.
 */
JumpLine jump_line_reserve(const StoryMaker *maker, const Frames *frames, bool leads_on);

/* What text keeps from. */
Obstacle jump_line_obstacle(const JumpLine *line, const BodyColumns *columns);

/* Sets the words in that line; the body begins at the maker's next line. */
void jump_line_place(StoryMaker *maker, const JumpLine *line, bool leads_on);

#endif
