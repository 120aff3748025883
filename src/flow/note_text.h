/* note_text.h - the numbers of notes, in the text and at its foot. Inside flow/ only. */
#ifndef TYPESET_FLOW_NOTE_TEXT_H
#define TYPESET_FLOW_NOTE_TEXT_H

#include "issue/page_design.h"
#include "text/shaped_text.h"

/* ① to ㊿, [51] and on; or figures. */
const char *note_mark_text(Arena *arena, NoteMark mark, int number);

/* The name of note `number` of the manuscript `story`, and that of the place where its mark stands. In `arena`. */
const char *note_anchor(Arena *arena, const char *story, int number);
const char *note_mark_anchor(Arena *arena, const char *story, int number);

/* `text` with its references as the design writes them, each of which leads to its note in the manuscript `story`. */
RunText text_with_note_marks(Arena *arena, const RunText *text, NoteMark mark, const char *story);

/* The run before the text of a note: its number, which leads back to the mark. */
TextRun note_number_run(Arena *arena, NoteMark mark, int number, const char *story);

/* What the lines of a note stand in from its mark. */
Length note_hang(const TextStyle *style);

/* Opens the gap between a note's mark, its first run, and its text, so that the text begins at the hang. */
void note_mark_set_apart(ShapedText *text, Length hang);

#endif
