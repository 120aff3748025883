/* desk_answer.h - what a checking program says of a story: remarks in JSON, with their places. */
#ifndef TYPESET_DESK_DESK_ANSWER_H
#define TYPESET_DESK_DESK_ANSWER_H

#include "base/files.h"
#include "desk/desk_pieces.h"

enum { DESK_LONGEST_MESSAGE = 500 }; /* in characters */

typedef struct DeskRemark {
    SourcePosition place;
    Severity severity;
    const char *words;   /* that it is about; NULL: it does not say how many */
    const char *message; /* one line of printable text */
} DeskRemark;

/* What is wrong with an answer, or with one of its remarks. */
typedef enum DeskMistake {
    DESK_WELL,
    DESK_NO_JSON,
    DESK_NO_OBJECT,
    DESK_NO_MESSAGE,
    DESK_NO_SEVERITY,
    DESK_NO_PLACE,
    DESK_TOO_MANY,
} DeskMistake;

typedef struct DeskAnswer {
    const DeskRemark *remarks; /* those that can be shown */
    int count;
    DeskMistake mistake;       /* the first one */
    int mistaken_remark;       /* from 1 */
} DeskAnswer;

/* At most so many characters of a foreign text as one line: a terminal is not to be steered by it. */
const char *desk_printable(Arena *arena, const char *text, long most);

/* `story_file` is how messages name the story's file. */
DeskAnswer desk_answer_read(Arena *arena, FileBytes output, const DeskPieces *pieces, const char *story_file);

#endif
