/* remark_fit.h - finds the places of remarks beside the lines of their paragraph (CLREQ 5.5.7). For
 * line_remarks.c and for galleys, which show what found none. */
#ifndef TYPESET_PAGE_REMARK_FIT_H
#define TYPESET_PAGE_REMARK_FIT_H

#include "paragraph/line.h"

/* What stands of a remark beside one line. */
typedef struct RemarkPiece {
    int remark;       /* index in the paragraph's remarks */
    int host;         /* index of the line that it stands beside */
    Length start;     /* from the start of that line's frame */
    const Line *line; /* of the remark's own text */
} RemarkPiece;

/* A line of a remark that finds no room. */
typedef struct RemarkOver {
    int remark;
    const Line *line;
} RemarkOver;

typedef struct RemarkFit {
    RemarkPiece *pieces; /* in the order of the text */
    int piece_count;
    int *characters_over; /* for each remark: those that find no room beside the lines, */
    RemarkOver *over;     /* and the lines that hold them, in the order of the text */
    int over_count;
} RemarkFit;

/*
 * Fits the remarks of `text` beside its lines `hosts`, those of the page. A remark begins where its base does and
 * runs on beside what follows, from line to line, broken by the rules of its text. Where it would meet the one before
 * it begins a quarter of its em behind that one: the text is read first and stays as it is. Where the paragraph ends
 * too early it is moved back, at most to the start of the line in which its base begins, and the ones before it with
 * it; what then still is too long takes the blank behind the paragraph's end. A remark whose base does not begin in
 * `hosts` stands with that on another page, or is overset with it: nothing of it is here. The result lives in `arena`.
 */
RemarkFit remarks_fit(Arena *arena, const ShapedText *text, const Line *const *hosts, int host_count);

#endif
