/* frame.h - the columns of a story as frames: stretches of a column that text can fill, pictures left out. */
#ifndef TYPESET_FLOW_FRAME_H
#define TYPESET_FLOW_FRAME_H

#include "base/arena.h"

#include <stdbool.h>

/* A rectangle of the story's body in columns and body lines that text flows round. */
typedef struct Obstacle {
    int first_column;
    int column_count;
    int first_line;
    int line_count;
} Obstacle;

typedef struct Frame {
    int column;
    int first_line; /* of the story's body */
    int line_count;
} Frame;

typedef struct Frames {
    Frame *items;
    int count;
    bool are_the_last; /* no deeper ones come: what the deepest of them cannot hold by the rules is set without them */
} Frames;

/*
 * The frames of `column_count` columns of `depth` body lines, in the order in which text fills
 * them: down each column, past its obstacles, then the next column. The result lives in `arena`.
 */
Frames frames_around(Arena *arena, int column_count, int depth, const Obstacle *obstacles, int obstacle_count);

/* Body lines of the deepest frame; 0 without frames. */
int frames_deepest(const Frames *frames);

#endif
