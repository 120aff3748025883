/* shared_cell.h - 纵中横: figures and letters side by side in one cell of a vertical line. Inside text/ only. */
#ifndef TYPESET_TEXT_SHARED_CELL_H
#define TYPESET_TEXT_SHARED_CELL_H

#include "text/run_fonts.h"
#include "text/shaped_text.h"
#include "text/text_unit.h"

#include <glib.h>

/*
 * Appends the glyphs (ShapedGlyph, upright) of a cell's unit in the Western `font` of `fonts`, on the
 * line's axis and in the middle of an em. What is wider than the em is condensed, to 0.6 at the
 * least (CLREQ 2.1.3). Returns the font they are in. `buffer` is scratch.
 */
const Font *shared_cell_shape(hb_buffer_t *buffer, FontSet *set, const RunFonts *fonts, const Font *font,
                              const TextUnit *unit, GArray *glyphs);

#endif
