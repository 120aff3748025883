/* vertical_cells.h - characters and marks that stand upright in vertical lines, from their vertical glyphs. Inside text/ only. */
#ifndef TYPESET_TEXT_VERTICAL_CELLS_H
#define TYPESET_TEXT_VERTICAL_CELLS_H

#include "text/glyph_cells.h"

/*
 * Fills `cell` with the upright glyphs of `unit`; false when it is to be turned instead, because its
 * orientation says so and the font has no vertical glyph for it. `buffer` is scratch.
 */
bool vertical_cell_fill(hb_buffer_t *buffer, hb_language_t language, const Font *font, const TextUnit *unit,
                        Region region, GlyphCell *cell);

#endif
