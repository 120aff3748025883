/* editor_note_text.c - see editor_note_text.h. */
#include "flow/editor_note_text.h"

#include "flow/run_in_text.h"

const RunText *editor_note_text(Arena *arena, const EditorNote *note)
{
    if (note->label.count == 0 || note->text.count == 0)
        return &note->text;
    RunText *text = arena_new_object(arena, RunText);
    *text = run_in_text(arena, &note->label, 1, &note->text);
    return text;
}

const TextStyle *editor_note_style(Arena *arena, const StoryDesign *design)
{
    return run_in_style(arena, design->styles[PART_EDITOR_NOTE], design->styles[PART_EDITOR_NOTE_LABEL]);
}
