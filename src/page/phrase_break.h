/* phrase_break.h - where a headline may be cut: between words, never inside one (断句, cjk-composition 8.1). */
#ifndef TYPESET_PAGE_PHRASE_BREAK_H
#define TYPESET_PAGE_PHRASE_BREAK_H

#include "issue/text_run.h"

/*
 * Cuts `text` into `line_count` lines at word boundaries found by ICU so that their lengths in
 * characters are as even as phrases allow; spaces at the cuts are dropped. Returns the lines, or
 * NULL when the text has too few words. They live in `arena`.
 */
RunText *phrases_from_text(Arena *arena, const RunText *text, int line_count);

/* The bytes from `start` to `end` of the joined text, runs and marks kept. */
RunText run_text_slice(Arena *arena, const RunText *text, int start, int end);

#endif
