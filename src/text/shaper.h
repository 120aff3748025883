/* shaper.h - from the editor's text to clusters: conversions, classes, fonts, HarfBuzz, break rights, mark widths, gaps. */
#ifndef TYPESET_TEXT_SHAPER_H
#define TYPESET_TEXT_SHAPER_H

#include "text/shaped_text.h"

/* Holds what shaping keeps between texts: buffers and glyphs already shaped. One for a run of the program. */
typedef struct Shaper Shaper;

Shaper *shaper_new(FontSet *fonts, Diagnostics *diagnostics); /* both must outlive it */
void shaper_free(Shaper *shaper);

/* Texts are kept in `memo`, and taken from it when the same ones come again. It belongs to the fonts of the shaper. */
void shaper_use_memo(Shaper *shaper, struct Memo *memo);

/* Another run begins: it complains to `diagnostics`, of what earlier runs were told too. */
void shaper_begin_run(Shaper *shaper, Diagnostics *diagnostics);

/*
 * Shapes `source` in `style`. The result lives in `arena` and borrows `source` and `style`. Han
 * runs are shaped in their language, zh-Hans if none is named, with the role's face for it, marks “ ” ‘ ’ — … · never with a Western
 * one, whose forms are too narrow. A character that no installed face has is an error at its own
 * place that names the character and its code point; it is set as a blank em so that its place shows.
 */
ShapedText *shape_text(Shaper *shaper, Arena *arena, const RunText *source, const TextStyle *style);

/* The same text in another size or tracking, e.g. while a head is fitted. */
ShapedText *shape_text_sized(Shaper *shaper, Arena *arena, const RunText *source, const TextStyle *style,
                             Length size);

#endif
