/* desk_pieces.h - a story as a checking program reads it: heads, paragraphs, cells one by one, each with its places. */
#ifndef TYPESET_DESK_DESK_PIECES_H
#define TYPESET_DESK_DESK_PIECES_H

#include "issue/story.h"

/* Characters of a piece that follow one another on one line of the file. */
typedef struct DeskStretch {
    int offset; /* in the piece, in characters */
    int length;
    SourcePosition place;
} DeskStretch;

typedef struct DeskPiece {
    const char *part; /* "headline", "paragraph", "caption" ... */
    const char *text; /* as it is to be printed; a line break that was asked for is "\n" */
    int length;       /* in characters */
    const DeskStretch *stretches;
    int stretch_count; /* at least 1 */
} DeskPiece;

typedef struct DeskPieces {
    const DeskPiece *items; /* in reading order, captions last */
    int count;
} DeskPieces;

DeskPieces desk_pieces_of(Arena *arena, const Story *story);

/* The place of the character at `offset`; an offset behind the last one gives the place behind it. */
SourcePosition desk_piece_place(const DeskPiece *piece, int offset);

#endif
