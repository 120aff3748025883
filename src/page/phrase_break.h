/* phrase_break.h - where a headline may be cut: between words, never inside one (断句, newspaper practice). */
#ifndef TYPESET_PAGE_PHRASE_BREAK_H
#define TYPESET_PAGE_PHRASE_BREAK_H

#include "text/shaped_text.h"

/*
 * Cuts the source of `text` into `line_count` lines between words (head_words.h). Of all cuts whose
 * lines are at most `limit` wide and longer than one character it takes the one with the lowest score
 * of 8.1: the squares of the differences from the mean width in em, clitics at line starts, leaning
 * words at line ends, verbs without their short object, and what the cut costs the sense; of equals
 * the one with the longer first line. U+200B in the source is a break of the desk's: then only those count. A short quotation or title and a
 * number with its unit stay whole; spaces at the cuts are dropped. Returns the lines, which live in
 * `arena`, or NULL when there is no such cut.
 */
RunText *phrases_from_text(Arena *arena, const ShapedText *text, int line_count, Length limit);

/* The bytes from `start` to `end` of the joined text, runs and marks kept. */
RunText run_text_slice(Arena *arena, const RunText *text, int start, int end);

#endif
