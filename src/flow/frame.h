/* frame.h - the columns of a story as frames: stretches of a column that text can fill, obstacles left out. */
#ifndef TYPESET_FLOW_FRAME_H
#define TYPESET_FLOW_FRAME_H

#include "base/arena.h"
#include "base/length.h"

#include <stdbool.h>

/* Fewer characters in a line beside an obstacle are not read as text; more of them could hardly be broken by the rules. */
enum { LEAST_CHARACTERS_BESIDE = 5 };

/* The columns of a story's body, side by side, of one measure or with some at the end a character wider. */
typedef struct BodyColumns {
    int count;
    Length measure;
    int wider_from;   /* the first column that is wider, from 0, */
    Length wider_by;  /* by so much; 0: all are alike */
    Length gutter;
    int fold_before;    /* the first column behind the fold of a spread; 0: none stands there */
    Length fold_extra;  /* what the space before it is more than a gutter */
    Length em; /* of the body: what is left of a line beside an obstacle holds whole characters */
} BodyColumns;

/* Where text stands in a body line of a column, from the column's start. */
typedef struct LineRoom {
    Length start;
    Length extent;
} LineRoom;

/* What text flows round: a stretch of body lines, from one inline position of the body to another. */
typedef struct Obstacle {
    Length inline_start;     /* from the start of the first column; the space that text keeps from it included */
    Length inline_end;
    int first_line;
    int line_count;
    const LineRoom *contour; /* what it takes of each line, from the first column's start; NULL: all between its sides */
} Obstacle;

Length body_column_start(const BodyColumns *columns, int column);
Length body_column_measure(const BodyColumns *columns, int column);

/* The space before a column: a gutter, or the fold. */
Length body_gap_before(const BodyColumns *columns, int column);

/* An obstacle as wide as whole columns, from the end of the column before to the start of the one behind. */
Obstacle obstacle_of_columns(const BodyColumns *columns, int first_column, int column_count, int first_line,
                             int line_count);

typedef struct Frame {
    int column;
    int first_line; /* of the story's body */
    int line_count;
    const LineRoom *rooms; /* one a line; NULL: each has the columns' common measure */
} Frame;

typedef struct Frames {
    Frame *items;
    int count;
    Length measure;    /* of lines without a room of their own */
    bool have_rooms;   /* some line has one */
    bool are_the_last; /* no deeper ones come: what the deepest of them cannot hold by the rules is set without them */
} Frames;

/*
 * The frames of columns of `depth` body lines, in the order in which text fills them: down each
 * column, past its obstacles, then the next column. Beside an obstacle that leaves a line enough
 * characters the text goes on, on the wider side of it; elsewhere the frame ends. The result lives
 * in `arena`.
 */
Frames frames_around(Arena *arena, const BodyColumns *columns, int depth, const Obstacle *obstacles,
                     int obstacle_count);

/* Where line `line` of the frame has its text. */
LineRoom frame_room(const Frames *frames, const Frame *frame, int line);

/* Body lines of the deepest frame; 0 without frames. */
int frames_deepest(const Frames *frames);

/* Body lines of all frames. */
int frames_line_count(const Frames *frames);

#endif
