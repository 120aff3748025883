/* orientation.h - how characters stand in vertical text (UAX #50, GB/T 15834 5.2). Inside text/ only. */
#ifndef TYPESET_TEXT_ORIENTATION_H
#define TYPESET_TEXT_ORIENTATION_H

#include "text/text_unit.h"

typedef enum Orientation {
    ORIENTATION_UPRIGHT,
    ORIENTATION_ROTATED,          /* by a right angle, unless the font has a glyph of its own for vertical text */
    ORIENTATION_UPRIGHT_IN_FONT,  /* the font's vertical glyph, else upright */
    ORIENTATION_ROTATED_IN_FONT,  /* the font's vertical glyph, else turned */
} Orientation;

/* Of a unit that is not Western, with the exceptions of Chinese setting. */
Orientation unit_orientation(const TextUnit *unit);

/*
 * The character whose vertical form stands for a unit's first one: “ ” and ‘ ’ are ﹃ ﹄ and ﹁ ﹂ on the
 * mainland (GB/T 15834 5.2.3), the other way round in Taiwan and Hong Kong (CLREQ 5.2). Others stand for themselves.
 */
uint32_t vertical_character(uint32_t character, Region region);

/*
 * Joins the units of figures and letters that stand in one cell of a vertical line (纵中横, CLREQ
 * 2.1.3): a lone figure or letter, numbers of up to `composition->cell_figures` figures, mixtures as
 * short as they; and marks the letters of acronyms that stand one below the other. What is part of a
 * Western phrase ("iPhone 12") stays as it is. What is joined counts as one character; acronyms are
 * not parted.
 */
void units_join_cells(TextUnits *units, const Composition *composition);

#endif
