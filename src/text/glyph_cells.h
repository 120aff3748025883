/* glyph_cells.h - glyphs of East Asian units placed in the frame that the rules give them; shaped once for a font. Inside text/ only. */
#ifndef TYPESET_TEXT_GLYPH_CELLS_H
#define TYPESET_TEXT_GLYPH_CELLS_H

#include "text/shaped_text.h"
#include "text/text_unit.h"

enum { GLYPH_CELL_LIMIT = 8 };

typedef struct GlyphCell {
    GlyphSetting setting;
    Length body;
    Length ink_start; /* from the body's start; of marks and signs only, whose place depends on their ink */
    Length ink_end;
    int glyph_count;
    bool is_missing; /* the font lacks a character */
    ShapedGlyph glyphs[GLYPH_CELL_LIMIT];
} GlyphCell;

typedef struct GlyphCells GlyphCells;

GlyphCells *glyph_cells_new(void);
void glyph_cells_free(GlyphCells *cells);

/*
 * The cell of a unit that is not Western, marks as `region` has them; in vertical lines upright, or
 * turned where it has no upright form. Borrowed until the next call.
 */
const GlyphCell *glyph_cell_find(GlyphCells *cells, const Font *font, const TextUnit *unit, Region region,
                                 WritingMode mode);

#endif
