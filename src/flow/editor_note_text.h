/* editor_note_text.h - the editor's note (编者按) as one paragraph, its label run in. */
#ifndef TYPESET_FLOW_EDITOR_NOTE_TEXT_H
#define TYPESET_FLOW_EDITOR_NOTE_TEXT_H

#include "issue/page_design.h"

/* Label, a full space, text; count 0 without text. The text lives in `arena`. */
const RunText *editor_note_text(Arena *arena, const EditorNote *note);

/* The note's style, in which strong text has the label's face. */
const TextStyle *editor_note_style(Arena *arena, const StoryDesign *design);

#endif
