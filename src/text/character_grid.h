/* character_grid.h - 字格: Han characters aligned both ways (CLREQ 6.2.4). Inside text/ and paragraph/ only. */
#ifndef TYPESET_TEXT_CHARACTER_GRID_H
#define TYPESET_TEXT_CHARACTER_GRID_H

#include "text/shaped_text.h"

/*
 * With the composition's char_grid: each Western stretch between two Han characters, marks or edges is
 * padded to whole ems, half of it on either side, and no other gap opens or gives. Called when the gaps
 * stand. Condensed and tracked styles have no em to stand on and are left alone.
 */
void characters_align(Cluster *clusters, int count, const TextStyle *style);

/* A line that begins with a stretch, or with what a break left of one, whose padding is then another. */
typedef struct GridStart {
    Length before;     /* blank at the line's start */
    Length more_after; /* added to the blank after the stretch, may be below zero; where the line goes on behind it */
    int end;           /* one past the stretch */
} GridStart;

GridStart grid_line_start(const ShapedText *text, int first);

#endif
