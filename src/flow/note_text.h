/* note_text.h - the numbers of notes, in the text and at its foot. Inside flow/ only. */
#ifndef TYPESET_FLOW_NOTE_TEXT_H
#define TYPESET_FLOW_NOTE_TEXT_H

#include "issue/page_design.h"
#include "text/shaped_text.h"

/* ① to ㊿, [51] and on; or figures. */
const char *note_mark_text(Arena *arena, NoteMark mark, int number);

/* `text` with its references as the design writes them. */
RunText text_with_note_marks(Arena *arena, const RunText *text, NoteMark mark);

/* What the lines of a note stand in from its mark. */
Length note_hang(const TextStyle *style);

/* Opens the gap between a note's mark, its first run, and its text, so that the text begins at the hang. */
void note_mark_set_apart(ShapedText *text, Length hang);

#endif
