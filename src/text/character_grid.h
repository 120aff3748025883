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

/* What stands before a line that begins inside a stretch or with one, so that Han behind it, if any, are on the grid. */
Length grid_blank_at_line_start(const ShapedText *text, int first);

#endif
