/* glyph_names.h - names of glyphs: by code in the encodings of PDF, and the characters that they stand for. */
#ifndef TYPESET_PREFLIGHT_GLYPH_NAMES_H
#define TYPESET_PREFLIGHT_GLYPH_NAMES_H

typedef enum GlyphEncoding {
    ENCODING_BUILT_IN, /* of the font program; has no names here */
    ENCODING_STANDARD,
    ENCODING_WIN_ANSI,
    ENCODING_MAC_ROMAN,
    ENCODING_MAC_EXPERT,
} GlyphEncoding;

/* "/WinAnsiEncoding"; ENCODING_BUILT_IN for any other name. */
GlyphEncoding encoding_of_name(const char *name);

/* "space" of 32; NULL: the encoding has no glyph there. */
const char *encoded_name(GlyphEncoding encoding, int code);

/* The code of a glyph in the encoding of Mac OS, as cmap (1, 0) of TrueType fonts has it; -1: there is none. */
int mac_os_code(const char *name);

/* By the Adobe Glyph List; 0: the name is not in it. */
unsigned glyph_character(const char *name);

#endif
