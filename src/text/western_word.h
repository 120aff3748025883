/* western_word.h - a Western word or number shaped with its own widths, kerning and ligatures. Inside text/ only. */
#ifndef TYPESET_TEXT_WESTERN_WORD_H
#define TYPESET_TEXT_WESTERN_WORD_H

#include "text/shaped_text.h"
#include "text/text_unit.h"

#include <glib.h>

/* One piece for each HarfBuzz cluster; a ligature is one piece of several units. */
typedef struct WordPiece {
    int first_unit;  /* counted from the word's start */
    int glyph_start; /* in the glyphs of the word */
    int glyph_count;
    Length advance;
    bool is_missing;
} WordPiece;

/* Shapes `count` units in `font`; appends WordPiece to `pieces` and ShapedGlyph to `glyphs`. `buffer` is scratch. */
void western_word_shape(hb_buffer_t *buffer, const Font *font, const TextUnit *units, int count, GArray *pieces,
                        GArray *glyphs);

/* Of an H, or where the font has none what most faces have. */
Length western_capital_height(const Font *font);

#endif
