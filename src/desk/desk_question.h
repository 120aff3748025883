/* desk_question.h - what a checking program reads: one story as JSON. */
#ifndef TYPESET_DESK_DESK_QUESTION_H
#define TYPESET_DESK_DESK_QUESTION_H

#include "base/files.h"
#include "desk/desk_pieces.h"
#include "issue/issue.h"

/* One object on one line, in UTF-8; README says what is in it. */
FileBytes desk_question(Arena *arena, const Issue *issue, const Story *story, const DeskPieces *pieces);

#endif
