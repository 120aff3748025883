/* font.h - one face at one size, ready to shape with and to draw. */
#ifndef TYPESET_FONT_FONT_H
#define TYPESET_FONT_FONT_H

#include "base/length.h"

#include <hb.h>
#include <pango/pango.h>
#include <stdbool.h>

/* Owned by the FontSet that gave it; two requests for the same face, size and scales give the same pointer. */
typedef struct Font Font;

/* For shaping. Positions come out in Length units, unrounded and unhinted. Borrowed. */
hb_font_t *font_harfbuzz(const Font *font);

/* For drawing with Cairo, which has to scale it. Borrowed. */
PangoFont *font_pango(const Font *font);

Length font_size(const Font *font);
int font_width_scale(const Font *font);  /* 1000: letters as wide as the face has them */
int font_height_scale(const Font *font); /* 1000: as high */
Length font_em(const Font *font);        /* along horizontal lines and turned words: the size times the width scale */
Length font_em_down(const Font *font);   /* along upright text of vertical lines: the size times the height scale */
const char *font_family(const Font *font); /* e.g. "Noto Serif CJK SC" */
int font_weight(const Font *font);         /* of the face found, 100 to 900 */
bool font_has_character(const Font *font, uint32_t character);

/*
 * Whether the marks of the face are drawn for trimming: ten marks are probed,
 * once for a face (the ink of each lies in the half that stays, each is one em wide). Where that
 * fails, the shaper moves the ink of single marks into that half.
 */
bool font_marks_are_trimmable(const Font *font);

/*
 * From the top of the em box (字身框) down to the baseline: 0.88 em for every face, the ratio of
 * Noto CJK's typographic metrics; the face's own ascent is never used (CLREQ).
 */
Length font_baseline_offset(Length em);

#endif
