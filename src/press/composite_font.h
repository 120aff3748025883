/* composite_font.h - Cairo's TrueType fonts of one byte a character as composite fonts. Called by vertical_fonts.c. */
#ifndef TYPESET_PRESS_COMPOSITE_FONT_H
#define TYPESET_PRESS_COMPOSITE_FONT_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

/*
 * Makes `font`, a simple TrueType font with WinAnsiEncoding, a Type 0 font that writes downward
 * and draws the same glyphs for the same bytes; only those can write downward (ISO 32000-1, 9.7.4.3).
 * False, and nothing changed, for any other font.
 */
bool composite_font_from_simple(qpdf_data document, qpdf_oh font);

#endif
