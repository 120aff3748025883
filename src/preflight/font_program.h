/* font_program.h - what an embedded font program says of its glyphs. */
#ifndef TYPESET_PREFLIGHT_FONT_PROGRAM_H
#define TYPESET_PREFLIGHT_FONT_PROGRAM_H

#include <ft2build.h>
#include FT_FREETYPE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct FontProgram FontProgram;

/* The bytes must stay while the program is open. NULL: it is none that can be read. */
FontProgram *font_program_open(FT_Library library, const unsigned char *bytes, size_t length);
void font_program_close(FontProgram *program); /* NULL is allowed */

int font_program_glyph_count(const FontProgram *program);
bool font_program_is_true_type(const FontProgram *program); /* has outlines of TrueType */
bool font_program_has_cids(const FontProgram *program);     /* a CFF program whose glyphs are named by CIDs */

/* The glyph of a CID in a program that has CIDs; -1: it has none there. */
int font_program_glyph_of_cid(const FontProgram *program, int cid);

/* -1: there is no glyph of that name, or the program has no names. */
int font_program_glyph_of_name(const FontProgram *program, const char *name);

/* The name of a glyph; false: it has none. */
bool font_program_glyph_name(const FontProgram *program, int glyph, char *name, size_t size);

/* By the encoding that a Type 1 or CFF program has of its own; 0: it has no glyph there, -1: it has no encoding. */
int font_program_encoded_glyph(const FontProgram *program, int code);

int font_program_cmap_count(const FontProgram *program);
bool font_program_has_cmap(const FontProgram *program, int platform, int encoding);

/* 0: the cmap is not there, or has no glyph for the character; -1: it is there, but cannot be read. */
int font_program_cmap_glyph(const FontProgram *program, int platform, int encoding, unsigned character);

/* Thousandths of an em; negative: there is no such glyph. */
double font_program_width(const FontProgram *program, int glyph);
bool font_program_has_outline(const FontProgram *program, int glyph);

#endif
