/* break_memo.h - lines of texts that are kept, for the same settings again. Inside paragraph/ only. */
#ifndef TYPESET_PARAGRAPH_BREAK_MEMO_H
#define TYPESET_PARAGRAPH_BREAK_MEMO_H

#include "paragraph/line.h"

/* False when nothing is known; else the lines, a copy in `arena`. */
bool break_memo_find(Arena *arena, const ShapedText *text, const LineSettings *settings, Lines *lines);

/* Keeps a copy of the lines of a text that is itself kept. */
void break_memo_keep(const ShapedText *text, const LineSettings *settings, Lines lines);

/* The same for the width of the whole text on one line; -1 when it is not known. */
Length width_memo_find(const ShapedText *text, const Composition *composition);
void width_memo_keep(const ShapedText *text, const Composition *composition, Length width);

#endif
